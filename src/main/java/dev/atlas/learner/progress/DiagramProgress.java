package dev.atlas.learner.progress;

import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.Due;
import dev.atlas.memory.schedule.Leeches;
import dev.atlas.memory.schedule.MemoryModel;
import java.time.LocalDate;

/**
 * How far a learner has come with one studied diagram.
 *
 * @param history all reviews, at least one
 * @param memory state after the last review
 * @param due when the next review falls due
 * @param completeOn epoch day of the recall on a later study day than the study, which completed
 *     it; {@link #NEVER} before
 * @param masteredOn epoch day on which it was mastered for the first time; {@link #NEVER} before
 * @param mastered complete, stability at least that of maturity, last recall remembered
 * @param mature stability at least that of maturity
 * @param lapses recalls that failed
 * @param leech costs time without being learnt; what follows is the learner's decision
 * @param position where the model's schedule stands after the last review
 */
public record DiagramProgress(
    ReviewHistory history,
    MemoryState memory,
    Due due,
    long completeOn,
    long masteredOn,
    boolean mastered,
    boolean mature,
    int lapses,
    boolean leech,
    double position) {

  /** A day that has not come. */
  public static final long NEVER = Integer.MAX_VALUE;

  /** How often it was recalled, or was to be. */
  public int recalls() {
    return history.size() - 1;
  }

  /** Whether it was studied, then recalled on a later study day; once reached it stays. */
  public boolean complete() {
    return completeOn != NEVER;
  }

  /** Whether it was mastered after some review. */
  public boolean masteredOnce() {
    return masteredOn != NEVER;
  }

  /** The same progress, scheduled by another model. */
  public DiagramProgress under(MemoryModel model, Due other) {
    return new DiagramProgress(
        history,
        memory,
        other,
        completeOn,
        masteredOn,
        mastered,
        mature,
        lapses,
        leech,
        model.position(history));
  }

  /** The same progress in the light of all recalls. */
  DiagramProgress judged(Leeches leeches) {
    boolean isLeech = leeches.isLeech(recalls(), lapses);
    return isLeech == leech
        ? this
        : new DiagramProgress(
            history,
            memory,
            due,
            completeOn,
            masteredOn,
            mastered,
            mature,
            lapses,
            isLeech,
            position);
  }

  /** The state that people see: the first that holds. */
  public Standing standing() {
    if (leech) {
      return Standing.LEECH;
    }
    if (mastered) {
      return Standing.MASTERED;
    }
    if (mature) {
      return Standing.MATURE;
    }
    return complete() ? Standing.YOUNG : Standing.LEARNING;
  }

  /** Probability that a redraw succeeds on a study day. */
  public double retrievability(MemoryModel model, LocalDate day) {
    return model.forgetting().retrievability(memory, history.daysSinceLast(day.toEpochDay()));
  }
}
