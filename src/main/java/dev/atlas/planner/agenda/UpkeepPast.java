package dev.atlas.planner.agenda;

import dev.atlas.assessment.Lots;
import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.material.Upkeep;
import dev.atlas.learner.DiagramProgress;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.StudyRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was done for the rhythms of maintenance, as events tell it that exist anyway: practice, mock
 * interviews, and recalls. A speed draw shows in recalls ahead of time: most of what a lot draws is
 * not due.
 *
 * @param catalog all diagrams
 * @param curriculum the plan's data
 * @param learner the state at the start of a day
 * @param queued ids of what that day's queue holds already
 */
public record UpkeepPast(
    Catalog catalog, Curriculum curriculum, LearnerState learner, Set<String> queued) {

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
      if (practised(part.id(), day) || drawn(part, day)) {
        return true;
      }
    }
    return false;
  }

  private boolean practised(String item, LocalDate day) {
    return learner.practiceOf(day).stream().anyMatch(each -> each.item().equals(item));
  }

  private boolean drawn(Upkeep.Part part, LocalDate day) {
    List<StudyRecord> records = part.diagrams() == 0 ? List.of() : learner.recordsOf(day);
    return records.size() >= enough(part, learner)
        && drawn(
            part, learner, id -> learner.progressAtStartOf(day, id, catalog, curriculum), records);
  }

  /**
   * Whether the reviews of a day show a lot of so many diagrams.
   *
   * @param atStart the progress of a diagram at the start of that day; null for a new one
   */
  public static boolean drawn(
      Upkeep.Part part,
      LearnerState learner,
      Function<String, @Nullable DiagramProgress> atStart,
      List<StudyRecord> ofTheDay) {
    if (part.diagrams() == 0) {
      return false;
    }
    double enough = enough(part, learner);
    // The history of a diagram is long: no more of them are looked at than it takes.
    return ofTheDay.stream()
            .map(StudyRecord::diagram)
            .distinct()
            .filter(diagram -> ahead(atStart.apply(diagram), ofTheDay.getFirst().day()))
            .limit((long) Math.ceil(enough))
            .count()
        >= enough;
  }

  private static boolean ahead(@Nullable DiagramProgress progress, LocalDate day) {
    return progress != null && progress.due().day().isAfter(day);
  }

  private static double enough(Upkeep.Part part, LearnerState learner) {
    return Math.max(1, AHEAD * Math.min(part.diagrams(), learner.progress().size()));
  }

  /** A diagram by lot that the day does not hold already; null where there is none. */
  @Nullable AgendaItem anyDiagram(LocalDate date, int minutes, String reason) {
    List<Diagram> studied =
        catalog.diagrams().stream()
            .filter(diagram -> !diagram.retired() && learner.progressOf(diagram.id()) != null)
            .filter(diagram -> !learner.tracking().held(diagram.id(), date))
            .filter(diagram -> !queued.contains(diagram.id()))
            .toList();
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
