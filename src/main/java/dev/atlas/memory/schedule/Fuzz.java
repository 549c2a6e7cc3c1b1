package dev.atlas.memory.schedule;

import java.util.function.DoubleUnaryOperator;

/**
 * A small shift of due dates, so that diagrams studied on one day do not fall due on one day for
 * ever.
 *
 * <p>Idea: the shift is hashed from the seed, the diagram and its number of reviews. It is the same
 * whenever it is asked for, and another one after the next review.
 *
 * <p>Invariant: intervals under 3 days are never moved; others move by at most half a day and 5 %,
 * and only as far as retrievability stays within 0.02 of what it is on the unmoved date.
 *
 * @param seed of the learner
 * @param diagram id of the diagram
 * @param share of the interval by which it moves, 0 for no fuzz at all
 */
public record Fuzz(long seed, String diagram, double share) {

  /** Nothing moves. */
  public static final Fuzz NONE = new Fuzz(0, "", 0);

  private static final double SHARE = 0.05;
  private static final double LEAST_DAYS = 3;
  private static final double ROUNDING = 0.5;
  private static final double TOLERANCE = 0.02;

  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;

  /** The fuzz of a diagram. */
  public static Fuzz of(long seed, String diagram) {
    return new Fuzz(seed, diagram, SHARE);
  }

  /**
   * An interval in whole days, at least 1.
   *
   * @param days interval without fuzz
   * @param longest days that no interval exceeds
   * @param reviews number of reviews so far
   * @param recall retrievability after so many days
   */
  long wholeDays(double days, int longest, int reviews, DoubleUnaryOperator recall) {
    long whole = Math.clamp(Math.round(days), 1, longest);
    if (share <= 0 || days < LEAST_DAYS) {
      return whole;
    }
    double reach = ROUNDING + share * days;
    double target = recall.applyAsDouble(days);
    long first = whole;
    while (first - 1 >= days - reach && near(recall.applyAsDouble(first - 1.0), target)) {
      first--;
    }
    long last = whole;
    while (last + 1 <= Math.min(days + reach, longest)
        && near(recall.applyAsDouble(last + 1.0), target)) {
      last++;
    }
    return first + Long.remainderUnsigned(hash(reviews), last - first + 1);
  }

  private static boolean near(double recall, double target) {
    return Math.abs(recall - target) <= TOLERANCE;
  }

  /** FNV-1a over the id, then the mixer of SplitMix64. */
  private long hash(int reviews) {
    long hash = BASIS;
    for (int i = 0; i < diagram.length(); i++) {
      hash = (hash ^ diagram.charAt(i)) * PRIME;
    }
    hash = (hash ^ seed) * PRIME + reviews * 0x9E3779B97F4A7C15L;
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    return hash ^ (hash >>> 31);
  }
}
