package dev.atlas.planner;

import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Bundled;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.agenda.AgendaItem;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.List;

/** The queue of one day of a random learner, and what the rules ask of it. */
record PlannedDay(
    long seed, LearnerState learner, PlanCalendar calendar, LocalDate date, DayPlan plan) {

  List<QueueItem> of(QueueItem.Kind kind) {
    return plan.items().stream().filter(item -> item.kind() == kind).toList();
  }

  boolean has(String diagram) {
    return plan.items().stream().anyMatch(item -> item.diagram().id().equals(diagram));
  }

  boolean studied(String diagram) {
    return learner.progressOf(diagram) != null;
  }

  boolean young(String diagram) {
    DiagramProgress progress = learner.progressOf(diagram);
    return progress != null && progress.complete();
  }

  boolean clashes(Diagram diagram) {
    return plan.items().stream()
        .map(QueueItem::diagram)
        .anyMatch(
            other -> confusable(diagram, other) && !(young(diagram.id()) && young(other.id())));
  }

  /** Whether the plan could introduce a diagram on this day, room apart. */
  boolean offers(Diagram diagram) {
    return !diagram.retired()
        && !studied(diagram.id())
        && !has(diagram.id())
        && diagram.requires().stream().allMatch(this::studied)
        && OpenPhases.of(Bundled.catalog(), Bundled.curriculum(), learner).stream()
            .anyMatch(phase -> phase.categories().contains(diagram.category()))
        && !clashes(diagram);
  }

  /** Minutes of exams, interviews and errors to revisit. */
  int agendaMinutes() {
    return plan.agenda().stream().mapToInt(AgendaItem::minutes).sum();
  }

  int minutesLeft() {
    return plan.budget().minutes() - plan.plannedMinutes();
  }

  /** Whether either diagram names the other as easily confused. */
  static boolean confusable(Diagram one, Diagram other) {
    return one.confusable().contains(other.id()) || other.confusable().contains(one.id());
  }
}
