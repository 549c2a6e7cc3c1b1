package dev.atlas.report.build.behind;

import dev.atlas.catalog.Catalog;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.Delay;
import dev.atlas.planner.WarningSigns;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The signs of falling behind in words, a line each. */
public final class SignWords {

  /** What to do about them. */
  public static final String ADVICE = "Ways back, side by side: `atlas plan recover`";

  private SignWords() {}

  /** Weeks that the plan is behind; 0 for a learner who is away and asked for nothing. */
  public static double weeksBehind(
      Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate day) {
    return calendar.days().away(day) ? 0 : Delay.weeks(catalog, calendar, learner, day);
  }

  /**
   * The signs of a day; none for a learner who is away, or in recovery and has seen them.
   *
   * @param atStart the state at the start of that day
   */
  public static List<String> of(
      Catalog catalog, PlanCalendar calendar, LearnerState atStart, LocalDate day) {
    return WarningSigns.recovering(calendar, day) || calendar.days().away(day)
        ? List.of()
        : of(WarningSigns.of(catalog, calendar, atStart, day));
  }

  /** The signs that hold; none for a learner who is well. */
  public static List<String> of(WarningSigns signs) {
    List<String> words = new ArrayList<>();
    if (signs.backlog()) {
      words.add(signs.due() + " reviews are due, and a full day holds " + signs.room());
    }
    if (signs.absent()) {
      words.add("no review on the last " + signs.missed() + " study days");
    }
    if (signs.forgetting()) {
      String before =
          signs.before() == null ? "" : ", after " + percent(signs.before()) + " of the 30 before";
      double now = Objects.requireNonNull(signs.retention());
      words.add(percent(now) + " of the reviews of the last 7 days were remembered" + before);
    }
    if (signs.exhausted()) {
      words.add("energy or focus was at 3 or less in the last two check-ins of a morning");
    }
    return words;
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
