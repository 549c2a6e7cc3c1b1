package dev.atlas.planner.agenda;

import dev.atlas.assessment.Lots;
import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.material.Upkeep;
import dev.atlas.learner.LearnerState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was done for the rhythms of maintenance, as events tell it that exist anyway: practice, mock
 * interviews, and recalls. A speed draw shows in recalls ahead of time: most of what a lot draws is
 * not due.
 *
 * @param catalog all diagrams
 * @param learner the state at the start of a day
 * @param queued ids of what that day's queue holds already
 */
public record UpkeepPast(Catalog catalog, LearnerState learner, Set<String> queued) {

  /** Share of a lot that must have been ahead of time, for some of it may have been due. */
  private static final double AHEAD = 0.8;

  /** Whether a part was done from a day on and before another; the year's week is on every day. */
  boolean done(Upkeep rhythm, Upkeep.Part part, LocalDate from, LocalDate before) {
    if (rhythm == Upkeep.YEARLY) {
      return false;
    }
    if (part.id().equals(Upkeep.INTERVIEW)) {
      return DueInterviews.held(learner.tracking().heldInterviews(), from, before) > 0;
    }
    for (LocalDate day = from; day.isBefore(before); day = day.plusDays(1)) {
      if (practised(part.id(), day) || drawn(part, catalog, learner, day)) {
        return true;
      }
    }
    return false;
  }

  private boolean practised(String item, LocalDate day) {
    return learner.practiceOf(day).stream().anyMatch(each -> each.item().equals(item));
  }

  /** Whether the recalls of a day show a lot of so many diagrams. */
  public static boolean drawn(
      Upkeep.Part part, Catalog catalog, LearnerState learner, LocalDate day) {
    if (part.diagrams() == 0) {
      return false;
    }
    BitSet drawn = new BitSet();
    learner
        .log()
        .recalls(
            day,
            day,
            catalog,
            (_, diagram, _, _, _, ahead) -> {
              if (ahead && diagram >= 0) {
                drawn.set(diagram);
              }
            });
    return drawn.cardinality() >= enough(part, learner);
  }

  private static double enough(Upkeep.Part part, LearnerState learner) {
    return Math.max(1, AHEAD * Math.min(part.diagrams(), learner.progress().size()));
  }

  /** A diagram by lot that the day does not hold already; null where there is none. */
  @Nullable AgendaItem anyDiagram(LocalDate date, int minutes, String reason) {
    List<Diagram> studied = new ArrayList<>();
    for (Diagram diagram : catalog.diagrams()) {
      if (!diagram.retired()
          && learner.progressOf(diagram.id()) != null
          && !learner.tracking().held(diagram.id(), date)
          && !queued.contains(diagram.id())) {
        studied.add(diagram);
      }
    }
    long seed = Lots.seed(learner.settings().seed(), "maintenance", (int) date.toEpochDay());
    List<Diagram> lot = Lots.draw(studied, 1, seed);
    return lot.isEmpty()
        ? null
        : new AgendaItem(
            AgendaItem.Kind.MAINTENANCE,
            lot.getFirst().id(),
            lot.getFirst().title(),
            minutes,
            "drawn by lot; " + reason,
            null);
  }
}
