package dev.atlas.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks what holds between entries: unique ids, known references, prerequisites without a cycle.
 * Finds every problem in one run; an entry is only judged on what it says, never on a neighbour's
 * mistake.
 */
public final class CatalogCheck {

  private final SourceMap sources;
  private final Map<String, Diagram> byId = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private CatalogCheck(List<Diagram> diagrams, SourceMap sources) {
    this.sources = sources;
    for (Diagram diagram : diagrams) {
      byId.putIfAbsent(diagram.id(), diagram);
    }
  }

  /** All problems between these diagrams, in the order of their places. */
  public static List<Problem> check(List<Diagram> diagrams, SourceMap sources) {
    CatalogCheck check = new CatalogCheck(diagrams, sources);
    for (Diagram diagram : check.byId.values()) {
      check.references(diagram, "requires", diagram.requires());
      check.references(diagram, "confusable", diagram.confusable());
      check.formerIds(diagram);
    }
    check.cycles();
    check.problems.sort(null);
    return List.copyOf(check.problems);
  }

  private void references(Diagram diagram, String field, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (id.equals(diagram.id())) {
        report(diagram, field, i, "names the diagram itself", "remove it");
      } else if (!byId.containsKey(id)) {
        report(diagram, field, i, "names the unknown diagram " + id, nearest(id));
      }
    }
  }

  private String nearest(String id) {
    return Suggestions.nearest(id, byId.keySet(), 1).stream()
        .findFirst()
        .map(found -> "did you mean " + found + "?")
        .orElse("add the diagram or remove the reference");
  }

  private void formerIds(Diagram diagram) {
    for (int i = 0; i < diagram.formerly().size(); i++) {
      if (byId.containsKey(diagram.formerly().get(i))) {
        report(
            diagram,
            "formerly",
            i,
            "names " + diagram.formerly().get(i) + ", which is still in the catalog",
            "an id is never reused: remove one of the two");
      }
    }
  }

  private void report(Diagram diagram, String field, int index, String what, String advice) {
    problems.add(
        new Problem(
            sources.of(diagram.id(), field + "/" + index),
            diagram.id() + ": `" + field + "` " + what,
            advice));
  }

  private void cycles() {
    for (List<String> cycle : PrerequisiteCycles.find(byId)) {
      String start = cycle.getFirst();
      problems.add(
          new Problem(
              sources.of(start, "requires"),
              "cycle of prerequisites: " + String.join(" -> ", cycle) + " -> " + start,
              "remove one of these `requires`"));
    }
  }
}
