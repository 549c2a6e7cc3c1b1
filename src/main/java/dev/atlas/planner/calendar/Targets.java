package dev.atlas.planner.calendar;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.KeyResult;
import dev.atlas.learner.DayChoices;
import java.util.ArrayList;
import java.util.List;

/**
 * The key results of a plan. Where the plan was relieved of diagrams that one counts, its target
 * shrinks in proportion; one that has lost all of them is gone.
 *
 * <p>Invariant: target and value speak of the same diagrams, so what was dropped counts for
 * neither, even where it stays planned because others require it.
 */
public final class Targets {

  private Targets() {}

  /** The key results in order. */
  public static List<KeyResult> of(Catalog catalog, PlanCalendar calendar) {
    List<KeyResult> all = calendar.curriculum().keyResults();
    DayChoices days = calendar.days();
    if (days.dropped().isEmpty()) {
      return all;
    }
    List<KeyResult> left = new ArrayList<>();
    for (KeyResult each : all) {
      int held = 0;
      int counted = 0;
      for (Diagram diagram : catalog.diagrams()) {
        if (!diagram.retired() && each.categories().contains(diagram.category())) {
          counted++;
          held += days.dropped(diagram) ? 0 : 1;
        }
      }
      if (!each.countsDiagrams() || held == counted) {
        left.add(each);
      } else if (held > 0) {
        left.add(each.withTarget(Math.ceil(each.target() * held / counted)));
      }
    }
    return List.copyOf(left);
  }

  /** Whether a key result counts a diagram in a plan. */
  public static boolean counts(KeyResult keyResult, Diagram diagram, PlanCalendar calendar) {
    return keyResult.categories().contains(diagram.category()) && !calendar.days().dropped(diagram);
  }
}
