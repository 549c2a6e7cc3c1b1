package dev.atlas.memory;

import java.util.Arrays;

/**
 * The reviews of one diagram in order, compactly: study day, instant and grade of each. Immutable.
 *
 * <p>Elapsed days are never negative, even when a traveller's study days run backwards.
 */
public final class ReviewHistory {

  private final long[] days;
  private final long[] seconds;
  private final byte[] grades;

  private ReviewHistory(long[] days, long[] seconds, byte[] grades) {
    this.days = days;
    this.seconds = seconds;
    this.grades = grades;
  }

  /** Collects reviews in the order of time. */
  public static final class Builder {

    private static final int ROOM = 8;

    private long[] days = new long[ROOM];
    private long[] seconds = new long[ROOM];
    private byte[] grades = new byte[ROOM];
    private int size;

    /**
     * Adds a review.
     *
     * @param epochDay its study day
     * @param epochSecond its instant
     * @param grade how it went
     */
    public Builder add(long epochDay, long epochSecond, Grade grade) {
      if (size == days.length) {
        days = Arrays.copyOf(days, 2 * size);
        seconds = Arrays.copyOf(seconds, 2 * size);
        grades = Arrays.copyOf(grades, 2 * size);
      }
      days[size] = epochDay;
      seconds[size] = epochSecond;
      grades[size] = (byte) grade.number();
      size++;
      return this;
    }

    /** Whether nothing was added yet. */
    public boolean isEmpty() {
      return size == 0;
    }

    /** The study day of the review added last, as an epoch day. */
    public long lastDay() {
      return days[size - 1];
    }

    /** The history of what was added. */
    public ReviewHistory build() {
      return new ReviewHistory(
          Arrays.copyOf(days, size), Arrays.copyOf(seconds, size), Arrays.copyOf(grades, size));
    }
  }

  /** Number of reviews, the first study included. */
  public int size() {
    return days.length;
  }

  /** Whether there is no review yet. */
  public boolean isEmpty() {
    return days.length == 0;
  }

  /** The study day of a review, as an epoch day. */
  public long day(int index) {
    return days[index];
  }

  /** The instant of a review, in seconds of the epoch. */
  public long second(int index) {
    return seconds[index];
  }

  /** The grade of a review. */
  public Grade grade(int index) {
    return Grade.of(grades[index]);
  }

  /** Whole days since the review before; 0 for the first and for one on the same study day. */
  public int elapsed(int index) {
    return index == 0 ? 0 : (int) Math.max(0, days[index] - days[index - 1]);
  }

  /** Whole days from the last review to a study day, at least 0. */
  public int daysSinceLast(long epochDay) {
    return (int) Math.max(0, epochDay - days[days.length - 1]);
  }

  /** The study day of the last review. */
  public long lastDay() {
    return days[days.length - 1];
  }

  /** The instant of the last review, in seconds of the epoch. */
  public long lastSecond() {
    return seconds[seconds.length - 1];
  }

  /** The grade of the last review. */
  public Grade lastGrade() {
    return grade(grades.length - 1);
  }
}
