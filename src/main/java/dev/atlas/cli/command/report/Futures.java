package dev.atlas.cli.command.report;

import dev.atlas.cli.Context;
import dev.atlas.forecast.Forecast;
import dev.atlas.memory.Headway;
import dev.atlas.report.build.ForecastBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.period.ReportPeriod;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The simulated futures at the end of a report's period, or now, lived at most once. */
final class Futures {

  /** Fewer than a forecast of its own has: odds to a few points are enough here. */
  private static final int RUNS = 200;

  private final Context context;
  private final Situation situation;
  private @Nullable Forecast forecast;

  Futures(Context context, ReportPeriod period) {
    this.context = context;
    this.situation = atEnd(context.situation(), period.to());
  }

  /** What was known when a past period was over: what came later has not happened. */
  private static Situation atEnd(Situation now, LocalDate day) {
    return day.isBefore(now.today())
        ? new Situation(
            now.catalog(),
            now.curriculum(),
            now.journal(),
            day.atTime(LocalTime.MAX).atOffset(now.now().getOffset()),
            now.atEndOf(day))
        : now;
  }

  /** What they say together. */
  Forecast forecast() {
    Forecast known = forecast;
    if (known == null) {
      long seed = situation.learner().settings().seed();
      try (Headway.Shown simulating = context.watch("Simulating futures")) {
        known = Forecast.of(ForecastBuilder.outlook(situation).asPlanned(), RUNS, seed, simulating);
      }
      forecast = known;
    }
    return known;
  }

  /** The odds of each key result that a simulation can judge and that is still to come. */
  Map<String, Double> odds() {
    Map<String, Double> odds = new HashMap<>();
    for (Forecast.Odds each : forecast().keyResults()) {
      if (!each.deadline().isBefore(forecast().from())) {
        odds.put(each.keyResult().id(), each.odds());
      }
    }
    return odds;
  }
}
