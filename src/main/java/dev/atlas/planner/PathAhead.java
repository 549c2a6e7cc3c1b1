package dev.atlas.planner;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.learner.DayChoices;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The diagrams of the path that the learner follows, in its order, each behind what it requires.
 * They go before all other new diagrams, and may belong to a phase that is still shut: following
 * the path opens them, one by one.
 */
final class PathAhead {

  private final @Nullable LearningPath path;

  /** Each diagram with the step of the path that asks for it. */
  private final Map<Diagram, Diagram> steps = new LinkedHashMap<>();

  PathAhead(Catalog catalog, Curriculum curriculum, DayChoices choices) {
    String id = choices.path();
    path = id == null ? null : curriculum.material().path(id);
    if (path != null) {
      for (PathStep step : path.steps()) {
        Diagram diagram = catalog.find(step.id());
        if (step.kind() == PathStep.Kind.DIAGRAM && diagram != null) {
          add(diagram, catalog);
        }
      }
    }
  }

  /** Depth first, with a stack of its own: chains of prerequisites have any length. */
  private void add(Diagram step, Catalog catalog) {
    Deque<Diagram> open = new ArrayDeque<>(List.of(step));
    Set<Diagram> begun = new HashSet<>();
    while (!open.isEmpty()) {
      Diagram next = open.peek();
      if (!steps.containsKey(next) && begun.add(next)) {
        for (String id : next.requires().reversed()) {
          Diagram required = catalog.find(id);
          if (required != null && !steps.containsKey(required) && !begun.contains(required)) {
            open.push(required);
          }
        }
      } else {
        steps.putIfAbsent(open.pop(), step);
      }
    }
  }

  /** The diagrams in order. */
  List<Diagram> diagrams() {
    return List.copyOf(steps.keySet());
  }

  /**
   * Why the path asks for a diagram, or null when it does not.
   *
   * @param shut whether the diagram's phase is not open yet
   */
  @Nullable String reason(Diagram diagram, boolean shut) {
    Diagram step = steps.get(diagram);
    if (step == null || path == null) {
      return null;
    }
    String why =
        diagram.equals(step)
            ? "next on the path " + path.title()
            : "needed for " + step.id() + " on the path " + path.title();
    return shut ? why + ", which opens it before its phase" : why;
  }
}
