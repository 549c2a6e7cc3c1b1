package dev.atlas.planner.agenda;

import dev.atlas.curriculum.material.Upkeep;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.calendar.Recovery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a day holds of the rhythms of maintenance: the longest that is due of all but the daily one,
 * then the daily one. It takes what minutes the day's reviews leave, and never more.
 *
 * <p>A rhythm has its days within each of its periods, and what is not done by their end is not
 * owed: the next period comes with its own.
 *
 * @param calendar of the plan that is finished
 * @param since first day of maintenance
 * @param past what was done before
 */
public record DueUpkeep(PlanCalendar calendar, LocalDate since, UpkeepPast past) {

  private static final int DAYS_A_WEEK = 7;

  /** Periods that are looked ahead for one that has a day. */
  private static final int PERIODS = 60;

  private static final List<Upkeep> LONGEST_FIRST =
      List.of(Upkeep.YEARLY, Upkeep.QUARTERLY, Upkeep.MONTHLY, Upkeep.WEEKLY);

  /**
   * The days of a period on which a rhythm stands in the queue until it is done.
   *
   * @param begin first day of the period
   * @param from first of them
   * @param to last of them
   */
  public record Days(LocalDate begin, LocalDate from, LocalDate to) {}

  /**
   * The items of a day, in order. Days of recovery have none. A part that is longer than what is
   * left takes that, and waits for another day where that is less than half of it.
   *
   * @param room minutes that reviews and the rest of the agenda leave
   */
  public List<AgendaItem> of(LocalDate date, int room) {
    List<AgendaItem> items = new ArrayList<>();
    if (date.isBefore(since) || calendar.recovery(date) != Recovery.OVER) {
      return items;
    }
    int left = room;
    for (Upkeep each : LONGEST_FIRST) {
      if (on(each, date)) {
        left = add(items, each, date, left);
        break;
      }
    }
    add(items, Upkeep.DAILY, date, left);
    return items;
  }

  /** Whether a rhythm is due on a day: it is one of its days, and something of it is not done. */
  private boolean on(Upkeep rhythm, LocalDate date) {
    Days days = days(rhythm, rhythm.begin(date));
    return days != null
        && !date.isBefore(days.from)
        && !date.isAfter(days.to)
        && rhythm.parts().stream().anyMatch(part -> !past.done(rhythm, part, days.begin, date));
  }

  /** Adds the parts that fit, and tells what is left then. */
  private int add(List<AgendaItem> items, Upkeep rhythm, LocalDate date, int room) {
    LocalDate begin = rhythm.begin(date);
    int left = room;
    for (Upkeep.Part part : rhythm.parts()) {
      int minutes = Math.min(part.minutes(), left);
      boolean fits = 2 * minutes >= part.minutes() && !past.queued().contains(part.id());
      if (fits && !past.done(rhythm, part, begin, date)) {
        AgendaItem item = item(rhythm, part, minutes, begin, date);
        if (item != null) {
          items.add(item);
          left -= minutes;
        }
      }
    }
    return left;
  }

  private @Nullable AgendaItem item(
      Upkeep rhythm, Upkeep.Part part, int minutes, LocalDate begin, LocalDate date) {
    String reason = rhythm.word() + " maintenance";
    reason += rhythm == Upkeep.DAILY ? " since " + since : ", " + rhythm.period(begin);
    if (minutes < part.minutes()) {
      reason += "; " + minutes + " of its " + part.minutes() + " minutes, for the day has no more";
    }
    if (part.id().equals(Upkeep.ANY_DIAGRAM)) {
      return past.anyDiagram(date, minutes, reason);
    }
    AgendaItem.Kind kind =
        part.id().equals(Upkeep.INTERVIEW)
            ? AgendaItem.Kind.INTERVIEW
            : AgendaItem.Kind.MAINTENANCE;
    return new AgendaItem(kind, part.id(), part.title(), minutes, reason, null);
  }

  /**
   * The next days of a rhythm from a day on that are neither over nor done; null where none come.
   */
  public @Nullable Days next(Upkeep rhythm, LocalDate today) {
    LocalDate earliest = today.isBefore(since) ? since : today;
    LocalDate begin = rhythm.begin(earliest);
    for (int periods = 0; periods < PERIODS; periods++) {
      Days days = days(rhythm, begin);
      if (days != null && !days.to.isBefore(earliest) && open(rhythm, days, earliest)) {
        return days.from.isBefore(earliest) ? new Days(begin, earliest, days.to) : days;
      }
      begin = rhythm.next(begin);
    }
    return null;
  }

  private boolean open(Upkeep rhythm, Days days, LocalDate date) {
    return rhythm.parts().stream().anyMatch(part -> !past.done(rhythm, part, days.begin, date));
  }

  /**
   * The days of a rhythm in the period that begins on a day; null where maintenance had not begun
   * by then, or where no day has any minutes.
   *
   * <p>The weekly one comes on the last of the week's longest days, the others from the first of
   * the longest days of their week on; a week away is put off to the next.
   */
  @Nullable Days days(Upkeep rhythm, LocalDate begin) {
    if (begin.isBefore(since)) {
      return null;
    }
    LocalDate end = rhythm.next(begin).minusDays(1);
    if (rhythm == Upkeep.DAILY) {
      return calendar.minutes(begin) > 0 ? new Days(begin, begin, end) : null;
    }
    LocalDate week = rhythm.week(begin);
    while (!week.isAfter(end) && longest(week) == 0) {
      week = week.plusDays(DAYS_A_WEEK);
    }
    if (week.isAfter(end)) {
      return null;
    }
    LocalDate last = week.plusDays(DAYS_A_WEEK - 1L);
    LocalDate from = rhythm == Upkeep.YEARLY ? week : fullest(week, rhythm == Upkeep.WEEKLY);
    LocalDate to = rhythm == Upkeep.YEARLY ? last : from.plusDays(DAYS_A_WEEK - 1L);
    return new Days(begin, from, to.isAfter(end) ? end : to);
  }

  private int longest(LocalDate week) {
    int longest = 0;
    for (int i = 0; i < DAYS_A_WEEK; i++) {
      longest = Math.max(longest, calendar.minutes(week.plusDays(i)));
    }
    return longest;
  }

  /** The first or the last of the days of a week that have the most minutes. */
  private LocalDate fullest(LocalDate week, boolean last) {
    int longest = longest(week);
    LocalDate found = week;
    for (int i = 0; i < DAYS_A_WEEK; i++) {
      LocalDate day = week.plusDays(last ? i : DAYS_A_WEEK - 1 - i);
      found = calendar.minutes(day) == longest ? day : found;
    }
    return found;
  }
}
