package dev.atlas.report.build.behind;

import dev.atlas.catalog.Catalog;
import dev.atlas.forecast.score.BandScore;
import dev.atlas.forecast.score.RecallScore;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.report.PlanningReports;
import dev.atlas.report.PlanningReports.BandRow;
import dev.atlas.report.PlanningReports.RecallRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the score of forecasts. */
public final class CalibrationBuilder {

  private CalibrationBuilder() {}

  /**
   * The report.
   *
   * @param events that count
   * @param learner the state now
   * @param today the study day
   */
  public static PlanningReports.Calibration build(
      List<Event> events, Catalog catalog, LearnerState learner, LocalDate today) {
    List<Fact.Forecast> forecasts = new ArrayList<>();
    for (Event event : events) {
      if (event.fact() instanceof Fact.Forecast forecast) {
        forecasts.add(forecast);
      }
    }
    return new PlanningReports.Calibration(
        forecasts.size(),
        BandScore.PROMISED,
        BandScore.of(forecasts, learner, today).stream()
            .map(
                score ->
                    new BandRow(
                        score.days(), score.judged(), score.below(), score.inside(), score.above()))
            .toList(),
        RecallScore.of(catalog, learner).stream().map(CalibrationBuilder::row).toList());
  }

  private static RecallRow row(RecallScore score) {
    boolean any = score.recalls() > 0;
    return new RecallRow(
        bound(score.from()),
        bound(score.to()),
        score.recalls(),
        any ? Double.valueOf(score.predicted()) : null,
        any ? Double.valueOf(score.observed()) : null);
  }

  private static @Nullable Integer bound(int days) {
    return Math.abs(days) == RecallScore.OPEN ? null : Integer.valueOf(days);
  }
}
