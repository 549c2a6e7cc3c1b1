package dev.atlas.learner.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the reviews of each study day took, compactly: ten years of days fit where one week of
 * reviews does. Immutable.
 */
public final class WorkDays {

  /** No day. */
  public static final WorkDays NONE = new WorkDays(new int[0]);

  private static final int COLUMNS = 4;

  /** Epoch day, seconds, study minutes and recalls of each day, the days rising. */
  private int @Nullable [] rows;

  private final Supplier<WorkDays> source;

  private WorkDays(int[] rows) {
    this.rows = rows;
    this.source = () -> this;
  }

  private WorkDays(Supplier<WorkDays> source) {
    this.source = source;
  }

  /**
   * Days that are fetched when somebody asks for them.
   *
   * @param source gives them, the same at every call
   */
  public static WorkDays fetched(Supplier<WorkDays> source) {
    return new WorkDays(source);
  }

  private int[] rows() {
    int[] known = rows;
    if (known == null) {
      known = source.get().rows();
      rows = known;
    }
    return known;
  }

  /** Takes what a day took. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes a study day.
     *
     * @param seconds that were given
     * @param studyMinutes planned minutes of the studies without a duration
     * @param recalls number of recalls without a duration
     */
    void take(LocalDate day, int seconds, int studyMinutes, int recalls);
  }

  /** Collects work in any order. */
  public static final class Builder {
    private final Map<Integer, int[]> days = new TreeMap<>();

    /** The day that was added to last, for most work comes in the order of time. */
    private int @Nullable [] last;

    /** Nothing yet. */
    public Builder() {}

    /** Adds work of a study day. */
    public Builder add(long epochDay, int seconds, int studyMinutes, int recalls) {
      int[] day = last;
      if (day == null || day[0] != epochDay) {
        day = days.computeIfAbsent((int) epochDay, each -> new int[] {each, 0, 0, 0});
        last = day;
      }
      day[1] += seconds;
      day[2] += studyMinutes;
      day[3] += recalls;
      return this;
    }

    /** The sums. */
    public WorkDays build() {
      return new WorkDays(days.values().stream().flatMapToInt(Arrays::stream).toArray());
    }
  }

  /** The days as numbers, for {@link #of}. */
  public int[] numbers() {
    return rows().clone();
  }

  /**
   * The days that these numbers tell.
   *
   * @throws IllegalArgumentException when they are not as many as whole days have
   */
  public static WorkDays of(int... numbers) {
    if (numbers.length % COLUMNS != 0) {
      throw new IllegalArgumentException("a day that is cut off");
    }
    return new WorkDays(numbers.clone());
  }

  /** These days and more work. */
  public WorkDays with(WorkDays more) {
    if (more.rows().length == 0) {
      return this;
    }
    Builder builder = new Builder();
    addTo(builder);
    more.addTo(builder);
    return builder.build();
  }

  private void addTo(Builder builder) {
    int[] rows = rows();
    for (int at = 0; at < rows.length; at += COLUMNS) {
      builder.add(rows[at], rows[at + 1], rows[at + 2], rows[at + 3]);
    }
  }

  /** The days before a day. */
  public WorkDays before(LocalDate day) {
    int[] rows = rows();
    int end = 0;
    while (end < rows.length && rows[end] < day.toEpochDay()) {
      end += COLUMNS;
    }
    return end == rows.length ? this : new WorkDays(Arrays.copyOf(rows, end));
  }

  /** Hands on the days from one to another, both included. */
  public void between(LocalDate from, LocalDate to, Taker taker) {
    int[] rows = rows();
    for (int at = 0; at < rows.length; at += COLUMNS) {
      if (rows[at] >= from.toEpochDay() && rows[at] <= to.toEpochDay()) {
        taker.take(LocalDate.ofEpochDay(rows[at]), rows[at + 1], rows[at + 2], rows[at + 3]);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkDays that && Arrays.equals(rows(), that.rows());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rows());
  }
}
