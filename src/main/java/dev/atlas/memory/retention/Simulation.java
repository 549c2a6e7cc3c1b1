package dev.atlas.memory.retention;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;
import java.util.List;

/** The course of many diagrams at one desired retention. */
final class Simulation {

  private final Forgetting model;
  private final Habits habits;
  private final RetentionCurve.Course course;
  private final double retention;
  private double minutes;
  private int reviews;
  private double known;

  Simulation(Forgetting model, Habits habits, RetentionCurve.Course course, double retention) {
    this.model = model;
    this.habits = habits;
    this.course = course;
    this.retention = retention;
  }

  RetentionCurve.Point run() {
    for (int diagram = 0; diagram < course.diagrams(); diagram++) {
      int studied = (int) ((long) diagram * course.studyDays() / course.diagrams());
      learn(diagram, studied);
    }
    return new RetentionCurve.Point(
        retention,
        minutes / course.days(),
        (double) reviews / course.days(),
        known,
        known / course.diagrams(),
        false);
  }

  private void learn(int diagram, int studied) {
    MemoryState state = model.first(pick(habits.study(), draw(diagram, 0), 1));
    int day = studied;
    for (int review = 1; ; review++) {
      int days = days(state);
      if (day + days >= course.days()) {
        known += model.retrievability(state, course.days() - day);
        return;
      }
      day += days;
      double luck = draw(diagram, 2 * review);
      boolean success = luck < model.retrievability(state, days);
      Grade grade =
          success ? pick(habits.success(), draw(diagram, 2 * review + 1), 2) : Grade.AGAIN;
      state = model.next(state, grade, days);
      minutes += success ? habits.recallMinutes() : habits.lapseMinutes();
      reviews++;
    }
  }

  private int days(MemoryState state) {
    long days = Math.round(model.interval(state, retention));
    return Math.clamp(days, 1, course.longestDays());
  }

  private static Grade pick(List<Double> chances, double draw, int lowest) {
    double rest = draw;
    for (int i = 0; i < chances.size() - 1; i++) {
      rest -= chances.get(i);
      if (rest < 0) {
        return Grade.of(lowest + i);
      }
    }
    return Grade.of(lowest + chances.size() - 1);
  }

  /** A number in [0, 1), by the mixer of SplitMix64. */
  private double draw(int diagram, int number) {
    long hash = course.seed() + diagram * 0x9E3779B97F4A7C15L + number * 0xD1342543DE82EF95L;
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    return ((hash ^ (hash >>> 31)) >>> 11) * 0x1p-53;
  }
}
