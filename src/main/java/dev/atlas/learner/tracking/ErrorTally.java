package dev.atlas.learner.tracking;

import dev.atlas.journal.SelfReport;
import java.time.LocalDate;

/**
 * The errors of one kind on one study day.
 *
 * @param made how many were logged
 * @param corrected how many of these say what is right
 * @param revisited how many errors of this kind were looked at again, whenever they were made
 */
public record ErrorTally(
    LocalDate day, SelfReport.Mistake.Kind kind, int made, int corrected, int revisited) {

  /** Both together; of one kind, on one day. */
  public ErrorTally and(ErrorTally more) {
    return new ErrorTally(
        day, kind, made + more.made, corrected + more.corrected, revisited + more.revisited);
  }
}
