package dev.atlas.learner.progress;

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
    return DiagramProgress.of(
        history,
        complexity(id),
        model,
        Fuzz.of(settings.seed(), id),
        curriculum.intervals().masteredDays(),
        NO_RECALLS);
  }

  /**
   * What the reviews of a history found, by their indexes.
   *
   * @param mature a mature diagram
   * @param ahead one whose time had not come; only for the days that were asked for
   */
  public record Found(BitSet mature, BitSet ahead) {}

  /**
   * What the reviews of a history that is not empty found.
   *
   * @param from epoch day from which it is told what came ahead of its time
   */
  public Found found(String id, ReviewHistory history, long from) {
    int days = curriculum.intervals().masteredDays();
    Found found = new Found(new BitSet(history.size()), new BitSet());
    MemoryState memory = model.forgetting().first(history.grade(0));
    double position = model.start();
    for (int i = 1; i < history.size(); i++) {
      found.mature.set(i, memory.stability() >= days);
      if (history.day(i) >= from) {
        found.ahead.set(i, ahead(id, memory, position, history.day(i) - history.day(i - 1)));
      }
      double elapsed = model.forgetting().elapsed(history, i);
      memory = model.forgetting().next(memory, history.grade(i), elapsed);
      position = model.advance(position, history.grade(i));
    }
    return found;
  }

  /**
   * Whether a review comes before its time, whatever fuzz and levelling make of that.
   *
   * @param memory the state before it
   * @param position of the schedule before it
   * @param days since the review before
   */
  public boolean ahead(String id, MemoryState memory, double position, long days) {
    double interval = model.interval(memory, position, complexity(id));
    return interval >= 1 && days < MemoryModel.wholeDays(interval, model.longestDays());
  }

  private int complexity(String id) {
    Diagram diagram = catalog.find(id);
    return diagram == null ? Diagram.MIN_COMPLEXITY : diagram.complexity();
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
