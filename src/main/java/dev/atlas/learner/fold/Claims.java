package dev.atlas.learner.fold;

import dev.atlas.catalog.Catalog;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.learner.tracking.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the learner said to know already, diagram by diagram in the order of time. The last claim
 * before the first review of a diagram is the beginning of its history; later ones say nothing.
 */
final class Claims {

  private record Claim(Event event, Known known) {}

  private final Map<String, List<Claim>> claims = new HashMap<>();

  /** Nothing was claimed. */
  static final Claims NONE = new Claims();

  private Claims() {}

  /** The claims among events that are in the order of time. */
  static Claims of(List<Event> events, Choices.Rollovers rollovers, Catalog catalog) {
    Claims claims = new Claims();
    for (Event event : events) {
      if (event.fact() instanceof Fact.Know know) {
        Claim claim = new Claim(event, known(event, know, rollovers));
        for (String diagram : know.diagrams()) {
          claims
              .claims
              .computeIfAbsent(catalog.currentId(diagram), _ -> new ArrayList<>())
              .add(claim);
        }
      }
    }
    return claims;
  }

  private static Known known(Event event, Fact.Know know, Choices.Rollovers rollovers) {
    LocalDate day = LocalDate.ofEpochDay(rollovers.dayOf(event));
    return new Known(event.id(), day, event.instant().getEpochSecond(), know.grade());
  }

  boolean isEmpty() {
    return claims.isEmpty();
  }

  /** Whether a diagram was ever claimed. */
  boolean about(String diagram) {
    return claims.containsKey(diagram);
  }

  /** The last claim of each diagram. */
  Map<String, Known> last() {
    Map<String, Known> last = new HashMap<>();
    claims.forEach((diagram, all) -> last.put(diagram, all.getLast().known));
    return last;
  }

  /** The last claim of a diagram before a review of it; null without one. */
  @Nullable Known before(String diagram, Instant instant, EventId id) {
    Known found = null;
    for (Claim claim : claims.getOrDefault(diagram, List.of())) {
      int order = claim.event.instant().compareTo(instant);
      if (order < 0 || (order == 0 && claim.event.id().compareTo(id) < 0)) {
        found = claim.known;
      }
    }
    return found;
  }
}
