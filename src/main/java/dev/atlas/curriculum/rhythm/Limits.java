package dev.atlas.curriculum.rhythm;

/**
 * Healthy limits of a day. They are shown where the plan exceeds them and never enforced.
 *
 * @param newPerDay new diagrams
 * @param reviewsPerDay reviews
 * @param focusMinutes deep focus
 * @param totalMinutes all study
 */
public record Limits(int newPerDay, int reviewsPerDay, int focusMinutes, int totalMinutes) {}
