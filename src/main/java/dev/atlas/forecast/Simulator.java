package dev.atlas.forecast;

import dev.atlas.memory.Headway;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Runs futures on all cores. Same scenario, futures and seed: same outcomes, on any number. */
final class Simulator {

  /** Futures that one thread lives before it asks for more. */
  private static final int BLOCK = 20;

  private static final int NO_LOOK = -1;

  private Simulator() {}

  static Outcomes run(Scenario scenario, int futures, long seed, Headway headway) {
    return run(scenario, futures, seed, scenario.horizon(), headway);
  }

  /** Runs futures that end after so many days, whatever is left. */
  static Outcomes run(Scenario scenario, int futures, long seed, int days, Headway headway) {
    return run(scenario, futures, seed, days, NO_LOOK, headway);
  }

  /** Runs futures that look at their memory on one day, and live through it. */
  static Outcomes run(
      Scenario scenario, int futures, long seed, int days, int lookDay, Headway headway) {
    Outcomes outcomes =
        new Outcomes(scenario, futures, Math.min(days, scenario.horizon()), lookDay);
    AtomicInteger lived = new AtomicInteger();
    Runnable onward = () -> headway.at(lived.incrementAndGet() / (double) futures);
    IntStream.range(0, (futures + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(block -> live(scenario, outcomes, seed, block * BLOCK, onward));
    return outcomes;
  }

  private static void live(
      Scenario scenario, Outcomes outcomes, long seed, int first, Runnable onward) {
    Future future = new Future(scenario, outcomes);
    for (int i = first; i < Math.min(first + BLOCK, outcomes.futures); i++) {
      future.live(seed, i);
      onward.run();
    }
  }
}
