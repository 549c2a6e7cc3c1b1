package dev.atlas.memory.items;

import dev.atlas.memory.log.ReviewLog;
import java.util.Arrays;
import java.util.Comparator;

/** Sorts reviews by time, stably. */
final class ChronologicalOrder {

  private ChronologicalOrder() {}

  /** These reviews, given in rising order, by their instants; equal instants keep their order. */
  static int[] sort(int[] reviews, ReviewLog log) {
    if (reviews.length == 0) {
      return reviews;
    }
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int review : reviews) {
      first = Math.min(first, log.millis(review));
      last = Math.max(last, log.millis(review));
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(reviews.length);
    boolean fits = last - first >= 0 && Long.numberOfLeadingZeros(last - first) > bits;
    return fits ? packed(reviews, log, first, bits) : compared(reviews, log);
  }

  /** Idea: time and position in one primitive number sort without a comparator. */
  private static int[] packed(int[] reviews, ReviewLog log, long first, int bits) {
    long[] keys = new long[reviews.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((log.millis(reviews[i]) - first) << bits) | i;
    }
    Arrays.sort(keys);
    long mask = (1L << bits) - 1;
    int[] sorted = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = reviews[(int) (keys[i] & mask)];
    }
    return sorted;
  }

  private static int[] compared(int[] reviews, ReviewLog log) {
    return Arrays.stream(reviews)
        .boxed()
        .sorted(Comparator.comparingLong(log::millis))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
