package dev.atlas.memory;

/**
 * A model of forgetting: from the grades of past reviews to the probability of recalling now.
 *
 * <p>Every implementation is a set of pure functions in double precision. Time is in days.
 */
public sealed interface Forgetting permits Fsrs6, Fsrs7 {

  /** Which model this is. */
  FsrsVersion version();

  /** The values of the parameters in order, as a copy. */
  double[] values();

  /** The state after a first review. */
  MemoryState first(Grade grade);

  /**
   * The state after a further review.
   *
   * @param before state after the review before
   * @param grade how the review went
   * @param days time since the review before, at least 0
   */
  default MemoryState next(MemoryState before, Grade grade, double days) {
    return next(before, grade, days, retrievability(before, days));
  }

  /**
   * The state after a further review, when the prediction for it is known already.
   *
   * @param before state after the review before
   * @param grade how the review went
   * @param days time since the review before, at least 0
   * @param recall what {@link #retrievability} gives for that state and time
   */
  MemoryState next(MemoryState before, Grade grade, double days, double recall);

  /**
   * The probability that a redraw succeeds, in (0, 1].
   *
   * @param days time since the last review, at least 0
   */
  double retrievability(MemoryState state, double days);

  /**
   * How far a memory has faded: a number that rises as retrievability falls, cheap to compute and
   * enough to tell the fainter of two memories under one model.
   *
   * @param days time since the last review
   * @return at least 0
   */
  default double fading(MemoryState state, double days) {
    return 1 - retrievability(state, days);
  }

  /**
   * The time after which retrievability has fallen to a desired value.
   *
   * @param retention desired retrievability, in (0, 1)
   * @return days, not rounded
   */
  double interval(MemoryState state, double retention);

  /** The time since the review before, as this model counts it: 0 for the first review. */
  double elapsed(ReviewHistory history, int index);

  /** The state after all reviews of a history that is not empty. */
  default MemoryState replay(ReviewHistory history) {
    MemoryState state = first(history.grade(0));
    for (int i = 1; i < history.size(); i++) {
      state = next(state, history.grade(i), elapsed(history, i));
    }
    return state;
  }
}
