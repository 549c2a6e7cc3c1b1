package dev.atlas.curriculum;

/**
 * An intensity at which the curriculum is followed. It stretches every phase, deadline and
 * checkpoint by its weeks over the curriculum's.
 *
 * @param id name on the command line
 * @param weeks length of the plan
 * @param hours weekly hours unless the learner sets them
 * @param minHours fewest weekly hours for which the pathway is meant
 * @param maxHours most weekly hours for which the pathway is meant
 * @param newPerDay new diagrams on a full day, at most
 * @param reviewsPerDay reviews on a full day, at most
 */
public record Pathway(
    String id,
    int weeks,
    double hours,
    double minHours,
    double maxHours,
    int newPerDay,
    int reviewsPerDay) {}
