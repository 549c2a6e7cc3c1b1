package dev.atlas.planner.agenda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work beside diagrams and readings.
 *
 * @param kind what it is
 * @param id to do it with: paper/part, the word interview, the id of an error's event, of a diagram
 *     or of a part of maintenance
 * @param title for people
 * @param minutes planned
 * @param reason why it is here today
 * @param due study day it was due
 */
public record AgendaItem(
    Kind kind, String id, String title, int minutes, String reason, @Nullable LocalDate due) {

  /** What it is. */
  public enum Kind {
    /** A part of a paper. */
    EXAM,
    /** A mock interview. */
    INTERVIEW,
    /** An error to look at again. */
    REVISIT,
    /** A part of a rhythm that keeps alive what was learnt. */
    MAINTENANCE
  }
}
