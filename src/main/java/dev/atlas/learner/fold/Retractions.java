package dev.atlas.learner.fold;

import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What new events take back.
 *
 * @param ids every id that is taken back, now or before its event arrived
 * @param older those that must lie among the events folded before
 * @param awaited those whose event has not arrived
 */
record Retractions(Set<EventId> ids, Set<EventId> older, Set<EventId> awaited) {

  static Retractions of(List<Event> events, Fold before) {
    Set<EventId> taken = new HashSet<>();
    Set<EventId> arrived = new HashSet<>();
    for (Event event : events) {
      if (event.fact() instanceof Fact.Retraction retraction) {
        taken.addAll(retraction.ids());
      }
      if (event.fact() instanceof Fact.Review || Choices.isChoice(event)) {
        arrived.add(event.id());
      }
    }
    EventId last = before.lastId();
    Set<EventId> older = new HashSet<>();
    Set<EventId> awaited = new HashSet<>(before.awaited());
    for (EventId id : taken) {
      if (last == null || id.compareTo(last) > 0) {
        awaited.add(id);
      } else if (!before.awaited().contains(id)) {
        older.add(id);
      }
    }
    Set<EventId> ids = new HashSet<>(taken);
    ids.addAll(before.awaited());
    awaited.removeAll(arrived);
    return new Retractions(ids, older, Set.copyOf(awaited));
  }
}
