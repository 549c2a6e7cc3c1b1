package dev.atlas.learner.progress;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Settings;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.Fuzz;
import dev.atlas.memory.schedule.MemoryModel;
import java.util.BitSet;

/**
 * Replays histories into progress.
 *
 * @param catalog all diagrams
 * @param curriculum the plan's data
 * @param settings of the learner
 * @param model the memory model in force
 */
public record Replay(Catalog catalog, Curriculum curriculum, Settings settings, MemoryModel model) {

  /** The progress of a diagram, which the catalog may have lost; {@link ProgressMap} judges it. */
  public DiagramProgress of(String id, ReviewHistory history) {
    Walk walk = Walk.first(history, model, matureDays());
    for (int i = 1; i < history.size(); i++) {
      walk.step(history, i);
    }
    return end(id, history, walk);
  }

  /**
   * The progress of a diagram that was replayed before by the same model, with more reviews behind
   * the others; no other review is looked at.
   */
  public DiagramProgress on(String id, DiagramProgress before, ReviewHistory history) {
    Walk walk = Walk.from(before, model, matureDays());
    for (int i = before.history().size(); i < history.size(); i++) {
      walk.step(history, i);
    }
    return end(id, history, walk);
  }

  private DiagramProgress end(String id, ReviewHistory history, Walk walk) {
    return walk.end(history, complexity(id), Fuzz.of(settings.seed(), id));
  }

  /**
   * What the reviews of a history found, by their indexes, and what they add up to.
   *
   * @param mature a mature diagram
   * @param ahead one whose time had not come; only for the days that were asked for
   */
  public record Found(DiagramProgress progress, BitSet mature, BitSet ahead) {}

  /**
   * What the reviews of a history that is not empty found.
   *
   * @param from epoch day from which it is told what came ahead of its time
   */
  public Found found(String id, ReviewHistory history, long from) {
    BitSet mature = new BitSet(history.size());
    BitSet ahead = new BitSet();
    Walk walk = Walk.first(history, model, matureDays());
    for (int i = 1; i < history.size(); i++) {
      mature.set(i, walk.mature());
      if (history.day(i) >= from) {
        long days = history.day(i) - history.day(i - 1);
        ahead.set(i, ahead(id, walk.memory(), walk.position(), days));
      }
      walk.step(history, i);
    }
    return new Found(end(id, history, walk), mature, ahead);
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

  private int matureDays() {
    return curriculum.intervals().masteredDays();
  }

  private int complexity(String id) {
    Diagram diagram = catalog.find(id);
    return diagram == null ? Diagram.MIN_COMPLEXITY : diagram.complexity();
  }
}
