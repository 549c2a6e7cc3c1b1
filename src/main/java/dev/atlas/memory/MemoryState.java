package dev.atlas.memory;

/**
 * What a model believes about one diagram right after its last review.
 *
 * @param stability of the slow trace, in days, above 0: in FSRS-6 the time until retrievability has
 *     fallen to 0.9
 * @param fast stability of the fast trace, in days, above 0; models with one trace repeat the
 *     stability
 * @param difficulty 1 (easy) to 10
 */
public record MemoryState(double stability, double fast, double difficulty) {

  /** The state of a model with one trace. */
  public MemoryState(double stability, double difficulty) {
    this(stability, stability, difficulty);
  }
}
