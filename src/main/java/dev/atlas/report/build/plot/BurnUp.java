package dev.atlas.report.build.plot;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Milestone;
import dev.atlas.forecast.Forecast;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.build.Situation;
import dev.atlas.report.plot.Plot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Diagrams studied and complete against the plan's milestones, with where the forecast leads. */
final class BurnUp {

  private BurnUp() {}

  static Plot of(
      Situation situation, LearnerState learner, LocalDate day, @Nullable Forecast forecast) {
    PlanCalendar calendar = situation.calendar();
    TreeMap<Long, Integer> studied = new TreeMap<>();
    TreeMap<Long, Integer> complete = new TreeMap<>();
    int all = 0;
    for (Diagram diagram : situation.catalog().diagrams()) {
      boolean planned =
          !diagram.retired() && situation.curriculum().phaseOf(diagram.category()) != null;
      DiagramProgress progress = learner.progressOf(diagram.id());
      all += planned ? 1 : 0;
      if (planned && progress != null) {
        studied.merge(progress.history().firstDay(), 1, Integer::sum);
        if (progress.complete()) {
          complete.merge(progress.completeOn(), 1, Integer::sum);
        }
      }
    }
    return new Plot.Lines(
        new Plot.About(
            "burnup",
            "Burn-up",
            "Diagrams of the whole plan studied and complete to date, against the milestones of the"
                + " plan; the band is where four of five simulated futures lie."),
        "day",
        true,
        "diagrams",
        0,
        all,
        List.of(
            new Plot.Series("studied", false, sums(studied, day)),
            new Plot.Series("complete", false, sums(complete, day)),
            new Plot.Series("milestones", true, milestones(situation, calendar, all))),
        forecast == null ? null : band(forecast, studied, day, all));
  }

  private static List<Plot.Point> sums(SortedMap<Long, Integer> counts, LocalDate day) {
    List<Plot.Point> points = new ArrayList<>();
    int sum = 0;
    for (var each : counts.entrySet()) {
      if (points.isEmpty()) {
        points.add(new Plot.Point(each.getKey() - 1.0, 0));
      }
      sum += each.getValue();
      points.add(new Plot.Point(each.getKey(), sum));
    }
    if (!points.isEmpty() && points.getLast().x() < day.toEpochDay()) {
      points.add(new Plot.Point(day.toEpochDay(), sum));
    }
    return points;
  }

  /** The milestones count the target; the rest of the plan is due at its end. */
  private static List<Plot.Point> milestones(Situation situation, PlanCalendar calendar, int all) {
    List<Plot.Point> points = new ArrayList<>();
    points.add(new Plot.Point(calendar.start().toEpochDay() - 1.0, 0));
    for (Milestone each : situation.curriculum().milestones()) {
      points.add(
          new Plot.Point(
              calendar.endOfWeek(each.week()).toEpochDay(), Math.min(all, each.diagrams())));
    }
    return points;
  }

  private static Plot.@Nullable Band band(
      Forecast forecast, Map<Long, Integer> studied, LocalDate day, int all) {
    int now = studied.values().stream().mapToInt(Integer::intValue).sum();
    if (now >= all) {
      return null;
    }
    List<Plot.Range> ranges = new ArrayList<>();
    ranges.add(new Plot.Range(day.toEpochDay(), now, now));
    for (Forecast.Check check : forecast.checks()) {
      ranges.add(new Plot.Range(check.date().toEpochDay(), check.p10(), check.p90()));
    }
    LocalDate soon = forecast.lastNew().p10();
    LocalDate late = forecast.lastNew().p90();
    Plot.Range last = ranges.getLast();
    if (soon != null && late != null && soon.toEpochDay() > last.x()) {
      double share = (soon.toEpochDay() - last.x()) / Math.max(1, late.toEpochDay() - last.x());
      ranges.add(new Plot.Range(soon.toEpochDay(), last.low() + share * (all - last.low()), all));
      if (late.isAfter(soon)) {
        ranges.add(new Plot.Range(late.toEpochDay(), all, all));
      }
    }
    return new Plot.Band("forecast", ranges);
  }
}
