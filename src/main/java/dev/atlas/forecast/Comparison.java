package dev.atlas.forecast;

import dev.atlas.memory.Headway;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Two plans under the same luck.
 *
 * @param before the first plan
 * @param after the second plan
 * @param finish days by which the second finishes later, future by future; negative for earlier;
 *     null where too few futures finish under both
 */
public record Comparison(Forecast before, Forecast after, @Nullable Spread finish) {

  /** Quantiles of paired differences, in days. */
  public record Spread(int p10, int p50, int p90) {}

  /** Simulates both. */
  public static Comparison of(
      Scenario before, Scenario after, int futures, long seed, Headway headway) {
    Outcomes first = Simulator.run(before, futures, seed, headway.part(0, 2));
    Outcomes second = Simulator.run(after, futures, seed, headway.part(1, 2));
    return new Comparison(
        new Summary(before, first).forecast(),
        new Summary(after, second).forecast(),
        spread(first.finish, second.finish));
  }

  /** Futures that end under neither plan or one only leave half of all as the least to judge by. */
  private static @Nullable Spread spread(int[] before, int[] after) {
    int[] differences = new int[before.length];
    int count = 0;
    for (int i = 0; i < before.length; i++) {
      if (before[i] != Outcomes.NEVER && after[i] != Outcomes.NEVER) {
        differences[count++] = after[i] - before[i];
      }
    }
    if (count * 2 < before.length) {
      return null;
    }
    Arrays.sort(differences, 0, count);
    return new Spread(
        differences[rank(0.1, count)],
        differences[rank(0.5, count)],
        differences[rank(0.9, count)]);
  }

  private static int rank(double share, int count) {
    return (int) Math.ceil(share * count) - 1;
  }
}
