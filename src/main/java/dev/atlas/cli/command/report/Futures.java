package dev.atlas.cli.command.report;

import dev.atlas.cli.Context;
import dev.atlas.forecast.Forecast;
import dev.atlas.memory.Headway;
import dev.atlas.report.build.ForecastBuilder;
import dev.atlas.report.build.Situation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The simulated futures of a report, lived at most once. */
final class Futures {

  /** Fewer than a forecast of its own has: odds to a few points are enough here. */
  private static final int RUNS = 200;

  private final Context context;
  private final Situation situation;
  private @Nullable Forecast forecast;

  Futures(Context context) {
    this.context = context;
    this.situation = context.situation();
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
