package dev.atlas.planner;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.calendar.Budget;
import dev.atlas.planner.calendar.OpenPhases;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Plans one study day: due reviews up to their cap, then new diagrams, interleaved by category.
 *
 * <p>Pure: the queue depends on the state at the start of the day and on nothing that happens
 * during it.
 */
public final class DayPlanner {

  private DayPlanner() {}

  /**
   * The queue of a day.
   *
   * @param learner the state at the start of that day
   */
  public static DayPlan plan(
      Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate date) {
    PlanContext context = new PlanContext(catalog, calendar, learner, date);
    Curriculum curriculum = calendar.curriculum();
    Budget budget = Budget.of(calendar, date, learner.progress().isEmpty());

    ReviewSelection reviews = ReviewSelection.select(context, budget);
    List<QueueItem> items = new ArrayList<>(reviews.chosen());
    items.addAll(NewSelection.select(context, budget, reviews.chosen()));

    return new DayPlan(
        date,
        OpenPhases.current(catalog, curriculum, learner),
        budget,
        calendar.redrawMinutes(date),
        Interleaver.arrange(items, curriculum.interleaving()),
        left(context, items, reviews.leftOver()));
  }

  private static DayPlan.Left left(PlanContext context, List<QueueItem> items, int reviews) {
    Set<String> queued = new HashSet<>();
    items.forEach(item -> queued.add(item.diagram().id()));
    int diagrams = 0;
    int minutes = reviews * context.calendar().redrawMinutes(context.date());
    for (Diagram diagram : context.catalog().diagrams()) {
      if (Unstudied.planned(context, diagram) && !queued.contains(diagram.id())) {
        diagrams++;
        minutes += diagram.minutes();
      }
    }
    return new DayPlan.Left(reviews, diagrams, minutes);
  }
}
