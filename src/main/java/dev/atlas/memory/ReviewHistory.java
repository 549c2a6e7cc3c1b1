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
 * when somebody asks for it, for most questions of a day concern the end only. A review that is put
 * behind others leaves them where they are.
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
  private final @Nullable ReviewHistory before;
  private @Nullable Columns columns;

  private ReviewHistory(long[] days, long[] seconds, byte[] grades) {
    size = days.length;
    firstDay = size == 0 ? 0 : days[0];
    lastDay = size == 0 ? 0 : days[size - 1];
    latestDay = Arrays.stream(days).max().orElse(Long.MIN_VALUE);
    lastSecond = size == 0 ? 0 : seconds[size - 1];
    lastGrade = size == 0 ? 0 : grades[size - 1];
    source = null;
    before = null;
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
    before = null;
  }

  private ReviewHistory(ReviewHistory before, long epochDay, long epochSecond, Grade grade) {
    size = before.size + 1;
    firstDay = before.isEmpty() ? epochDay : before.firstDay;
    lastDay = epochDay;
    latestDay = Math.max(before.latestDay, epochDay);
    lastSecond = epochSecond;
    lastGrade = (byte) grade.number();
    source = null;
    this.before = before;
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
    if (known == null) {
      known = source == null ? appended() : source.get().columns();
      columns = known;
    }
    return known;
  }

  /** The columns of a history that others were put behind. */
  private Columns appended() {
    ReviewHistory begin = this;
    while (begin.columns == null && begin.before != null) {
      begin = begin.before;
    }
    Columns known = begin.columns();
    Columns all =
        new Columns(
            Arrays.copyOf(known.days, size),
            Arrays.copyOf(known.seconds, size),
            Arrays.copyOf(known.grades, size));
    for (ReviewHistory each = this; each != null && each.size > begin.size; each = each.before) {
      all.days[each.size - 1] = each.lastDay;
      all.seconds[each.size - 1] = each.lastSecond;
      all.grades[each.size - 1] = each.lastGrade;
    }
    return all;
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
    if (index == size) {
      return new ReviewHistory(this, epochDay, epochSecond, grade);
    }
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

  /** Whether it came of this other history, or is the same, by reviews behind all others. */
  // Comparing their content would fetch it.
  @SuppressWarnings("ReferenceEquality")
  public boolean goesOnFrom(ReviewHistory other) {
    for (ReviewHistory each = this; each != null; each = each.before) {
      if (each == other) {
        return true;
      }
    }
    return false;
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

  /** The history, of which only the end is at hand, that ends with a review; null for none. */
  private @Nullable ReviewHistory endingAt(int index) {
    if (columns != null || index < 0) {
      return null;
    }
    if (index == size - 1) {
      return this;
    }
    return index == size - 2 ? before : null;
  }

  /** The study day of a review, as an epoch day. */
  public long day(int index) {
    ReviewHistory end = endingAt(index);
    return end == null ? columns().days[index] : end.lastDay;
  }

  /** The instant of a review, in seconds of the epoch. */
  public long second(int index) {
    ReviewHistory end = endingAt(index);
    return end == null ? columns().seconds[index] : end.lastSecond;
  }

  /** The grade of a review. */
  public Grade grade(int index) {
    ReviewHistory end = endingAt(index);
    return Grade.of(end == null ? columns().grades[index] : end.lastGrade);
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
