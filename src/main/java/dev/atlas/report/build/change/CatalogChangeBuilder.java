package dev.atlas.report.build.change;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.report.JournalReport.CatalogChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds what a change of the catalog does to a learner's history. */
public final class CatalogChangeBuilder {

  private final Catalog before;
  private final Catalog after;
  private final Map<String, Integer> reviews = new HashMap<>();

  private CatalogChangeBuilder(Catalog before, Catalog after, List<Event> events) {
    this.before = before;
    this.after = after;
    for (Event event : events) {
      if (event.fact() instanceof Fact.Review review) {
        reviews.merge(before.currentId(review.diagram()), 1, Integer::sum);
      }
    }
  }

  /**
   * The changes from one catalog to another.
   *
   * @param events of the learner, those that count
   */
  public static CatalogChange build(Catalog before, Catalog after, List<Event> events) {
    return new CatalogChangeBuilder(before, after, events).build();
  }

  private CatalogChange build() {
    List<CatalogChange.Change> changes = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Diagram diagram : after.diagrams()) {
      Diagram old = predecessor(diagram);
      if (old != null) {
        met.add(old.id());
      }
      CatalogChange.Change change = change(old, diagram);
      if (change != null) {
        changes.add(change);
      }
    }
    for (Diagram diagram : before.diagrams()) {
      if (!met.contains(diagram.id())) {
        changes.add(
            new CatalogChange.Change("removed", diagram.id(), null, "", reviewsOf(diagram.id())));
      }
    }
    return new CatalogChange(changes, before.diagrams().size(), after.diagrams().size());
  }

  private @Nullable Diagram predecessor(Diagram diagram) {
    Diagram same = before.find(diagram.id());
    if (same != null) {
      return same;
    }
    for (String former : diagram.formerly()) {
      Diagram old = before.find(before.currentId(former));
      if (old != null && after.find(old.id()) == null) {
        return old;
      }
    }
    return null;
  }

  private int reviewsOf(String id) {
    return reviews.getOrDefault(id, 0);
  }

  private CatalogChange.@Nullable Change change(@Nullable Diagram old, Diagram now) {
    if (old == null) {
      return new CatalogChange.Change("added", now.id(), null, "", reviewsOf(now.id()));
    }
    String detail = detail(old, now);
    int count = reviewsOf(old.id());
    if (!old.id().equals(now.id())) {
      return new CatalogChange.Change("renamed", now.id(), old.id(), detail, count);
    }
    if (old.retired() != now.retired()) {
      String kind = now.retired() ? "retired" : "returned";
      return new CatalogChange.Change(kind, now.id(), null, detail, count);
    }
    return detail.isEmpty()
        ? null
        : new CatalogChange.Change("changed", now.id(), null, detail, count);
  }

  private static String detail(Diagram old, Diagram now) {
    List<String> parts = new ArrayList<>();
    if (!old.category().equals(now.category())) {
      parts.add("category " + old.category() + " to " + now.category());
    }
    if (old.complexity() != now.complexity()) {
      parts.add("complexity " + old.complexity() + " to " + now.complexity());
    }
    if (old.minutes() != now.minutes()) {
      parts.add("minutes " + old.minutes() + " to " + now.minutes());
    }
    if (!old.requires().equals(now.requires())) {
      parts.add("other prerequisites");
    }
    return String.join(", ", parts);
  }
}
