package dev.atlas.planner;

import dev.atlas.catalog.Diagram;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of the day's work.
 *
 * @param kind what is to be done
 * @param diagram which diagram
 * @param minutes planned, as the learner's own work has taught
 * @param nominalMinutes what the catalog or the target time of the day asks for
 * @param reason why it is here
 * @param due when its review fell due; null for new diagrams
 * @param overdueDays study days that have passed since then; 0 for new diagrams
 * @param retrievability chance of a successful redraw at the start of the day; null for new ones
 * @param breakBefore minutes of rest before it, where a run of its category could not be broken
 */
public record QueueItem(
    Kind kind,
    Diagram diagram,
    int minutes,
    int nominalMinutes,
    String reason,
    @Nullable LocalDate due,
    int overdueDays,
    @Nullable Double retrievability,
    int breakBefore) {

  /** What is to be done with the diagram. */
  public enum Kind {
    REVIEW,
    NEW
  }

  /** This item after a break, for the reason given. */
  QueueItem afterBreak(int breakMinutes, String why) {
    return new QueueItem(
        kind,
        diagram,
        minutes,
        nominalMinutes,
        reason + "; " + why,
        due,
        overdueDays,
        retrievability,
        breakMinutes);
  }
}
