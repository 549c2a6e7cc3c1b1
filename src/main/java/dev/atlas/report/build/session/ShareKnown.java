package dev.atlas.report.build.session;

import java.util.List;

/**
 * How much of a pool is known, judged by a sample of it: the share, and Wilson's interval at 95 %.
 *
 * <p>Strata of different sampling rates are weighted back to their sizes, which makes the sample
 * worth fewer drawings than it has (Kish's effective size), and a finite pool makes it worth more:
 * who has drawn all of it knows.
 *
 * @param share best guess, 0 to 1
 * @param low end of the interval, 0 to 1
 * @param high end of the interval, 0 to 1
 */
public record ShareKnown(double share, double low, double high) {

  private static final double Z = 1.959964;
  private static final double ENOUGH = 0.75;

  /**
   * A part of the pool.
   *
   * @param known drawings that succeeded
   * @param drawn drawings, at least one
   * @param pool diagrams that it has, at least as many
   */
  public record Stratum(int known, int drawn, int pool) {}

  /** The share of a pool of one stratum. */
  public static ShareKnown of(Stratum stratum) {
    return of(List.of(stratum));
  }

  /** The share of the pool that strata make together; at least one. */
  public static ShareKnown of(List<Stratum> strata) {
    double pool = strata.stream().mapToInt(Stratum::pool).sum();
    double drawn = strata.stream().mapToInt(Stratum::drawn).sum();
    double known = 0;
    double squares = 0;
    for (Stratum each : strata) {
      double weight = (double) each.pool / each.drawn;
      known += weight * each.known;
      squares += weight * weight * each.drawn;
    }
    double share = known / pool;
    if (drawn >= pool) {
      return new ShareKnown(share, share, share);
    }
    return wilson(share, pool * pool / squares * (pool - 1) / (pool - drawn));
  }

  /** Wilson's score interval (1927). */
  private static ShareKnown wilson(double share, double size) {
    double spread = Z * Z / size;
    double middle = (share + spread / 2) / (1 + spread);
    double half = Math.sqrt(share * (1 - share) * spread + spread * spread / 4) / (1 + spread);
    return new ShareKnown(share, Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /** Whether three quarters are known with confidence, so that the rest may be claimed unseen. */
  public boolean enough() {
    return low >= ENOUGH;
  }

  /** The fewest drawings of a pool that are enough where every one of them succeeds. */
  public static int drawingsNeeded(int pool) {
    int drawn = 1;
    while (!of(new Stratum(drawn, drawn, pool)).enough()) {
      drawn++;
    }
    return drawn;
  }
}
