package dev.atlas.memory.log;

import java.util.Arrays;

/**
 * The reviews of many cards in primitive columns, ordered by card and then by time. Immutable.
 *
 * <p>A card is one thing to remember: a diagram, or a flash card of another tool. Its number is its
 * index here; its id is what its file calls it.
 */
public final class ReviewLog {

  /** The duration of a review that took an unknown time. */
  public static final int UNKNOWN = -1;

  private final long[] ids;
  private final int[] starts;
  private final long[] millis;
  private final int[] days;
  private final byte[] grades;
  private final int[] durations;

  /** Takes the columns over; {@link ReviewLogBuilder} has ordered them. */
  ReviewLog(long[] ids, int[] starts, long[] millis, int[] days, byte[] grades, int[] durations) {
    this.ids = ids;
    this.starts = starts;
    this.millis = millis;
    this.days = days;
    this.grades = grades;
    this.durations = durations;
  }

  /** Number of cards. */
  public int cards() {
    return ids.length;
  }

  /** Number of reviews of all cards together. */
  public int size() {
    return grades.length;
  }

  /** The id of a card; ids rise with the card's number. */
  public long id(int card) {
    return ids[card];
  }

  /** Index of a card's first review. */
  public int start(int card) {
    return starts[card];
  }

  /** Index after a card's last review. */
  public int end(int card) {
    return starts[card + 1];
  }

  /** The card of the review with this index. */
  public int cardOf(int review) {
    int found = Arrays.binarySearch(starts, review);
    return found >= 0 ? found : -found - 2;
  }

  /** The instant of a review, in milliseconds of the epoch. */
  public long millis(int review) {
    return millis[review];
  }

  /** The study day of a review, as an epoch day. */
  public int day(int review) {
    return days[review];
  }

  /** The grade of a review: 1 again to 4 easy. */
  public int grade(int review) {
    return grades[review];
  }

  /** How long a review took, in milliseconds, or {@link #UNKNOWN}. */
  public int duration(int review) {
    return durations[review];
  }

  /** Whole study days since the review before it of the same card, at least 0. */
  public int elapsedDays(int review) {
    return Math.max(0, days[review] - days[review - 1]);
  }

  /** Exact days since the review before it of the same card, at least 0. */
  public double elapsedExactly(int review) {
    return Math.max(0, millis[review] - millis[review - 1]) / (double) ReviewLogBuilder.DAY;
  }
}
