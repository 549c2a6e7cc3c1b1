package dev.atlas.memory;

/**
 * What a model believes about one diagram right after its last review.
 *
 * @param stability days until retrievability has fallen to 0.9, above 0
 * @param difficulty 1 (easy) to 10
 */
public record MemoryState(double stability, double difficulty) {}
