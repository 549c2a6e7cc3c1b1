package dev.atlas.planner.agenda;

import dev.atlas.assessment.InterviewQuota;
import dev.atlas.learner.tracking.HeldInterview;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * The mock interviews of a week, each on a day of its own, spread over those of its days that have
 * the time for one. What was not held on its day makes way for other work: the next of its days
 * asks for it again. After a week in which none was held, one is asked for, and the others once
 * that was held.
 */
public final class DueInterviews {

  private static final int DAYS_A_WEEK = 7;

  private DueInterviews() {}

  static List<AgendaItem> of(
      PlanCalendar calendar, List<HeldInterview> interviews, LocalDate date) {
    int week = calendar.week(date);
    int minutes = InterviewQuota.minutes(week, calendar.stretch());
    if (InterviewQuota.ofWeek(week, calendar.stretch()) == 0 || calendar.minutes(date) < minutes) {
      return List.of();
    }
    LocalDate first = calendar.start().plusDays((long) (week - 1) * DAYS_A_WEEK);
    int quota = quota(calendar, interviews, first, date);
    int days = days(calendar, first, first.plusDays(DAYS_A_WEEK - 1L), minutes);
    int until = days(calendar, first, date, minutes);
    long due = Math.round((double) quota * until / days);
    long before = Math.round((double) quota * (until - 1) / days);
    long held = held(interviews, first, date);
    if (due == before || held >= due) {
      return List.of();
    }
    String reason =
        quota == 1
            ? "the mock interview of this week"
            : "mock interview " + (held + 1) + " of " + quota + " this week";
    return List.of(
        new AgendaItem(
            AgendaItem.Kind.INTERVIEW, "interview", "Mock interview", minutes, reason, null));
  }

  /**
   * How many the week asks for: all, or one as long as none was held since the week before began.
   */
  private static int quota(
      PlanCalendar calendar, List<HeldInterview> interviews, LocalDate first, LocalDate date) {
    int week = calendar.week(date);
    LocalDate weekBefore = first.minusDays(DAYS_A_WEEK);
    boolean given =
        InterviewQuota.ofWeek(week - 1, calendar.stretch()) > 0
            && held(interviews, weekBefore, date) == 0;
    return given ? 1 : InterviewQuota.ofWeek(week, calendar.stretch());
  }

  /** Days from one to another, both included, that have the time for an interview. */
  private static int days(PlanCalendar calendar, LocalDate from, LocalDate to, int minutes) {
    int days = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      days += calendar.minutes(day) >= minutes ? 1 : 0;
    }
    return days;
  }

  /** Interviews held from a day up to, not including, another. */
  public static long held(List<HeldInterview> interviews, LocalDate from, LocalDate before) {
    return interviews.stream()
        .filter(each -> !each.day().isBefore(from) && each.day().isBefore(before))
        .count();
  }
}
