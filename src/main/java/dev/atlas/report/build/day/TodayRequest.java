package dev.atlas.report.build.day;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the day's queue.
 *
 * @param explain whether every item comes with its derivation
 * @param minutes that the learner has: for the whole day or, with more, beyond the queue; null for
 *     the plan's
 * @param more whether to tell what would come next
 */
public record TodayRequest(boolean explain, @Nullable Integer minutes, boolean more) {

  /** The queue as the plan has it. */
  public static final TodayRequest PLAIN = new TodayRequest(false, null, false);

  /** Minutes of more work that are offered where the learner names none. */
  private static final int MORE = 30;

  /** The minutes that the whole day is fitted to; null for the plan's. */
  @Nullable Integer dayMinutes() {
    return more ? null : minutes;
  }

  /** The minutes of work beyond the queue. */
  int moreMinutes() {
    return minutes == null ? MORE : minutes;
  }
}
