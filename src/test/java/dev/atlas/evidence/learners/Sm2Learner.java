package dev.atlas.evidence.learners;

import dev.atlas.catalog.Diagram;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same learner with the same minutes and caps, whose reviews SM-2 schedules: new diagrams in
 * catalog order after the reviews that are due.
 *
 * <p>Source: P. A. Wozniak, Optimization of learning (1990), algorithm SM-2. Accuracy stands for
 * its quality: 95 % or more is 5, 75 is 4, 50 is 3, less is a failure.
 */
final class Sm2Learner {

  private static final double FIRST_EASE = 2.5;
  private static final double LEAST_EASE = 1.3;
  private static final int SECOND_INTERVAL = 6;
  private static final double SECONDS_AN_HOUR = 3600;
  private static final int SECONDS_A_MINUTE = 60;

  private final LocalDate start;
  private final Limits limits;
  private final HalfLifeMemory memory;
  private final StudyDays days;
  private final Map<LocalDate, Integer> otherMinutes;
  private final Map<String, Card> cards = new HashMap<>();
  private final Deque<Diagram> fresh;
  private long reviewSeconds;
  private long studySeconds;

  /** The plan's limits on a full day, and how long the plan is. */
  record Limits(int minutes, int newCap, int reviewCap, double stretch) {

    int redrawMinutes(int day) {
      double week = day / (7 * stretch) + 1;
      return week < 3 ? 5 : week < 5 ? 4 : week < 9 ? 3 : 2;
    }
  }

  private record Card(double ease, int repetitions, double interval, long due) {

    Card after(int accuracy, long day) {
      int quality = accuracy >= 95 ? 5 : accuracy >= 75 ? 4 : accuracy >= 50 ? 3 : 2;
      if (quality < 3) {
        return new Card(ease, 1, 1, day + 1);
      }
      int miss = 5 - quality;
      double next = Math.max(LEAST_EASE, ease + 0.1 - miss * (0.08 + miss * 0.02));
      double days =
          switch (repetitions) {
            case 0 -> 1;
            case 1 -> SECOND_INTERVAL;
            default -> interval * next;
          };
      return new Card(next, repetitions + 1, days, day + Math.round(days));
    }
  }

  Sm2Learner(
      long seed,
      LocalDate start,
      Limits limits,
      List<Diagram> diagrams,
      Map<LocalDate, Integer> otherMinutes) {
    this.start = start;
    this.limits = limits;
    this.otherMinutes = otherMinutes;
    memory = new HalfLifeMemory(seed);
    days = new StudyDays(seed, start);
    fresh = new ArrayDeque<>(diagrams);
  }

  /** Lives the first so many days, and tells where that leads. */
  Standing live(int until) {
    for (int day = 0; day < until; day++) {
      LocalDate date = start.plusDays(day);
      int share = share(date.getDayOfWeek());
      if (share > 0 && days.share(date) > 0) {
        study(date, day, share);
      }
    }
    return new Standing(
        memory.studied(),
        memory.remembered(start.plusDays(until).toEpochDay()),
        reviewSeconds / SECONDS_AN_HOUR,
        studySeconds / SECONDS_AN_HOUR);
  }

  /** Thirds of a full day. */
  private static int share(DayOfWeek day) {
    return switch (day) {
      case SUNDAY -> 0;
      case SATURDAY -> 1;
      default -> 3;
    };
  }

  private void study(LocalDate date, int day, int share) {
    int minutes = limits.minutes() * share / 3 - otherMinutes.getOrDefault(date, 0);
    double left = minutes * Math.min(1, days.share(date)) * SECONDS_A_MINUTE;
    long today = date.toEpochDay();
    List<String> due =
        cards.entrySet().stream()
            .filter(card -> card.getValue().due() <= today)
            .sorted(
                Comparator.<Map.Entry<String, Card>>comparingLong(card -> card.getValue().due())
                    .thenComparing(Map.Entry::getKey))
            .limit(limits.reviewCap() * share / 3)
            .map(Map.Entry::getKey)
            .toList();
    for (String id : due) {
      int redraw = limits.redrawMinutes(day);
      if (left >= redraw * SECONDS_A_MINUTE) {
        int seconds = days.seconds(redraw);
        left -= seconds;
        reviewSeconds += seconds;
        int accuracy = memory.recall(id, today).accuracy();
        cards.computeIfPresent(id, (_, card) -> card.after(accuracy, today));
      }
    }
    int cap = date.getDayOfWeek() == DayOfWeek.FRIDAY ? 0 : limits.newCap() * share / 3;
    for (int k = 0; k < cap && fits(fresh.peek(), left); k++) {
      Diagram diagram = fresh.remove();
      int seconds = days.seconds(diagram.minutes());
      left -= seconds;
      studySeconds += seconds;
      int accuracy = memory.study(diagram.id(), today).accuracy();
      cards.put(diagram.id(), new Card(FIRST_EASE, 0, 0, today).after(accuracy, today));
    }
  }

  private static boolean fits(@Nullable Diagram diagram, double seconds) {
    return diagram != null && diagram.minutes() * SECONDS_A_MINUTE <= seconds;
  }
}
