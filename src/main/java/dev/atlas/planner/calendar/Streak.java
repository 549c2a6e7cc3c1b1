package dev.atlas.planner.calendar;

import dev.atlas.learner.LearnerState;
import dev.atlas.learner.StudyDays;
import java.time.LocalDate;

/**
 * Days in a row with a review; rest days and absences count with them and do not break it, nor does
 * a day that is not over. Days off alone are no streak.
 */
public final class Streak {

  private Streak() {}

  /** The streak that ends today or, while today has no review yet, yesterday. */
  public static int of(LearnerState learner, PlanCalendar calendar, LocalDate today) {
    StudyDays reviewed = learner.log().days();
    LocalDate first = reviewed.isEmpty() ? today : reviewed.first();
    int days = reviewed.contains(today) ? 1 : 0;
    boolean any = days > 0;
    for (LocalDate day = today.minusDays(1); !day.isBefore(first); day = day.minusDays(1)) {
      if (!reviewed.contains(day) && !calendar.rest(day)) {
        break;
      }
      any |= reviewed.contains(day);
      days++;
    }
    return any ? days : 0;
  }
}
