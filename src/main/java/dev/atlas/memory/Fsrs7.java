package dev.atlas.memory;

/**
 * FSRS-7: two traces of one memory, a slow and a fast one, each with its own stability and power
 * curve, in double precision and fractional days.
 *
 * <p>Idea: what was learned within a day fades fast and what was learned over weeks fades slowly;
 * retrievability is a mixture of both curves, weighted by how strong each trace is. Both traces are
 * updated by the same rule with their own constants.
 *
 * <p>Source: the FSRS-7 description of the Open Spaced Repetition project. Invariant: both
 * stabilities lie in [0.0001, 36500] days, the difficulty in [1, 10], and retrievability in
 * [0.00001, 0.99999].
 */
public final class Fsrs7 implements Forgetting {

  private static final double MIN_STABILITY = 1e-4;
  private static final double MAX_STABILITY = 36_500;
  private static final double FAST_SHARE = 0.8;

  /** How far retrievability stays from 0 and 1. */
  private static final double MARGIN = 1e-5;

  private static final double SECONDS_A_DAY = 86_400;

  /** First parameter of the slow trace's update, and of the fast one's. */
  private static final int SLOW = 7;

  private static final int FAST = 15;

  private final double[] w;
  private final double slowDecay;
  private final double slowFactor;

  /**
   * The model with these parameters.
   *
   * @throws IllegalArgumentException when their number is wrong, or one is not a number within its
   *     bounds; the message names the first offender and its bounds
   */
  public Fsrs7(double... parameters) {
    w = PublishedParameters.BOUNDS_7.check(parameters);
    slowDecay = -clamp(w[24], 0.01, 0.95);
    slowFactor = Math.pow(w[26], 1 / slowDecay) - 1;
  }

  @Override
  public FsrsVersion version() {
    return FsrsVersion.FSRS_7;
  }

  @Override
  public double[] values() {
    return w.clone();
  }

  @Override
  public MemoryState first(Grade grade) {
    double s = w[grade.number() - 1];
    return state(s, FAST_SHARE * s, initialDifficulty(grade));
  }

  @Override
  public MemoryState next(MemoryState before, Grade grade, double days, double recall) {
    double t = Math.max(0, days);
    double slow = clamp(before.stability(), MIN_STABILITY, MAX_STABILITY);
    double fast = clamp(before.fast(), MIN_STABILITY, MAX_STABILITY);
    double d = clamp(before.difficulty(), 1, 10);
    double nextSlow = trace(slow, recall, d, grade, SLOW);
    double nextFast = trace(fast, fastCurve(fast, t), d, grade, FAST);
    if (!grade.remembered()) {
      nextFast = Math.min(nextFast, FAST_SHARE * nextSlow);
    }
    return state(nextSlow, nextFast, nextDifficulty(d, grade, recall));
  }

  @Override
  public double retrievability(MemoryState state, double days) {
    return mixture(state.stability(), state.fast(), state.difficulty(), days);
  }

  /**
   * {@inheritDoc}
   *
   * <p>By Newton steps in the logarithm of time, each kept inside a bracket that bisection narrows.
   * At most 10^9 days; 0 when the retention is above what the model predicts right after a review.
   */
  @Override
  public double interval(MemoryState state, double retention) {
    return LogTimeRoot.solve(days -> retrievability(state, days), retention, state.stability());
  }

  /** Fractional days from the instants. */
  @Override
  public double elapsed(ReviewHistory history, int index) {
    return index == 0
        ? 0
        : Math.max(0, history.second(index) - history.second(index - 1)) / SECONDS_A_DAY;
  }

  private double mixture(double slow, double fast, double d, double days) {
    double fastWeight = w[27] * Math.exp(-w[29] * Math.log(fast));
    double slowWeight = w[28] * Math.exp(w[30] * Math.log(slow) + (d - 5) * (w[31] - 0.5));
    double mixed =
        (fastWeight * fastCurve(fast, days) + slowWeight * slowCurve(slow, d, days))
            / (fastWeight + slowWeight);
    return mixed * (1 - 2 * MARGIN) + MARGIN;
  }

  private double fastCurve(double fast, double days) {
    double decay = -clamp(w[23] * Math.exp((w[33] - 0.3) * Math.log(fast)), 0.01, 0.95);
    double factor = Math.exp(Math.min(Math.log(w[25]) / decay, 60)) - 1;
    return Math.exp(decay * Math.log(1 + factor * days / fast));
  }

  private double slowCurve(double slow, double d, double days) {
    double factor = slowFactor * Math.exp((d - 5) * (w[32] - 0.3));
    return Math.exp(slowDecay * Math.log(1 + factor * days / slow));
  }

  /** The new stability of the trace x, recalled with probability q; its constants start at k. */
  private double trace(double x, double q, double d, Grade grade, int k) {
    if (!grade.remembered()) {
      double power = Math.exp(w[k + 4] * Math.log(x + 1)) - 1;
      return Math.min(x, w[k + 3] * power * Math.exp((1 - q) * w[k + 5]));
    }
    double rise = Math.exp((1 - q) * w[k + 2]) - 1;
    double gain = (11 - d) * Math.exp(w[k] - 1.5 - w[k + 1] * Math.log(x)) * rise;
    double factor = grade == Grade.HARD ? w[k + 6] : grade == Grade.EASY ? w[k + 7] : 1;
    // A gain is never negative, so a success never ends below what a failure would leave.
    return x * (1 + gain * factor);
  }

  private double initialDifficulty(Grade grade) {
    return w[4] - Math.exp(w[5] * (grade.number() - 1)) + 1;
  }

  /** A failure that was no surprise (low retrievability) says less about the difficulty. */
  private double nextDifficulty(double d, Grade grade, double r) {
    double delta = -w[6] * (grade.number() - 3) * (grade.remembered() ? 1 : r + 0.1);
    double moved = d + (10 - d) / 9 * delta;
    return 0.01 * initialDifficulty(Grade.EASY) + 0.99 * moved;
  }

  private static MemoryState state(double slow, double fast, double difficulty) {
    return new MemoryState(
        clamp(slow, MIN_STABILITY, MAX_STABILITY),
        clamp(fast, MIN_STABILITY, MAX_STABILITY),
        clamp(difficulty, 1, 10));
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
