package dev.atlas.learner.fold;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.catalog.Suggestions;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for events that are well formed and yet cannot be right. A backdated or merged order is
 * normal and nothing to report; a diagram that the catalog has lost is reported once.
 */
public final class JournalAudit {

  private static final Duration AHEAD = Duration.ofHours(24);
  private static final Duration FAR = Duration.ofHours(24);
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  private record Found(EventId event, Problem problem) {}

  private record Orphan(EventId event, Location place, String diagram, boolean review) {}

  private final Catalog catalog;
  private final Curriculum curriculum;
  private final Instant now;
  private final List<Found> found = new ArrayList<>();
  private final List<Orphan> orphans = new ArrayList<>();
  private final Set<EventId> retracted = new HashSet<>();
  private int events;

  /** An audit against a catalog and its curriculum, at a moment. */
  public JournalAudit(Catalog catalog, Curriculum curriculum, Instant now) {
    this.catalog = catalog;
    this.curriculum = curriculum;
    this.now = now;
  }

  /**
   * Looks at one more event.
   *
   * @param before the id of the event before it in its file; null where that is not known
   */
  public void look(Event event, Location place, @Nullable EventId before) {
    events++;
    String wrong = wrongTime(event);
    if (wrong != null) {
      doubt(event, new Problem(place, wrong, "undo event " + event.id() + ", or amend its --at"));
    } else if (otherTime(event, before)) {
      String told = "`at` lies far from " + event.id().time() + ", when the `id` was made";
      doubt(event, new Problem(place, told, "if it was changed by hand, undo event " + event.id()));
    }
    Doubts.Doubt doubt = Doubts.of(event.fact(), curriculum);
    if (doubt != null) {
      doubt(event, new Problem(place, doubt.what(), doubt.advice()));
    }
    switch (event.fact()) {
      case Fact.Review review -> find(review.diagram(), event, place, true);
      case Fact.Retraction retraction -> retracted.addAll(retraction.ids());
      default -> Doubts.diagrams(event.fact()).forEach(id -> find(id, event, place, false));
    }
  }

  private void find(String diagram, Event event, Location place, boolean review) {
    if (catalog.find(catalog.currentId(diagram)) == null) {
      orphans.add(new Orphan(event.id(), place, diagram, review));
    }
  }

  /** Notes what cannot be right about an event; it is a problem unless the event is taken back. */
  public void doubt(Event event, Problem problem) {
    found.add(new Found(event.id(), problem));
  }

  /**
   * Whether an event's time is not the one it was written with. An id has the time of its event, or
   * that of the id before it where the event was backdated (see {@link EventId#next}).
   */
  private static boolean otherTime(Event event, @Nullable EventId before) {
    Instant made = event.id().time();
    boolean backdated = before == null || before.time().equals(made);
    return event.instant().isAfter(made.plus(FAR))
        || (!backdated && event.instant().isBefore(made.minus(FAR)));
  }

  private @Nullable String wrongTime(Event event) {
    if (event.instant().isAfter(now.plus(AHEAD))) {
      return "`at` lies more than a day ahead";
    }
    return event.instant().isBefore(FIRST) ? "`at` lies before the year 2000" : null;
  }

  /** How many events were looked at. */
  public int events() {
    return events;
  }

  /** What was found, but for events that were taken back. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>();
    found.stream()
        .filter(each -> !retracted.contains(each.event))
        .forEach(each -> all.add(each.problem));
    orphans.stream()
        .filter(orphan -> !retracted.contains(orphan.event))
        .collect(Collectors.groupingBy(Orphan::diagram, LinkedHashMap::new, Collectors.toList()))
        .forEach((id, lost) -> all.add(problem(id, lost)));
    return all;
  }

  private Problem problem(String id, List<Orphan> lost) {
    List<String> ids = catalog.diagrams().stream().map(diagram -> diagram.id()).toList();
    String meant =
        Suggestions.nearest(id, ids, 1).stream()
            .findFirst()
            .map(near -> "; if it is now " + near + ", give that `formerly: [" + id + "]`")
            .orElse("; give the diagram that it is now `formerly: [" + id + "]`");
    int reviews = (int) lost.stream().filter(Orphan::review).count();
    String told = reviews > 0 ? count(reviews, "review") : count(lost.size(), "other event");
    return new Problem(
        lost.getFirst().place,
        "the catalog has no diagram " + id + ", which has " + told,
        "they are kept" + meant);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
