package dev.atlas.memory.schedule;

import dev.atlas.memory.Forgetting;
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

  /**
   * When the next review is due.
   *
   * @param history at least one review
   * @param complexity C1 to C5 of the diagram
   * @param fuzz of the diagram
   */
  Due due(ReviewHistory history, int complexity, Fuzz fuzz);

  /** When the next review is due, without fuzz. */
  default Due due(ReviewHistory history, int complexity) {
    return due(history, complexity, Fuzz.NONE);
  }

  /** The memory state after all reviews of a history that is not empty. */
  default MemoryState state(ReviewHistory history) {
    return forgetting().replay(history);
  }

  /** The study day about so many days after the last review, at least one. */
  default Due daysAfterLast(ReviewHistory history, double days, int longest, Fuzz fuzz) {
    MemoryState state = state(history);
    long whole =
        fuzz.wholeDays(
            Math.min(longest, days),
            longest,
            history.size(),
            day -> forgetting().retrievability(state, day));
    return new Due(LocalDate.ofEpochDay(history.lastDay() + whole), null);
  }
}
