package dev.atlas.curriculum.rhythm;

import java.util.List;

/**
 * What a weekday is for.
 *
 * @param label for people, such as full, light or rest
 * @param weight share of the weekly hours relative to the other days; 0 is a rest day
 * @param newShare share of the cap on new diagrams, 0 to 1
 * @param reviewShare share of the cap on reviews, 0 to 1
 * @param reviewPercent share of the day that the plan sees for reviews; shown, never enforced
 * @param focus categories that go first where nothing else decides; empty for weak areas
 */
public record DayRhythm(
    String label,
    double weight,
    double newShare,
    double reviewShare,
    int reviewPercent,
    List<String> focus) {}
