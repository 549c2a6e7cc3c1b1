package dev.atlas.learner.fold;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.catalog.Suggestions;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for events that are well formed and yet cannot be right. A backdated or merged order is
 * normal and nothing to report; a diagram that the catalog has lost is reported once.
 */
public final class JournalAudit {

  private static final Duration AHEAD = Duration.ofHours(24);
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final int SECONDS_A_DAY = 86_400;

  private record Orphan(Location first, int reviews) {}

  private final Catalog catalog;
  private final Instant now;
  private final Map<String, Orphan> orphans = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int events;

  /** An audit against a catalog, at a moment. */
  public JournalAudit(Catalog catalog, Instant now) {
    this.catalog = catalog;
    this.now = now;
  }

  /** Looks at one more event. */
  public void look(Event event, Location place) {
    events++;
    String wrong = wrongTime(event);
    if (wrong != null) {
      problems.add(new Problem(place, wrong, "amend or undo it"));
    }
    if (event.fact() instanceof Fact.Review review) {
      if (review.seconds() != null && review.seconds() > SECONDS_A_DAY) {
        problems.add(
            new Problem(place, "`seconds` is longer than a day", "amend it with the right time"));
      }
      String id = catalog.currentId(review.diagram());
      if (catalog.find(id) == null) {
        orphans.merge(
            review.diagram(),
            new Orphan(place, 1),
            (old, _) -> new Orphan(old.first, old.reviews + 1));
      }
    }
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

  /** What was found. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    orphans.forEach((id, orphan) -> all.add(problem(id, orphan)));
    return all;
  }

  private Problem problem(String id, Orphan orphan) {
    List<String> ids = catalog.diagrams().stream().map(diagram -> diagram.id()).toList();
    String meant =
        Suggestions.nearest(id, ids, 1).stream()
            .findFirst()
            .map(near -> "; if it is now " + near + ", give that `formerly: [" + id + "]`")
            .orElse("; give the diagram that it is now `formerly: [" + id + "]`");
    String reviews = orphan.reviews == 1 ? "1 review" : orphan.reviews + " reviews";
    return new Problem(
        orphan.first,
        "the catalog has no diagram " + id + ", which has " + reviews,
        "they are kept" + meant);
  }
}
