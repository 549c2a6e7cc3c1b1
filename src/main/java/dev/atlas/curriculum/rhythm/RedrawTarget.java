package dev.atlas.curriculum.rhythm;

/**
 * How fast a known diagram should be redrawn.
 *
 * @param fromWeek first week of the unstretched plan for which it holds
 * @param minutes target time
 */
public record RedrawTarget(int fromWeek, int minutes) {}
