package dev.atlas.report.build.plot;

import dev.atlas.catalog.Diagram;
import dev.atlas.forecast.Forecast;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.period.ReportPeriod;
import dev.atlas.report.plot.Plot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds plots by their names. */
public final class PlotBuilder {

  /** The names of all plots, in the order in which they are shown. */
  public static final List<String> NAMES =
      List.of(
          "calendar",
          "due",
          "retention",
          "burnup",
          "hours",
          "stability",
          "difficulty",
          "calibration",
          "atlas");

  private final Situation situation;
  private final LocalDate day;
  private final LearnerState learner;
  private final Supplier<Forecast> forecast;

  private PlotBuilder(Situation situation, ReportPeriod period, Supplier<Forecast> forecast) {
    this.situation = situation;
    this.day = period.to().isBefore(situation.today()) ? period.to() : situation.today();
    this.learner = situation.atEndOf(day);
    this.forecast = forecast;
  }

  /**
   * The plots with these names.
   *
   * @param period at whose end, or today, the learner is looked at
   * @param forecast simulates the future, where a plot asks for it
   */
  public static PeriodReport.Plots build(
      Situation situation, ReportPeriod period, List<String> names, Supplier<Forecast> forecast) {
    PlotBuilder builder = new PlotBuilder(situation, period, forecast);
    List<Plot> plots = new ArrayList<>();
    for (String name : NAMES) {
      if (names.contains(name)) {
        plots.add(builder.plot(name, period));
      }
    }
    return new PeriodReport.Plots(builder.day, plots);
  }

  /** The forgetting curve of a diagram; null when it was never studied. */
  public static PeriodReport.@Nullable Plots curve(Situation situation, Diagram diagram) {
    DiagramProgress progress = situation.learner().progressOf(diagram.id());
    LocalDate today = situation.today();
    return progress == null
        ? null
        : new PeriodReport.Plots(
            today, List.of(Memories.curve(situation, diagram.title(), progress, today)));
  }

  private Plot plot(String name, ReportPeriod period) {
    return switch (name) {
      case "calendar" -> Activities.calendar(situation, learner, day);
      case "due" -> Memories.due(learner, day);
      case "retention" -> Retentions.overTime(situation, learner, period.from(), day);
      case "burnup" -> BurnUp.of(situation, learner, day, future());
      case "hours" -> Activities.hours(situation, learner, day);
      case "stability" -> Memories.stability(learner);
      case "difficulty" -> Memories.difficulty(learner);
      case "calibration" -> Retentions.calibration(learner, day);
      case "atlas" -> Mosaics.of(situation, learner, day);
      default -> throw new IllegalArgumentException("no plot is called " + name);
    };
  }

  /** What is to come is simulated from today on; the past has no future of its own. */
  private @Nullable Forecast future() {
    return day.equals(situation.today()) ? forecast.get() : null;
  }
}
