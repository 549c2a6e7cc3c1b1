package dev.atlas.curriculum;

/**
 * A waypoint of the plan, counted in studied diagrams of the target.
 *
 * @param diagrams studied by then
 * @param week the end of this week of the unstretched plan
 */
public record Milestone(int diagrams, int week) {}
