package dev.atlas.planner.agenda;

import dev.atlas.assessment.InterviewQuota;
import dev.atlas.learner.tracking.HeldInterview;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.List;

/** The mock interviews of a week, spread over those of its days that have the time for one. */
public final class DueInterviews {

  private static final int DAYS_A_WEEK = 7;

  private DueInterviews() {}

  static List<AgendaItem> of(
      PlanCalendar calendar, List<HeldInterview> interviews, LocalDate date) {
    int week = calendar.week(date);
    int quota = InterviewQuota.ofWeek(week, calendar.stretch());
    int minutes = InterviewQuota.minutes(week, calendar.stretch());
    if (quota == 0 || calendar.minutes(date) < minutes) {
      return List.of();
    }
    LocalDate first = calendar.start().plusDays((long) (week - 1) * DAYS_A_WEEK);
    int days = days(calendar, first, first.plusDays(DAYS_A_WEEK - 1L), minutes);
    int until = days(calendar, first, date, minutes);
    long held = held(interviews, first, date);
    if (held >= Math.round((double) quota * until / days)) {
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
