package dev.atlas.planner.agenda;

import dev.atlas.catalog.Catalog;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.tracking.DueRevisit;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.calendar.Recovery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a study day holds beside diagrams and readings; its minutes are taken from the day's first.
 *
 * @param items in order
 */
public record Agenda(List<AgendaItem> items) {

  /** Minutes to look at an error again. */
  static final int REVISIT_MINUTES = 5;

  /** Days that are looked ahead for an item: longer than any plan. */
  private static final int AHEAD = 500;

  /** Errors to revisit on one day; the others wait. */
  private static final int REVISITS = 3;

  /**
   * The agenda of a day; empty on a day without minutes. Days of recovery have no exams and no
   * interviews either.
   *
   * @param learner the state at the start of that day
   */
  public static Agenda of(
      Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate date) {
    List<AgendaItem> items = new ArrayList<>();
    if (calendar.minutes(date) > 0) {
      if (calendar.recovery(date) == Recovery.OVER) {
        items.addAll(DueExams.of(catalog, calendar, learner.tracking().attempts(), date));
        items.addAll(DueInterviews.of(calendar, learner.tracking().heldInterviews(), date));
      }
      learner.tracking().revisitsDue(date).stream()
          .limit(REVISITS)
          .forEach(each -> items.add(revisit(each, date)));
    }
    return new Agenda(List.copyOf(items));
  }

  /**
   * The next day after another that holds an item, as long as nothing else is done; null where none
   * does for long.
   *
   * @param learner the state at the start of that other day
   */
  public static @Nullable LocalDate next(
      Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate after, String id) {
    return after
        .plusDays(1)
        .datesUntil(after.plusDays(AHEAD))
        .filter(
            day ->
                of(catalog, calendar, learner, day).items().stream()
                    .anyMatch(item -> item.id().equals(id)))
        .findFirst()
        .orElse(null);
  }

  /** What of it fits into minutes of the learner's own; all of it where they are null. */
  public Agenda within(@Nullable Integer limit) {
    if (limit == null || minutes() <= limit) {
      return this;
    }
    return new Agenda(items.subList(0, items.size() - 1)).within(limit);
  }

  private static AgendaItem revisit(DueRevisit error, LocalDate date) {
    String reason =
        error.due().equals(date)
            ? "an error to revisit"
            : "an error to revisit since " + error.due();
    return new AgendaItem(
        AgendaItem.Kind.REVISIT, error.id(), error.what(), REVISIT_MINUTES, reason, error.due());
  }

  /** Minutes of all items. */
  public int minutes() {
    return items.stream().mapToInt(AgendaItem::minutes).sum();
  }
}
