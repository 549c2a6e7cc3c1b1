package dev.atlas.planner.agenda;

import dev.atlas.catalog.Diagram;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.PlanTable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan is finished: every planned diagram is studied, and of those that a key result
 * counts every one is complete. What was dropped, retired, or is held until it is lifted, is asked
 * for no more; a plan of nothing is not finished.
 */
public final class Finish {

  private Finish() {}

  /**
   * The day after the one on which a plan was finished, not before its start; null while it is not.
   */
  public static @Nullable LocalDate since(
      PlanTable table, PlanCalendar calendar, LearnerState learner) {
    Set<String> target = calendar.curriculum().targetCategories();
    long last = Long.MIN_VALUE;
    for (int i = 0; i < table.size(); i++) {
      Diagram diagram = table.diagram(i);
      if (table.planned(i) && !given(learner, diagram)) {
        DiagramProgress progress = learner.progressOf(diagram.id());
        boolean counts = target.contains(diagram.category());
        if (progress == null || (counts && !progress.complete())) {
          return null;
        }
        last = Math.max(last, progress.history().firstDay());
        last = counts ? Math.max(last, progress.completeOn()) : last;
      }
    }
    if (last == Long.MIN_VALUE) {
      return null;
    }
    LocalDate since = LocalDate.ofEpochDay(last + 1);
    return since.isBefore(calendar.start()) ? calendar.start() : since;
  }

  /** Whether the learner holds a diagram back for good. */
  private static boolean given(LearnerState learner, Diagram diagram) {
    LocalDate until = learner.tracking().heldUntil(diagram.id());
    return LocalDate.MAX.equals(until);
  }
}
