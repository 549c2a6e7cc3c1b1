package dev.atlas.curriculum.rhythm;

/**
 * How items of one category and one group are kept apart within a day.
 *
 * @param runMinutes longest run of adjacent items of one category; a longer item counts alone
 * @param breakMinutes break where a run cannot be interrupted by another category
 * @param newPerGroup new diagrams of one group a day, where another group offers one
 */
public record Interleaving(int runMinutes, int breakMinutes, int newPerGroup) {}
