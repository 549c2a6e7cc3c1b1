package dev.atlas.planner.calendar;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.KeyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The key results of a plan. Where the plan was relieved of diagrams that one counts, its target
 * shrinks in proportion; one that has lost all of them is gone.
 */
public final class Targets {

  private Targets() {}

  /** The key results in order. */
  public static List<KeyResult> of(Catalog catalog, PlanCalendar calendar) {
    List<KeyResult> all = calendar.curriculum().keyResults();
    Set<String> dropped = calendar.days().dropped();
    if (dropped.isEmpty()) {
      return all;
    }
    List<KeyResult> left = new ArrayList<>();
    for (KeyResult each : all) {
      int held = 0;
      int counted = 0;
      for (Diagram diagram : catalog.diagrams()) {
        if (!diagram.retired() && each.categories().contains(diagram.category())) {
          counted++;
          boolean gone = dropped.contains(diagram.category()) || dropped.contains(diagram.group());
          held += gone ? 0 : 1;
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
}
