package dev.atlas.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds cycles of prerequisites by depth-first search; each is found once, where it is entered. The
 * search keeps its own stack, so that a chain of any length fits.
 */
final class PrerequisiteCycles {

  private record Visit(String id, Iterator<String> rest) {}

  private final Map<String, Diagram> byId;
  private final Set<String> done = new HashSet<>();
  private final Deque<Visit> stack = new ArrayDeque<>();
  private final List<String> path = new ArrayList<>();
  private final Set<String> onPath = new HashSet<>();
  private final List<List<String>> cycles = new ArrayList<>();

  private PrerequisiteCycles(Map<String, Diagram> byId) {
    this.byId = byId;
  }

  /** Each cycle as the ids on it, beginning with the one where it was entered. */
  static List<List<String>> find(Map<String, Diagram> byId) {
    PrerequisiteCycles search = new PrerequisiteCycles(byId);
    byId.keySet().forEach(search::from);
    return search.cycles;
  }

  private void from(String start) {
    enter(start);
    while (!stack.isEmpty()) {
      Visit visit = stack.peek();
      if (visit.rest.hasNext()) {
        enter(visit.rest.next());
      } else {
        leave(visit.id);
      }
    }
  }

  private void enter(String id) {
    Diagram diagram = byId.get(id);
    if (diagram == null || done.contains(id)) {
      return;
    }
    if (!onPath.add(id)) {
      cycles.add(List.copyOf(path.subList(path.indexOf(id), path.size())));
      return;
    }
    path.add(id);
    stack.push(new Visit(id, diagram.requires().stream().filter(r -> !r.equals(id)).iterator()));
  }

  private void leave(String id) {
    stack.pop();
    path.removeLast();
    onPath.remove(id);
    done.add(id);
  }
}
