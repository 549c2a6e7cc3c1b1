package dev.atlas.learner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A set of study days, compactly; all but its last day may be fetched when asked for. Immutable.
 */
public final class StudyDays {

  private final boolean empty;
  private final long last;
  private final Supplier<StudyDays> source;
  private long @Nullable [] epochDays;

  private StudyDays(long[] epochDays) {
    this.empty = epochDays.length == 0;
    this.last = empty ? 0 : epochDays[epochDays.length - 1];
    this.source = () -> this;
    this.epochDays = epochDays;
  }

  private StudyDays(LocalDate last, Supplier<StudyDays> source) {
    this.empty = false;
    this.last = last.toEpochDay();
    this.source = source;
  }

  /**
   * A set of which only the last day is at hand.
   *
   * @param source gives the whole set, the same at every call
   */
  public static StudyDays fetched(LocalDate last, Supplier<StudyDays> source) {
    return new StudyDays(last, source);
  }

  private long[] epochDays() {
    long[] known = epochDays;
    if (known == null) {
      known = source.get().epochDays();
      epochDays = known;
    }
    return known;
  }

  /** The set of these epoch days, in any order. */
  public static StudyDays of(LongStream epochDays) {
    return new StudyDays(epochDays.sorted().distinct().toArray());
  }

  /** The set of these epoch days, which rise. */
  public static StudyDays rising(long... epochDays) {
    return new StudyDays(epochDays.clone());
  }

  /** The days as epoch days, rising. */
  public LongStream stream() {
    return Arrays.stream(epochDays());
  }

  /** Whether there is no day. */
  public boolean isEmpty() {
    return empty;
  }

  /** Whether a day is among them. */
  public boolean contains(LocalDate day) {
    return !empty
        && (day.toEpochDay() == last || Arrays.binarySearch(epochDays(), day.toEpochDay()) >= 0);
  }

  /** Whether one of the days from one to another, both included, is among them. */
  boolean any(LocalDate from, LocalDate to) {
    long[] days = epochDays();
    int found = Arrays.binarySearch(days, from.toEpochDay());
    int next = found < 0 ? -found - 1 : found;
    return next < days.length && days[next] <= to.toEpochDay();
  }

  /** The first day; there must be one. */
  public LocalDate first() {
    return LocalDate.ofEpochDay(epochDays()[0]);
  }

  /** The last day; there must be one. */
  public LocalDate last() {
    if (empty) {
      throw new NoSuchElementException("no study day");
    }
    return LocalDate.ofEpochDay(last);
  }

  /** The days before a day. */
  StudyDays before(LocalDate day) {
    if (empty || day.toEpochDay() > last) {
      return this;
    }
    int found = Arrays.binarySearch(epochDays(), day.toEpochDay());
    return new StudyDays(Arrays.copyOf(epochDays(), found < 0 ? -found - 1 : found));
  }

  /** These days and one more. */
  public StudyDays with(LocalDate day) {
    if (contains(day)) {
      return this;
    }
    long[] days = epochDays();
    long[] more = Arrays.copyOf(days, days.length + 1);
    more[days.length] = day.toEpochDay();
    Arrays.sort(more);
    return new StudyDays(more);
  }

  /** These days without one. */
  public StudyDays without(LocalDate day) {
    return new StudyDays(stream().filter(each -> each != day.toEpochDay()).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StudyDays that && Arrays.equals(epochDays(), that.epochDays());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(epochDays());
  }
}
