package dev.atlas.report.build.plot;

import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.memory.Forgetting;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.report.build.Situation;
import dev.atlas.report.plot.Plot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the learner remembers, and for how long. */
final class Memories {

  private static final int AHEAD_DAYS = 30;
  private static final double[] STABILITIES = {1, 3, 7, 21, 60, 180, 365};
  private static final double[] DIFFICULTIES = {2, 3, 4, 5, 6, 7, 8, 9};

  /** How far ahead a curve looks, in days. */
  private static final int CURVE_DAYS = 60;

  private Memories() {}

  /** Diagrams that fall due, day by day. */
  static Plot due(LearnerState learner, LocalDate day) {
    int[] counts = new int[AHEAD_DAYS];
    for (DiagramProgress each : learner.progress().values()) {
      long ahead = Math.max(0, each.due().day().toEpochDay() - day.toEpochDay());
      if (ahead < AHEAD_DAYS) {
        counts[(int) ahead]++;
      }
    }
    List<Plot.Bar> bars = new ArrayList<>();
    for (int i = 0; i < AHEAD_DAYS; i++) {
      bars.add(new Plot.Bar(day.plusDays(i).toString(), counts[i]));
    }
    return new Plot.Bars(
        new Plot.About(
            "due",
            "Reviews to come",
            "Diagrams that fall due in the next 30 days; the first day has those overdue. Each"
                + " counts once: what will be recalled comes back later."),
        "reviews",
        "day",
        bars);
  }

  /** How many diagrams have which stability. */
  static Plot stability(LearnerState learner) {
    return histogram(
        learner,
        new Plot.About(
            "stability",
            "Stability",
            "Studied diagrams by the days after which the chance of recalling them is 90 %."),
        "days",
        STABILITIES,
        each -> each.memory().stability());
  }

  /** How many diagrams have which difficulty. */
  static Plot difficulty(LearnerState learner) {
    return histogram(
        learner,
        new Plot.About(
            "difficulty",
            "Difficulty",
            "Studied diagrams by how hard each is for you, from 1 to 10."),
        "difficulty",
        DIFFICULTIES,
        each -> each.memory().difficulty());
  }

  private static Plot histogram(
      LearnerState learner,
      Plot.About about,
      String axis,
      double[] bounds,
      ToDoubleFunction<DiagramProgress> value) {
    int[] counts = new int[bounds.length + 1];
    for (DiagramProgress each : learner.progress().values()) {
      int bucket = 0;
      while (bucket < bounds.length && value.applyAsDouble(each) >= bounds[bucket]) {
        bucket++;
      }
      counts[bucket]++;
    }
    List<Plot.Bar> bars = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      String label =
          i == 0
              ? "under " + (int) bounds[0]
              : i == bounds.length
                  ? (int) bounds[i - 1] + " or more"
                  : (int) bounds[i - 1] + " to " + (int) bounds[i];
      bars.add(new Plot.Bar(label, counts[i]));
    }
    return new Plot.Bars(about, "diagrams", axis, bars);
  }

  /** The forgetting curve of a diagram: what was, and what comes without a review. */
  static Plot.Lines curve(
      Situation situation, String title, DiagramProgress progress, LocalDate today) {
    Forgetting forgetting = situation.learner().model().forgetting();
    ReviewHistory history = progress.history();
    List<Plot.Point> past = new ArrayList<>();
    MemoryState memory = forgetting.first(history.grade(0));
    for (int i = 0; i < history.size(); i++) {
      memory =
          i == 0
              ? memory
              : forgetting.next(memory, history.grade(i), forgetting.elapsed(history, i));
      long until = i + 1 < history.size() ? history.day(i + 1) : today.toEpochDay();
      add(past, forgetting, memory, history.day(i), Math.max(history.day(i), until));
    }
    List<Plot.Point> future = new ArrayList<>();
    long last = history.lastDay();
    for (long day = today.toEpochDay(); day <= today.toEpochDay() + CURVE_DAYS; day++) {
      double recall = forgetting.retrievability(memory, (int) Math.max(0, day - last));
      future.add(new Plot.Point(day, recall));
    }
    double desired = situation.learner().settings().retention(situation.curriculum());
    double first = past.getFirst().x();
    return new Plot.Lines(
        new Plot.About(
            "curve",
            "Forgetting curve · " + title,
            "Chance of a successful redraw day by day: each review lifts it, and makes it fall"
                + " more slowly when it succeeds. The next review is due on "
                + progress.due().day()
                + "."),
        "day",
        true,
        "%",
        lowest(past, future),
        1,
        List.of(
            new Plot.Series("recall so far", false, past),
            new Plot.Series("without a review", false, future),
            new Plot.Series(
                "desired retention",
                true,
                List.of(
                    new Plot.Point(first, desired),
                    new Plot.Point(today.toEpochDay() + CURVE_DAYS, desired)))),
        null);
  }

  private static double lowest(List<Plot.Point> past, List<Plot.Point> future) {
    double lowest =
        Stream.concat(past.stream(), future.stream()).mapToDouble(Plot.Point::y).min().orElse(0);
    return Math.max(0, Math.floor(lowest * 10 - 0.5) / 10);
  }

  private static void add(
      List<Plot.Point> points, Forgetting forgetting, MemoryState memory, long from, long to) {
    for (long day = from; day <= to; day++) {
      points.add(new Plot.Point(day, forgetting.retrievability(memory, (int) (day - from))));
    }
  }
}
