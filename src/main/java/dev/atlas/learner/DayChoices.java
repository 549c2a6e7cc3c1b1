package dev.atlas.learner;

import dev.atlas.catalog.Diagram;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the learner's days depart from the rhythm, what the plan was relieved of, and what it is
 * pulled towards. Immutable.
 *
 * @param absences days without any study
 * @param easyDays dates of half a day
 * @param easyWeekdays weekdays of half a day
 * @param recovery the latest recovery; null without one
 * @param dropped categories and groups that the plan no longer holds
 * @param path id of the learning path that is followed; null for none
 */
public record DayChoices(
    List<Absence> absences,
    Set<LocalDate> easyDays,
    Set<DayOfWeek> easyWeekdays,
    @Nullable Recovering recovery,
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

  /** A way back after bad days. */
  public enum Way {
    /** Nothing but reviews, in the full minutes, until the backlog is over. */
    FAST,
    /** Reviews only in half the minutes, then three quarters, then the full day. */
    STEADY,
    /** The full minutes, half of the new diagrams; what is mostly forgotten waits. */
    TRIAGE;

    /** The name in the journal and on the command line. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The way with this name; one of a later version of atlas means the steady one. */
    public static Way of(String word) {
      for (Way each : values()) {
        if (each.word().equals(word)) {
          return each;
        }
      }
      return STEADY;
    }
  }

  /**
   * A recovery, which the planner leaves by itself.
   *
   * @param from first study day
   * @param way how
   * @param days study days that it lasts
   */
  public record Recovering(LocalDate from, Way way, int days) {

    /** Study days of the steady way. */
    public static final int STEADY_DAYS = 4;

    /** A recovery of the steady way. */
    public static Recovering steadily(LocalDate from) {
      return new Recovering(from, Way.STEADY, STEADY_DAYS);
    }
  }

  /** Whether the days follow the rhythm throughout. */
  public boolean regular() {
    return absences.isEmpty() && easyDays.isEmpty() && easyWeekdays.isEmpty() && recovery == null;
  }

  /** Whether the learner is away on a day. */
  public boolean away(LocalDate day) {
    for (Absence absence : absences) {
      if (absence.contains(day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the plan was relieved of a diagram; what others require of it may stay planned. */
  public boolean dropped(Diagram diagram) {
    return dropped.contains(diagram.category()) || dropped.contains(diagram.group());
  }

  /** Whether a day is an easy one. */
  public boolean easy(LocalDate day) {
    return easyDays.contains(day) || easyWeekdays.contains(day.getDayOfWeek());
  }

  /** These choices with one more absence. */
  public DayChoices withAway(LocalDate from, LocalDate to) {
    List<Absence> more = new ArrayList<>(absences);
    more.add(new Absence(from, to));
    return new DayChoices(List.copyOf(more), easyDays, easyWeekdays, recovery, dropped, path);
  }

  /** These choices without the days away that have not come by the start of a day. */
  public DayChoices awayBefore(LocalDate day) {
    List<Absence> past =
        absences.stream()
            .filter(absence -> absence.from().isBefore(day))
            .map(
                absence ->
                    absence.to().isBefore(day)
                        ? absence
                        : new Absence(absence.from(), day.minusDays(1)))
            .toList();
    return new DayChoices(past, easyDays, easyWeekdays, recovery, dropped, path);
  }

  /** These choices with one more easy day. */
  public DayChoices withEasy(LocalDate day) {
    return new DayChoices(absences, plus(easyDays, day), easyWeekdays, recovery, dropped, path);
  }

  /** These choices with one more easy weekday. */
  public DayChoices withEasy(DayOfWeek day) {
    return new DayChoices(absences, easyDays, plus(easyWeekdays, day), recovery, dropped, path);
  }

  /** These choices with another recovery; null for none. */
  public DayChoices withRecovery(@Nullable Recovering other) {
    return new DayChoices(absences, easyDays, easyWeekdays, other, dropped, path);
  }

  /** These choices with other categories and groups dropped. */
  public DayChoices withDropped(Set<String> names) {
    return new DayChoices(absences, easyDays, easyWeekdays, recovery, Set.copyOf(names), path);
  }

  /** These choices with a path to follow; null for none. */
  public DayChoices withPath(@Nullable String id) {
    return new DayChoices(absences, easyDays, easyWeekdays, recovery, dropped, id);
  }

  private static <T> Set<T> plus(Set<T> set, T element) {
    Set<T> more = new HashSet<>(set);
    more.add(element);
    return Set.copyOf(more);
  }
}
