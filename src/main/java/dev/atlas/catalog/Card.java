package dev.atlas.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the learner is asked and what a good redraw shows. The planner never looks at it.
 *
 * @param prompt one sentence: what to redraw, with its boundaries; null where not written yet
 * @param recall short, checkable points of a good redraw
 * @param incident where it really happened; only incidents have one
 * @param threeAm the card for an on-call night; incidents and debugging guides have one
 */
public record Card(
    @Nullable String prompt,
    List<String> recall,
    @Nullable Incident incident,
    @Nullable ThreeAm threeAm) {

  /** A card without content. */
  public static final Card EMPTY = new Card(null, List.of(), null, null);

  /**
   * A real incident.
   *
   * @param company who operated the system
   * @param date as precise as known: {@code 2017}, {@code 2017-02} or {@code 2017-02-28}
   * @param source public report of the operator or of a witness; null where none is certain
   */
  public record Incident(String company, String date, @Nullable String source) {}

  /**
   * What to look at when the pager rings.
   *
   * @param symptom the visible symptom or exact error
   * @param logs which log to read
   * @param metrics which metrics show it
   * @param recovery the first recovery step
   */
  public record ThreeAm(String symptom, String logs, String metrics, String recovery) {}
}
