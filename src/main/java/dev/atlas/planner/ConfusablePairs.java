package dev.atlas.planner;

import dev.atlas.catalog.Diagram;
import dev.atlas.learner.DiagramProgress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Diagrams that are commonly mixed up: apart while either is still being learnt, together once both
 * are young. The relation is symmetric, whichever entry names the other.
 */
final class ConfusablePairs {

  private final PlanContext context;
  private final Map<String, List<Diagram>> partners = new HashMap<>();

  ConfusablePairs(PlanContext context) {
    this.context = context;
    for (Diagram diagram : context.catalog().diagrams()) {
      for (String id : diagram.confusable()) {
        Diagram other = context.catalog().find(id);
        if (other != null) {
          pair(diagram, other);
          pair(other, diagram);
        }
      }
    }
  }

  private void pair(Diagram from, Diagram to) {
    List<Diagram> known = partners.computeIfAbsent(from.id(), _ -> new ArrayList<>());
    if (!known.contains(to)) {
      known.add(to);
    }
  }

  /** Whether a diagram must not join these items yet. */
  boolean clashes(Diagram diagram, List<QueueItem> items) {
    for (Diagram partner : partners.getOrDefault(diagram.id(), List.of())) {
      if (contains(items, partner) && !(young(diagram) && young(partner))) {
        return true;
      }
    }
    return false;
  }

  /** Partners that should be recalled beside a diagram: young, nearly due, not yet chosen. */
  List<Diagram> meeting(Diagram diagram, List<QueueItem> items) {
    if (!young(diagram)) {
      return List.of();
    }
    return partners.getOrDefault(diagram.id(), List.of()).stream()
        .filter(partner -> !partner.retired() && young(partner))
        .filter(partner -> !contains(items, partner) && nearlyDue(partner))
        .toList();
  }

  private boolean young(Diagram diagram) {
    DiagramProgress progress = context.learner().progressOf(diagram.id());
    return progress != null && progress.complete();
  }

  private boolean nearlyDue(Diagram diagram) {
    double r = studied(context, diagram).retrievability(context.learner().model(), context.date());
    double retention = context.calendar().settings().retention(context.calendar().curriculum());
    return r <= retention + context.calendar().curriculum().intervals().tolerance();
  }

  private static boolean contains(List<QueueItem> items, Diagram diagram) {
    return items.stream().anyMatch(item -> item.diagram().id().equals(diagram.id()));
  }

  /** The progress of a diagram that is known to have been studied. */
  static DiagramProgress studied(PlanContext context, Diagram diagram) {
    return Objects.requireNonNull(context.learner().progressOf(diagram.id()));
  }
}
