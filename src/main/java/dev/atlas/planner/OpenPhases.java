package dev.atlas.planner;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Phase;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.select.Deck;
import dev.atlas.planner.select.PlanTable;
import dev.atlas.planner.tempo.Tempo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which phases are open, by name. A phase opens when enough of the phase that it waits for is
 * complete, or by the learner's own word; once the phase that it waits for is shut, it stays shut
 * too.
 */
public final class OpenPhases {

  private OpenPhases() {}

  /** The open phases in order. */
  public static List<Phase> of(Catalog catalog, Curriculum curriculum, LearnerState learner) {
    PlanTable table = PlanTables.of(catalog, curriculum, learner.days(), Tempo.NOMINAL);
    return of(curriculum, new Deck(table, learner, LocalDate.EPOCH));
  }

  /** The earliest open phase that still has unstudied diagrams; else the last open one. */
  public static Phase current(Catalog catalog, Curriculum curriculum, LearnerState learner) {
    PlanTable table = PlanTables.of(catalog, curriculum, learner.days(), Tempo.NOMINAL);
    return current(table, curriculum, new Deck(table, learner, LocalDate.EPOCH));
  }

  private static List<Phase> of(Curriculum curriculum, Deck deck) {
    boolean[] open = deck.openPhases();
    List<Phase> phases = new ArrayList<>();
    for (int p = 0; p < open.length; p++) {
      if (open[p]) {
        phases.add(curriculum.phases().get(p));
      }
    }
    return phases;
  }

  static Phase current(PlanTable table, Curriculum curriculum, Deck deck) {
    List<Phase> open = of(curriculum, deck);
    for (Phase phase : open) {
      for (int i = 0; i < table.size(); i++) {
        if (table.planned(i)
            && !deck.studied(i)
            && !deck.suspended(i)
            && phase.categories().contains(table.diagram(i).category())) {
          return phase;
        }
      }
    }
    return open.isEmpty() ? curriculum.phases().getFirst() : open.getLast();
  }
}
