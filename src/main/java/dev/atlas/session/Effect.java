package dev.atlas.session;

import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import java.util.List;

/** What a session wants done in the world. */
public sealed interface Effect {

  /** Facts to append as one command; {@link ReviewSession#saved} is told their ids. */
  record Append(String diagram, List<Fact> facts) implements Effect {}

  /** Events to take back. */
  record Retract(List<EventId> events) implements Effect {}

  /** A page to show. */
  record Open(String page) implements Effect {}
}
