package dev.atlas.session;

import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import java.util.List;

/** What a session has behind it. */
public sealed interface Past {

  /** What was done with the diagram. */
  Attempt attempt();

  /** The events that say so. */
  List<EventId> events();

  /** The same with its events. */
  Past with(List<EventId> events);

  /** A diagram was graded. */
  record Answered(Attempt attempt, Grade grade, List<EventId> events) implements Past {
    @Override
    public Past with(List<EventId> ids) {
      return new Answered(attempt, grade, ids);
    }
  }

  /** A diagram was kept out of the queues. */
  record Held(Attempt attempt, Fact.Hold.Kind kind, List<EventId> events) implements Past {
    @Override
    public Past with(List<EventId> ids) {
      return new Held(attempt, kind, ids);
    }
  }

  /** A diagram was left for later. */
  record Skipped(Attempt attempt) implements Past {
    @Override
    public List<EventId> events() {
      return List.of();
    }

    @Override
    public Past with(List<EventId> ids) {
      return this;
    }
  }
}
