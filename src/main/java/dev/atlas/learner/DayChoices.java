package dev.atlas.learner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the learner's days depart from the rhythm, what the plan was relieved of, and what it is
 * pulled towards. Immutable.
 *
 * @param absences days without any study
 * @param easyDays dates of half a day
 * @param easyWeekdays weekdays of half a day
 * @param recoveryFrom first day of the latest recovery; null without one
 * @param dropped categories and groups that the plan no longer holds
 * @param path id of the learning path that is followed; null for none
 */
public record DayChoices(
    List<Absence> absences,
    Set<LocalDate> easyDays,
    Set<DayOfWeek> easyWeekdays,
    @Nullable LocalDate recoveryFrom,
    Set<String> dropped,
    @Nullable String path) {

  /** Nothing chosen. */
  public static final DayChoices NONE =
      new DayChoices(List.of(), Set.of(), Set.of(), null, Set.of(), null);

  /**
   * Days away.
   *
   * @param from first day
   * @param to last day
   */
  public record Absence(LocalDate from, LocalDate to) {
    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** Whether the days follow the rhythm throughout. */
  public boolean regular() {
    return absences.isEmpty()
        && easyDays.isEmpty()
        && easyWeekdays.isEmpty()
        && recoveryFrom == null;
  }

  /** Whether the learner is away on a day. */
  public boolean away(LocalDate day) {
    return absences.stream().anyMatch(absence -> absence.contains(day));
  }

  /** Whether a day is an easy one. */
  public boolean easy(LocalDate day) {
    return easyDays.contains(day) || easyWeekdays.contains(day.getDayOfWeek());
  }

  /** These choices with one more absence. */
  public DayChoices withAway(LocalDate from, LocalDate to) {
    List<Absence> more = new ArrayList<>(absences);
    more.add(new Absence(from, to));
    return new DayChoices(List.copyOf(more), easyDays, easyWeekdays, recoveryFrom, dropped, path);
  }

  /** These choices with one more easy day. */
  public DayChoices withEasy(LocalDate day) {
    return new DayChoices(absences, plus(easyDays, day), easyWeekdays, recoveryFrom, dropped, path);
  }

  /** These choices with one more easy weekday. */
  public DayChoices withEasy(DayOfWeek day) {
    return new DayChoices(absences, easyDays, plus(easyWeekdays, day), recoveryFrom, dropped, path);
  }

  /** These choices with a recovery that begins on a day. */
  public DayChoices withRecovery(LocalDate from) {
    return new DayChoices(absences, easyDays, easyWeekdays, from, dropped, path);
  }

  /** These choices with other categories and groups dropped. */
  public DayChoices withDropped(Set<String> names) {
    return new DayChoices(absences, easyDays, easyWeekdays, recoveryFrom, Set.copyOf(names), path);
  }

  /** These choices with a path to follow; null for none. */
  public DayChoices withPath(@Nullable String id) {
    return new DayChoices(absences, easyDays, easyWeekdays, recoveryFrom, dropped, id);
  }

  private static <T> Set<T> plus(Set<T> set, T element) {
    Set<T> more = new HashSet<>(set);
    more.add(element);
    return Set.copyOf(more);
  }
}
