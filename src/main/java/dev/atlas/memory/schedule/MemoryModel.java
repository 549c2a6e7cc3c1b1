package dev.atlas.memory.schedule;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import java.time.LocalDate;

/**
 * An algorithm that turns a review history into a due date.
 *
 * <p>Stability, difficulty and retrievability always come from FSRS, whichever model decides when a
 * diagram is due: reports stay comparable when the learner changes the model.
 */
public sealed interface MemoryModel permits FsrsModel, Ladder, Expanding {

  /** The forgetting curve behind stability, difficulty and retrievability. */
  Forgetting forgetting();

  /** Longest interval in days. */
  int longestDays();

  /**
   * Where the schedule stands after a first study. A position is all that a schedule remembers
   * beside the memory state, so a simulation needs no history.
   */
  double start();

  /** Where the schedule stands after one more review. */
  double advance(double position, Grade grade);

  /**
   * The interval that follows a review, without fuzz.
   *
   * @param state after that review
   * @param position of the schedule after that review
   * @param complexity C1 to C5 of the diagram
   * @return days, not rounded; 0 for a step within the study day
   */
  double interval(MemoryState state, double position, int complexity);

  /** Where the schedule stands after all reviews of a history that is not empty. */
  default double position(ReviewHistory history) {
    double position = start();
    for (int i = 1; i < history.size(); i++) {
      position = advance(position, history.grade(i));
    }
    return position;
  }

  /** An interval in whole days: rounded to the nearest, at least one. */
  static int wholeDays(double days, int longest) {
    return (int) Math.min(longest, Math.max(1, Math.round(days)));
  }

  /**
   * When the next review is due.
   *
   * @param history at least one review; only its end is looked at
   * @param state after it
   * @param position of the schedule after it
   * @param complexity C1 to C5 of the diagram
   * @param fuzz of the diagram
   */
  default Due due(
      ReviewHistory history, MemoryState state, double position, int complexity, Fuzz fuzz) {
    double days = interval(state, position, complexity);
    long whole =
        fuzz.wholeDays(
            Math.min(longestDays(), days),
            longestDays(),
            history.size(),
            day -> forgetting().retrievability(state, day));
    return new Due(LocalDate.ofEpochDay(history.lastDay() + whole), null);
  }

  /**
   * When the next review is due, by all of a history.
   *
   * @param history at least one review
   * @param complexity C1 to C5 of the diagram
   * @param fuzz of the diagram
   */
  default Due due(ReviewHistory history, int complexity, Fuzz fuzz) {
    return due(history, state(history), position(history), complexity, fuzz);
  }

  /** When the next review is due, without fuzz. */
  default Due due(ReviewHistory history, int complexity) {
    return due(history, complexity, Fuzz.NONE);
  }

  /** The memory state after all reviews of a history that is not empty. */
  default MemoryState state(ReviewHistory history) {
    return forgetting().replay(history);
  }
}
