package dev.atlas.curriculum;

import dev.atlas.memory.ComplexityFactors;
import dev.atlas.memory.Expanding;
import java.util.List;

/**
 * The numbers of the memory models.
 *
 * @param retention desired retrievability at a due date
 * @param tolerance how far retrievability may be from the desired one when a day is picked
 * @param longestDays longest interval
 * @param masteredDays stability from which a diagram counts as mature, and mastered
 * @param ladder rungs in days
 * @param expanding steps and growth
 * @param complexity factors for the ladder and for expanding rehearsal
 */
public record Intervals(
    double retention,
    double tolerance,
    int longestDays,
    int masteredDays,
    List<Integer> ladder,
    Expanding.Steps expanding,
    ComplexityFactors complexity) {}
