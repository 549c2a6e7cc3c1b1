package dev.atlas.forecast.demo;

import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import java.time.OffsetDateTime;
import java.util.List;

/** What writes the simulated learner's commands into a journal. */
@FunctionalInterface
public interface Pen {

  /**
   * What a command notes.
   *
   * @param at when it happened
   * @param fact what happened
   */
  record Deed(OffsetDateTime at, Fact fact) {}

  /** Writes the deeds of one command and returns its events, with their ids. */
  List<Event> write(List<Deed> command);
}
