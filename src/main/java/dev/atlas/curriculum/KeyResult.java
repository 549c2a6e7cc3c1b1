package dev.atlas.curriculum;

import java.util.List;

/**
 * A measurable target with a deadline.
 *
 * @param id short name, such as KR1
 * @param title for people
 * @param measure what is counted
 * @param categories whose diagrams are counted; empty for measures over everything
 * @param target value at which it is met
 * @param week deadline: the end of this week of the unstretched plan
 */
public record KeyResult(
    String id, String title, Measure measure, List<String> categories, double target, int week) {

  /** What a key result counts. */
  public enum Measure {
    /** Diagrams studied and recalled on a later study day. */
    COMPLETED,
    /** Diagrams that were mastered once. */
    MASTERED_ONCE,
    /** Mean retrievability today over all studied diagrams. */
    RETRIEVABILITY,
    /** Points of the final assessment. */
    ASSESSMENT
  }

  /** The same with another target. */
  public KeyResult withTarget(double other) {
    return new KeyResult(id, title, measure, categories, other, week);
  }

  /** Whether it asks for first studies of diagrams, and so sets a deadline for their study. */
  public boolean countsDiagrams() {
    return measure == Measure.COMPLETED || measure == Measure.MASTERED_ONCE;
  }
}
