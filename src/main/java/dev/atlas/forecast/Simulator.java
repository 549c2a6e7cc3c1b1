package dev.atlas.forecast;

import java.util.stream.IntStream;

/** Runs futures on all cores. Same scenario, futures and seed: same outcomes, on any number. */
final class Simulator {

  /** Futures that one thread lives before it asks for more. */
  private static final int BLOCK = 20;

  private static final int NO_LOOK = -1;

  private Simulator() {}

  static Outcomes run(Scenario scenario, int futures, long seed) {
    return run(scenario, futures, seed, scenario.horizon());
  }

  /** Runs futures that end after so many days, whatever is left. */
  static Outcomes run(Scenario scenario, int futures, long seed, int days) {
    return run(scenario, futures, seed, days, NO_LOOK);
  }

  /** Runs futures that look at their memory on one day, and live through it. */
  static Outcomes run(Scenario scenario, int futures, long seed, int days, int lookDay) {
    Outcomes outcomes =
        new Outcomes(scenario, futures, Math.min(days, scenario.horizon()), lookDay);
    IntStream.range(0, (futures + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(block -> live(scenario, outcomes, seed, block * BLOCK));
    return outcomes;
  }

  private static void live(Scenario scenario, Outcomes outcomes, long seed, int first) {
    Future future = new Future(scenario, outcomes);
    for (int i = first; i < Math.min(first + BLOCK, outcomes.futures); i++) {
      future.live(seed, i);
    }
  }
}
