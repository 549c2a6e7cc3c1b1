package dev.atlas.learner;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Settings;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.Fuzz;
import dev.atlas.memory.schedule.Leeches;
import dev.atlas.memory.schedule.MemoryModel;
import java.util.BitSet;
import java.util.Map;

/**
 * Replays histories into progress.
 *
 * @param catalog all diagrams
 * @param curriculum the plan's data
 * @param settings of the learner
 * @param model the memory model in force
 */
public record Replay(Catalog catalog, Curriculum curriculum, Settings settings, MemoryModel model) {

  /** Nobody has recalled anything yet. */
  private static final Leeches NO_RECALLS = new Leeches(0, 0);

  /** The progress of a diagram, which the catalog may have lost; {@link #judge} finds leeches. */
  public DiagramProgress of(String id, ReviewHistory history) {
    Diagram diagram = catalog.find(id);
    return DiagramProgress.of(
        history,
        diagram == null ? Diagram.MIN_COMPLEXITY : diagram.complexity(),
        model,
        Fuzz.of(settings.seed(), id),
        curriculum.intervals().masteredDays(),
        NO_RECALLS);
  }

  /** Which reviews of a history that is not empty found the diagram mature, by their indexes. */
  public BitSet matured(ReviewHistory history) {
    int days = curriculum.intervals().masteredDays();
    BitSet matured = new BitSet(history.size());
    MemoryState memory = model.forgetting().first(history.grade(0));
    for (int i = 1; i < history.size(); i++) {
      matured.set(i, memory.stability() >= days);
      double elapsed = model.forgetting().elapsed(history, i);
      memory = model.forgetting().next(memory, history.grade(i), elapsed);
    }
    return matured;
  }

  /** Finds the leeches: what one is depends on the recalls of all diagrams together. */
  public static void judge(Map<String, DiagramProgress> progress) {
    int recalls = 0;
    int lapses = 0;
    for (DiagramProgress each : progress.values()) {
      recalls += each.history().size() - 1;
      lapses += each.lapses();
    }
    Leeches leeches = new Leeches(recalls, lapses);
    progress.replaceAll((_, each) -> each.judged(leeches));
  }
}
