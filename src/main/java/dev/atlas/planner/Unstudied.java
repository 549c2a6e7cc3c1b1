package dev.atlas.planner;

import dev.atlas.catalog.Diagram;

/** Diagrams that the plan still has to introduce. */
final class Unstudied {

  private Unstudied() {}

  /** Whether the plan holds this diagram and the learner has never studied it. */
  static boolean planned(PlanContext context, Diagram diagram) {
    return !diagram.retired()
        && context.learner().progressOf(diagram.id()) == null
        && context.calendar().curriculum().phaseOf(diagram.category()) != null;
  }

  /** Whether its prerequisites were studied on an earlier study day; retired ones never will be. */
  static boolean ready(PlanContext context, Diagram diagram) {
    return diagram.requires().stream()
        .allMatch(id -> context.learner().progressOf(id) != null || retired(context, id));
  }

  private static boolean retired(PlanContext context, String id) {
    Diagram diagram = context.catalog().find(id);
    return diagram != null && diagram.retired();
  }
}
