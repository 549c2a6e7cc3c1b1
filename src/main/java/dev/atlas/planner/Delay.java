package dev.atlas.planner;

import dev.atlas.catalog.Catalog;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.PlanTable;
import dev.atlas.planner.tempo.Tempo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far first studies lag behind the plan. The plan expects them in proportion to its minutes, up
 * to shortly before its end; the delay is the time since it expected what is studied now. It is
 * never more than the plan has, and absences that are still to come are no delay.
 */
public final class Delay {

  private static final double DAYS_A_WEEK = 7;

  private Delay() {}

  /** Weeks behind on a study day, in weeks of the unstretched plan; 0 for none. */
  public static double weeks(
      Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate day) {
    double done = share(PlanTables.of(catalog, calendar, Tempo.NOMINAL), learner);
    LocalDate last =
        calendar.endOfWeek(calendar.curriculum().weeks() - calendar.curriculum().leadWeeks());
    PlanCalendar lived = calendar.lived(day);
    double whole = lived.minutesBetween(lived.start(), last);
    double passed = 0;
    LocalDate expected = calendar.start();
    while (expected.isBefore(day)) {
      passed += expected.isAfter(last) ? 0 : lived.minutes(expected);
      if (passed > done * whole) {
        break;
      }
      expected = expected.plusDays(1);
    }
    double weeks = ChronoUnit.DAYS.between(expected, day) / DAYS_A_WEEK / calendar.stretch();
    boolean finished = done >= 1;
    return finished ? 0 : Math.min(weeks, calendar.curriculum().weeks());
  }

  /** Share of the plan's study minutes that is behind the learner. */
  private static double share(PlanTable table, LearnerState learner) {
    double all = 0;
    double done = 0;
    for (int i = 0; i < table.size(); i++) {
      if (table.planned(i)) {
        all += table.minutes(i);
        done += learner.progressOf(table.diagram(i).id()) == null ? 0 : table.minutes(i);
      }
    }
    return all == 0 ? 1 : done / all;
  }
}
