package dev.atlas.planner.agenda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work beside diagrams and readings.
 *
 * @param kind what it is
 * @param id to do it with: of the error's event
 * @param title for people
 * @param minutes planned
 * @param reason why it is here today
 * @param due study day it was due
 */
public record AgendaItem(
    Kind kind, String id, String title, int minutes, String reason, @Nullable LocalDate due) {

  /** What it is. */
  public enum Kind {
    /** An error to look at again. */
    REVISIT
  }
}
