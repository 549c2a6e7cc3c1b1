package dev.atlas.planner.agenda;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Exam.Part;
import dev.atlas.assessment.Papers;
import dev.atlas.catalog.Catalog;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of papers that a day holds: one part of a paper a day, so that the last falls on the
 * last day of the paper's week. What was begun goes on until it is done or given up; what was not
 * begun stays in the queue for a week after its day, and in the plan for ever.
 */
public final class DueExams {

  private static final int PATIENCE_DAYS = 7;

  private DueExams() {}

  /**
   * A part that a day holds.
   *
   * @param exam the paper
   * @param attempt the open one, or null where this part begins a new one
   */
  record DuePart(Exam exam, Part part, @Nullable Attempt attempt) {}

  static List<AgendaItem> of(
      Catalog catalog, PlanCalendar calendar, List<Attempt> attempts, LocalDate date) {
    return parts(catalog, calendar, attempts, date).stream()
        .map(due -> item(due.exam(), due.part(), calendar, date))
        .toList();
  }

  static List<DuePart> parts(
      Catalog catalog, PlanCalendar calendar, List<Attempt> attempts, LocalDate date) {
    List<DuePart> due = new ArrayList<>();
    for (Exam exam : Papers.of(catalog)) {
      Attempt last = last(attempts, exam);
      Part next = last == null || last.stopped() ? exam.parts().getFirst() : last.next(exam);
      Attempt open = last != null && last.open(exam) ? last : null;
      if (next != null
          && suits(next, calendar, date)
          && (open != null || due(exam, calendar, date))) {
        due.add(new DuePart(exam, next, open));
      }
    }
    return due;
  }

  /** The latest attempt at a paper, or null. */
  public static @Nullable Attempt last(List<Attempt> attempts, Exam exam) {
    Attempt last = null;
    for (Attempt attempt : attempts) {
      last = attempt.paper().equals(exam.id()) ? attempt : last;
    }
    return last;
  }

  /** The day by whose end a paper should be sat. */
  public static LocalDate by(Exam exam, PlanCalendar calendar) {
    return calendar.endOfWeek(exam.week());
  }

  private static boolean due(Exam exam, PlanCalendar calendar, LocalDate date) {
    LocalDate by = by(exam, calendar);
    return calendar.studyDays(date, by.plusDays(1)) <= exam.parts().size()
        && !date.isAfter(by.plusDays(PATIENCE_DAYS));
  }

  /** A day suits a part that it has the minutes for; one that no day has them for, every day. */
  private static boolean suits(Part part, PlanCalendar calendar, LocalDate date) {
    return part.minutes() <= calendar.minutes(date) || part.minutes() > longest(calendar);
  }

  private static int longest(PlanCalendar calendar) {
    int longest = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      longest = Math.max(longest, calendar.settings().minutes(calendar.curriculum(), day));
    }
    return longest;
  }

  private static AgendaItem item(Exam exam, Part part, PlanCalendar calendar, LocalDate date) {
    int number = exam.parts().indexOf(part) + 1;
    String reason =
        "part " + number + " of " + exam.parts().size() + " of the " + exam.id() + " paper";
    int minutes = calendar.minutes(date);
    if (part.minutes() > minutes) {
      reason += "; longer than the day's " + minutes + " minutes, so it has the day to itself";
    }
    return new AgendaItem(
        AgendaItem.Kind.EXAM,
        exam.id() + "/" + part.id(),
        exam.title() + ": " + part.title(),
        part.minutes(),
        reason,
        by(exam, calendar));
  }
}
