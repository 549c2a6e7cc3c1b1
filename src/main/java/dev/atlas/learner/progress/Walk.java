package dev.atlas.learner.progress;

import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.Fuzz;
import dev.atlas.memory.schedule.MemoryModel;

/** Walks along the reviews of a diagram, and tells how far the learner has come after the last. */
final class Walk {

  private final MemoryModel model;
  private final int matureDays;
  private MemoryState memory;
  private double position;
  private long completeOn = DiagramProgress.NEVER;
  private long masteredOn = DiagramProgress.NEVER;
  private boolean mastered;
  private int lapses;

  private Walk(MemoryModel model, int matureDays, MemoryState memory, double position) {
    this.model = model;
    this.matureDays = matureDays;
    this.memory = memory;
    this.position = position;
  }

  /** Begins with the first review of a history. */
  static Walk first(ReviewHistory history, MemoryModel model, int matureDays) {
    MemoryState memory = model.forgetting().first(history.grade(0));
    return new Walk(model, matureDays, memory, model.start());
  }

  /** Begins where an earlier walk by the same model came to. */
  static Walk from(DiagramProgress progress, MemoryModel model, int matureDays) {
    Walk walk = new Walk(model, matureDays, progress.memory(), progress.position());
    walk.completeOn = progress.completeOn();
    walk.masteredOn = progress.masteredOn();
    walk.mastered = progress.mastered();
    walk.lapses = progress.lapses();
    return walk;
  }

  /** The state of memory here. */
  MemoryState memory() {
    return memory;
  }

  /** Where the schedule stands here. */
  double position() {
    return position;
  }

  /** Whether the diagram is mature here. */
  boolean mature() {
    return memory.stability() >= matureDays;
  }

  /** Takes a review, which is not the first of its history. */
  void step(ReviewHistory history, int index) {
    Grade grade = history.grade(index);
    memory = model.forgetting().next(memory, grade, model.forgetting().elapsed(history, index));
    position = model.advance(position, grade);
    boolean later = grade.remembered() && history.day(index) > history.firstDay();
    if (completeOn == DiagramProgress.NEVER && later) {
      completeOn = history.day(index);
    }
    mastered = completeOn != DiagramProgress.NEVER && grade.remembered() && mature();
    if (mastered && masteredOn == DiagramProgress.NEVER) {
      masteredOn = history.day(index);
    }
    lapses += grade.remembered() ? 0 : 1;
  }

  /** How far the learner has come at the end of a history, before leeches are found. */
  DiagramProgress end(ReviewHistory history, int complexity, Fuzz fuzz) {
    return new DiagramProgress(
        history,
        memory,
        model.due(history, memory, position, complexity, fuzz),
        completeOn,
        masteredOn,
        mastered,
        mature(),
        lapses,
        false,
        position);
  }
}
