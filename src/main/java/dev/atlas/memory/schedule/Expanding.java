package dev.atlas.memory.schedule;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Expanding rehearsal: first steps of hours, then one day, then the last interval times a factor of
 * the grade, and at least the next of a list of floors. Again returns to one day.
 *
 * <p>Source: the repetition schedule of the study plan (1 h, 5 h, 1 day; factors 2.5, 2.0, 1.5).
 *
 * @param forgetting the forgetting curve for stability and retrievability
 * @param steps the hours before the first day and the growth after it
 * @param complexity factors on the days
 * @param longestDays longest interval
 */
public record Expanding(
    Forgetting forgetting, Steps steps, ComplexityFactors complexity, int longestDays)
    implements MemoryModel {

  private static final int SECONDS_AN_HOUR = 3600;

  /**
   * The constants of the schedule.
   *
   * @param hours steps before the first whole day
   * @param hard factor on the last interval after hard
   * @param good factor after good
   * @param easy factor after easy
   * @param floors days below which a grown interval never stays, rising
   */
  public record Steps(
      List<Integer> hours, double hard, double good, double easy, List<Integer> floors) {

    /** The interval after a study. */
    public Position start() {
      return new Position(0, 0);
    }

    /** The interval after a recall with this grade. */
    public Position after(Position before, Grade grade) {
      if (!grade.remembered()) {
        return new Position(before.hourStep(), 1);
      }
      if (before.days() > 0) {
        return new Position(before.hourStep(), grow(before.days(), grade));
      }
      int step = before.hourStep() + 1;
      return new Position(step, step >= hours.size() ? 1 : 0);
    }

    private double factor(Grade grade) {
      return switch (grade) {
        case AGAIN -> 1;
        case HARD -> hard;
        case GOOD -> good;
        case EASY -> easy;
      };
    }

    private double grow(double days, Grade grade) {
      double floor = floors.stream().filter(f -> f > days).findFirst().orElse(0);
      return Math.max(floor, days * factor(grade));
    }
  }

  /**
   * Where a diagram stands in the schedule.
   *
   * @param hourStep index of the step of hours, while there are no days
   * @param days interval in days, or 0 while the steps are of hours
   */
  public record Position(int hourStep, double days) {}

  @Override
  public Due due(
      ReviewHistory history,
      MemoryState state,
      double position,
      int complexityOfDiagram,
      Fuzz fuzz) {
    return position > 0
        ? MemoryModel.super.due(history, state, position, complexityOfDiagram, fuzz)
        : inHours(history, steps.hours().get((int) -position));
  }

  /** The position is the interval in days or, with its sign turned, the step of hours. */
  @Override
  public double start() {
    return 0;
  }

  @Override
  public double advance(double position, Grade grade) {
    Position before = position > 0 ? new Position(0, position) : new Position((int) -position, 0);
    Position after = steps.after(before, grade);
    return after.days() > 0 ? after.days() : -after.hourStep();
  }

  @Override
  public double interval(MemoryState state, double position, int complexityOfDiagram) {
    return position > 0 ? complexity.apply(position, complexityOfDiagram) : 0;
  }

  /** Due within the study day of the last review; a step past its end joins it all the same. */
  private static Due inHours(ReviewHistory history, int hours) {
    Instant at = Instant.ofEpochSecond(history.lastSecond() + (long) hours * SECONDS_AN_HOUR);
    return new Due(LocalDate.ofEpochDay(history.lastDay()), at);
  }
}
