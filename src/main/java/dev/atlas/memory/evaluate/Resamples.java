package dev.atlas.memory.evaluate;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The bootstrap by cards: reviews of one card hang together, so whole cards are drawn again with
 * replacement, and every measure is taken on every draw. Copies of cards add noise that makes a
 * calibration error look larger than it is, so intervals are moved by the mean of the draws.
 *
 * <p>Source: B. Efron, Bootstrap methods: another look at the jackknife, 1979. Invariant: the same
 * seed gives the same draws, for all contenders alike.
 */
final class Resamples {

  private static final int DRAWS = 300;
  private static final double TAIL = 0.025;

  private final int[][] draws = new int[DRAWS][];
  private final int[] once;

  /** Draws of so many cards. */
  Resamples(int cards, long seed) {
    Random random = new Random(seed);
    once = new int[cards];
    Arrays.fill(once, 1);
    for (int draw = 0; draw < DRAWS; draw++) {
      draws[draw] = new int[cards];
      for (int i = 0; i < cards; i++) {
        draws[draw][random.nextInt(cards)]++;
      }
    }
  }

  /** A measure with its interval; the function takes the number of copies of each card. */
  Score.Estimate estimate(ToDoubleFunction<int[]> measure) {
    double[] values = Arrays.stream(draws).parallel().mapToDouble(measure).sorted().toArray();
    double value = measure.applyAsDouble(once);
    double bias = Arrays.stream(values).sum() / DRAWS - value;
    int cut = (int) (TAIL * DRAWS);
    return new Score.Estimate(value, values[cut] - bias, values[DRAWS - 1 - cut] - bias);
  }
}
