package dev.atlas.memory.items;

import dev.atlas.memory.log.ReviewLog;
import java.util.Arrays;

/**
 * The predictions that a review log asks of a model: every review but a card's first, on a later
 * study day than the one before it. The history up to it is known; whether it was remembered is to
 * be predicted. Reviews on the same study day belong to histories and are never predicted.
 *
 * <p>Invariant: items are in the order of time; equal times are in the order of the log.
 *
 * <p>Source: the item rules of fsrs-rs.
 */
public final class Items {

  private final ReviewLog log;
  private final int[] reviews;

  private Items(ReviewLog log, int[] reviews) {
    this.log = log;
    this.reviews = reviews;
  }

  /** All items of a log. */
  public static Items of(ReviewLog log) {
    int[] found = new int[log.size()];
    int count = 0;
    for (int card = 0; card < log.cards(); card++) {
      for (int i = log.start(card) + 1; i < log.end(card); i++) {
        if (log.elapsedDays(i) > 0) {
          found[count++] = i;
        }
      }
    }
    return new Items(log, ChronologicalOrder.sort(Arrays.copyOf(found, count), log));
  }

  /** The log behind the items. */
  public ReviewLog log() {
    return log;
  }

  /** Number of items. */
  public int size() {
    return reviews.length;
  }

  /** The review that an item predicts, as an index into the log. */
  public int review(int item) {
    return reviews[item];
  }

  /** How many items the first share of the time order has, rounded down. */
  public int first(double share) {
    return (int) (reviews.length * share);
  }
}
