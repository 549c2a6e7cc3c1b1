package dev.atlas.learner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.LongStream;

/** A set of study days, compactly. Immutable. */
public final class StudyDays {

  private final long[] epochDays;

  private StudyDays(long[] epochDays) {
    this.epochDays = epochDays;
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
    return Arrays.stream(epochDays);
  }

  /** Whether there is no day. */
  public boolean isEmpty() {
    return epochDays.length == 0;
  }

  /** Whether a day is among them. */
  public boolean contains(LocalDate day) {
    return Arrays.binarySearch(epochDays, day.toEpochDay()) >= 0;
  }

  /** Whether one of the days from one to another, both included, is among them. */
  boolean any(LocalDate from, LocalDate to) {
    int found = Arrays.binarySearch(epochDays, from.toEpochDay());
    int next = found < 0 ? -found - 1 : found;
    return next < epochDays.length && epochDays[next] <= to.toEpochDay();
  }

  /** The first day; there must be one. */
  public LocalDate first() {
    return LocalDate.ofEpochDay(epochDays[0]);
  }

  /** The last day; there must be one. */
  public LocalDate last() {
    return LocalDate.ofEpochDay(epochDays[epochDays.length - 1]);
  }

  /** The days before a day. */
  StudyDays before(LocalDate day) {
    int found = Arrays.binarySearch(epochDays, day.toEpochDay());
    return new StudyDays(Arrays.copyOf(epochDays, found < 0 ? -found - 1 : found));
  }

  /** These days and one more. */
  public StudyDays with(LocalDate day) {
    if (contains(day)) {
      return this;
    }
    long[] more = Arrays.copyOf(epochDays, epochDays.length + 1);
    more[epochDays.length] = day.toEpochDay();
    Arrays.sort(more);
    return new StudyDays(more);
  }

  /** These days without one. */
  public StudyDays without(LocalDate day) {
    return new StudyDays(stream().filter(each -> each != day.toEpochDay()).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StudyDays that && Arrays.equals(epochDays, that.epochDays);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(epochDays);
  }
}
