package dev.atlas.report.build.plot;

import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.Replay;
import dev.atlas.memory.Forgetting;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.report.build.Situation;
import dev.atlas.report.plot.Plot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How well the learner remembers, and how well the memory model knows it. */
final class Retentions {

  private static final int LEAST_WEEKS = 12;
  private static final int MOST_POINTS = 60;
  private static final int BINS = 10;

  /** Recalls under which a share is mostly chance. */
  private static final int ENOUGH = 10;

  private Retentions() {}

  /** True retention week by week, at least of twelve weeks; of longer spans over longer times. */
  static Plot overTime(Situation situation, LearnerState learner, LocalDate begin, LocalDate day) {
    LocalDate monday = day.with(DayOfWeek.MONDAY);
    LocalDate least = monday.minusWeeks(LEAST_WEEKS - 1L);
    LocalDate from = begin.isBefore(least) ? begin.with(DayOfWeek.MONDAY) : least;
    int weeks = (int) ChronoUnit.WEEKS.between(from, day) + 1;
    int length = 7 * ((weeks + MOST_POINTS - 1) / MOST_POINTS);
    int size = (int) (ChronoUnit.DAYS.between(from, day) / length) + 1;
    int[][] counts = new int[4][size];
    Replay replay =
        new Replay(
            situation.catalog(), situation.curriculum(), learner.settings(), learner.model());
    learner.recalls(
        from,
        day,
        replay,
        (date, _, grade, firstOfDay, mature, _) -> {
          if (firstOfDay) {
            int span = (int) (ChronoUnit.DAYS.between(from, date) / length);
            counts[mature ? 2 : 0][span]++;
            counts[mature ? 3 : 1][span] += grade.remembered() ? 1 : 0;
          }
        });
    double desired = learner.settings().retention(situation.curriculum());
    return new Plot.Lines(
        new Plot.About(
            "retention",
            "True retention",
            "Share of first recalls of a day that succeeded, "
                + (length == 7 ? "week by week" : "in spans of " + length / 7 + " weeks")
                + ", against the retention that reviews are planned for."),
        "day",
        true,
        "%",
        lowest(counts, desired),
        1,
        List.of(
            new Plot.Series("young", false, points(counts[0], counts[1], from, length)),
            new Plot.Series("mature", false, points(counts[2], counts[3], from, length)),
            new Plot.Series(
                "desired",
                true,
                List.of(
                    new Plot.Point(from.toEpochDay(), desired),
                    new Plot.Point(day.toEpochDay(), desired)))),
        null);
  }

  private static double lowest(int[][] counts, double desired) {
    double lowest = desired - 0.2;
    for (int i = 0; i < counts[0].length; i++) {
      for (int row = 0; row <= 2; row += 2) {
        if (counts[row][i] > 0) {
          lowest = Math.min(lowest, (double) counts[row + 1][i] / counts[row][i]);
        }
      }
    }
    return Math.max(0, Math.floor(lowest * 10) / 10);
  }

  private static List<Plot.Point> points(
      int[] recalls, int[] remembered, LocalDate from, int length) {
    List<Plot.Point> points = new ArrayList<>();
    for (int i = 0; i < recalls.length; i++) {
      if (recalls[i] > 0) {
        long day = from.toEpochDay() + (long) i * length;
        points.add(new Plot.Point(day, (double) remembered[i] / recalls[i]));
      }
    }
    return points;
  }

  /** What was predicted against what happened, over all first recalls of a day. */
  static Plot calibration(LearnerState learner, LocalDate day) {
    int[] counts = new int[BINS];
    int[] remembered = new int[BINS];
    double[] predicted = new double[BINS];
    Forgetting forgetting = learner.model().forgetting();
    for (DiagramProgress each : learner.progress().values()) {
      ReviewHistory history = each.history();
      MemoryState memory = forgetting.first(history.grade(0));
      for (int i = 1; i < history.size() && history.day(i) <= day.toEpochDay(); i++) {
        double elapsed = forgetting.elapsed(history, i);
        double recall = forgetting.retrievability(memory, elapsed);
        if (history.day(i - 1) != history.day(i)) {
          int bin = Math.min(BINS - 1, (int) (recall * BINS));
          counts[bin]++;
          predicted[bin] += recall;
          remembered[bin] += history.grade(i).remembered() ? 1 : 0;
        }
        memory = forgetting.next(memory, history.grade(i), elapsed, recall);
      }
    }
    List<Plot.Point> points = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] >= ENOUGH) {
        points.add(
            new Plot.Point(predicted[bin] / counts[bin], (double) remembered[bin] / counts[bin]));
      }
    }
    return new Plot.Lines(
        new Plot.About(
            "calibration",
            "Calibration",
            "How often you remembered, for each chance that the memory model gave, from ten recalls"
                + " on; the nearer to"
                + " the diagonal, the better it knows you."),
        "predicted chance",
        false,
        "%",
        0,
        1,
        List.of(
            new Plot.Series("remembered", false, points),
            new Plot.Series("perfect", true, List.of(new Plot.Point(0, 0), new Plot.Point(1, 1)))),
        null);
  }
}
