package dev.atlas.planner.calendar;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Phase;
import dev.atlas.learner.DiagramProgress;
import dev.atlas.learner.LearnerState;
import java.util.ArrayList;
import java.util.List;

/**
 * Which phases are open. A phase opens when enough of the phase that it waits for is complete, or
 * by the learner's own word; once the phase that it waits for is shut, it stays shut too.
 */
public final class OpenPhases {

  private OpenPhases() {}

  /** The open phases in order. */
  public static List<Phase> of(Catalog catalog, Curriculum curriculum, LearnerState learner) {
    List<Phase> open = new ArrayList<>();
    for (Phase phase : curriculum.phases()) {
      if (learner.openedPhases().contains(phase.number())
          || phase.opensAfter() == 0
          || gatePassed(catalog, curriculum, learner, open, phase.opensAfter())) {
        open.add(phase);
      }
    }
    return open;
  }

  private static boolean gatePassed(
      Catalog catalog, Curriculum curriculum, LearnerState learner, List<Phase> open, int number) {
    return open.stream()
        .filter(phase -> phase.number() == number)
        .anyMatch(phase -> completeShare(catalog, phase, learner) >= curriculum.gate());
  }

  /** Share of a phase's planned diagrams that are complete; 1 for a phase without diagrams. */
  public static double completeShare(Catalog catalog, Phase phase, LearnerState learner) {
    int all = 0;
    int complete = 0;
    for (Diagram diagram : catalog.diagrams()) {
      if (!diagram.retired() && phase.categories().contains(diagram.category())) {
        DiagramProgress progress = learner.progressOf(diagram.id());
        all++;
        complete += progress != null && progress.complete() ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) complete / all;
  }

  /** The earliest open phase that still has unstudied diagrams; else the last open one. */
  public static Phase current(Catalog catalog, Curriculum curriculum, LearnerState learner) {
    List<Phase> open = of(catalog, curriculum, learner);
    for (Phase phase : open) {
      boolean unstudied =
          catalog.diagrams().stream()
              .filter(d -> !d.retired() && phase.categories().contains(d.category()))
              .anyMatch(d -> learner.progressOf(d.id()) == null);
      if (unstudied) {
        return phase;
      }
    }
    return open.isEmpty() ? curriculum.phases().getFirst() : open.getLast();
  }
}
