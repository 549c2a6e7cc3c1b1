package dev.atlas.memory;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of one diagram in order, compactly: study day, instant and grade of each. Immutable.
 *
 * <p>Elapsed days are never negative, even when a traveller's study days run backwards.
 *
 * <p>A history can be {@linkplain #fetched fetched}: then its end is at hand and the rest is read
 * when somebody asks for it, for most questions of a day concern the end only.
 */
public final class ReviewHistory {

  private static final class Columns {
    private final long[] days;
    private final long[] seconds;
    private final byte[] grades;

    private Columns(long[] days, long[] seconds, byte[] grades) {
      this.days = days;
      this.seconds = seconds;
      this.grades = grades;
    }
  }

  private final int size;
  private final long firstDay;
  private final long lastDay;
  private final long latestDay;
  private final long lastSecond;
  private final byte lastGrade;
  private final @Nullable Supplier<ReviewHistory> source;
  private @Nullable Columns columns;

  private ReviewHistory(long[] days, long[] seconds, byte[] grades) {
    size = days.length;
    firstDay = size == 0 ? 0 : days[0];
    lastDay = size == 0 ? 0 : days[size - 1];
    latestDay = Arrays.stream(days).max().orElse(Long.MIN_VALUE);
    lastSecond = size == 0 ? 0 : seconds[size - 1];
    lastGrade = size == 0 ? 0 : grades[size - 1];
    source = null;
    columns = new Columns(days, seconds, grades);
  }

  private ReviewHistory(End end, Supplier<ReviewHistory> source) {
    size = end.size;
    firstDay = end.firstDay;
    lastDay = end.lastDay;
    latestDay = end.latestDay;
    lastSecond = end.lastSecond;
    lastGrade = (byte) end.lastGrade.number();
    this.source = source;
  }

  /**
   * What is at hand of a history.
   *
   * @param size number of reviews, at least 1
   * @param firstDay study day of the first review, as an epoch day
   * @param lastDay study day of the last review, as an epoch day
   * @param latestDay the greatest of all study days, as an epoch day
   * @param lastSecond instant of the last review, in seconds of the epoch
   * @param lastGrade grade of the last review
   */
  public record End(
      int size, long firstDay, long lastDay, long latestDay, long lastSecond, Grade lastGrade) {}

  /** What is at hand of this history, which is not empty. */
  public End end() {
    return new End(size, firstDay, lastDay, latestDay, lastSecond, lastGrade());
  }

  /**
   * A history of which only the end is at hand.
   *
   * @param source gives the whole history, the same at every call
   */
  public static ReviewHistory fetched(End end, Supplier<ReviewHistory> source) {
    return new ReviewHistory(end, source);
  }

  private Columns columns() {
    Columns known = columns;
    if (known == null && source != null) {
      known = source.get().columns();
      columns = known;
    }
    if (known == null) {
      throw new IllegalStateException("a history has its reviews or a source of them");
    }
    return known;
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
        int room = size + (size >> 1);
        days = Arrays.copyOf(days, room);
        seconds = Arrays.copyOf(seconds, room);
        grades = Arrays.copyOf(grades, room);
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

  /** This history with one more review at an index, those from there on moved behind it. */
  public ReviewHistory with(int index, long epochDay, long epochSecond, Grade grade) {
    Builder builder = new Builder();
    for (int i = 0; i < index; i++) {
      builder.add(day(i), second(i), grade(i));
    }
    builder.add(epochDay, epochSecond, grade);
    for (int i = index; i < size; i++) {
      builder.add(day(i), second(i), grade(i));
    }
    return builder.build();
  }

  /** This history without the review at an index. */
  public ReviewHistory without(int index) {
    Builder builder = new Builder();
    for (int i = 0; i < size; i++) {
      if (i != index) {
        builder.add(day(i), second(i), grade(i));
      }
    }
    return builder.build();
  }

  /** The reviews of study days before a day; this history where that is all of it. */
  public ReviewHistory before(long epochDay) {
    return before(epochDay, 0);
  }

  /** The first so many reviews, and those of study days before a day. */
  public ReviewHistory before(long epochDay, int kept) {
    if (latestDay < epochDay) {
      return this;
    }
    Builder builder = new Builder();
    for (int i = 0; i < size; i++) {
      if (i < kept || day(i) < epochDay) {
        builder.add(day(i), second(i), grade(i));
      }
    }
    return builder.build();
  }

  /** Number of reviews, the first study included. */
  public int size() {
    return size;
  }

  /** Whether there is no review yet. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** The study day of a review, as an epoch day. */
  public long day(int index) {
    return columns().days[index];
  }

  /** The instant of a review, in seconds of the epoch. */
  public long second(int index) {
    return columns().seconds[index];
  }

  /** The grade of a review. */
  public Grade grade(int index) {
    return Grade.of(columns().grades[index]);
  }

  /** Whole days since the review before; 0 for the first and for one on the same study day. */
  public int elapsed(int index) {
    return index == 0 ? 0 : (int) Math.max(0, day(index) - day(index - 1));
  }

  /** Whole days from the last review to a study day, at least 0. */
  public int daysSinceLast(long epochDay) {
    return (int) Math.max(0, epochDay - lastDay);
  }

  /** The study day of the first review. */
  public long firstDay() {
    return firstDay;
  }

  /** The study day of the last review. */
  public long lastDay() {
    return lastDay;
  }

  /** The greatest of all study days. */
  public long latestDay() {
    return latestDay;
  }

  /** The instant of the last review, in seconds of the epoch. */
  public long lastSecond() {
    return lastSecond;
  }

  /** The grade of the last review. */
  public Grade lastGrade() {
    return Grade.of(lastGrade);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReviewHistory that
        && size == that.size
        && (size == 0
            || (Arrays.equals(columns().days, that.columns().days)
                && Arrays.equals(columns().seconds, that.columns().seconds)
                && Arrays.equals(columns().grades, that.columns().grades)));
  }

  @Override
  public int hashCode() {
    return Long.hashCode(lastSecond) * 31 + size;
  }
}
