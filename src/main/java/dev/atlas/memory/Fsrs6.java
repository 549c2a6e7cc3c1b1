package dev.atlas.memory;

/**
 * FSRS-6: stability, difficulty and retrievability (the "DSR" model) in double precision.
 *
 * <p>Idea: retrievability falls with time along a power curve whose scale is the stability; every
 * review multiplies the stability by a gain that is larger the more the memory had faded, and moves
 * the difficulty towards the grade given.
 *
 * <p>Source: the FSRS-6 description of the Open Spaced Repetition project. Invariant: on entry to
 * and exit from every step, stability lies in [0.001, 36500] days and difficulty in [1, 10].
 */
public final class Fsrs6 implements Forgetting {

  /** Retrievability after as many days as the stability has. */
  private static final double STABILITY_RECALL = 0.9;

  /** Bounds of stability, in days. */
  private static final double MIN_STABILITY = 0.001;

  private static final double MAX_STABILITY = 36_500;
  private static final double MIN_DIFFICULTY = 1;
  private static final double MAX_DIFFICULTY = 10;

  private final double[] w;
  private final double decay;
  private final double factor;
  private final double easyDifficulty;
  private final double failureCeiling;

  /**
   * The model with these parameters.
   *
   * @throws IllegalArgumentException when their number is wrong, or one is not a number within its
   *     bounds; the message names the first offender and its bounds
   */
  public Fsrs6(double... parameters) {
    w = PublishedParameters.BOUNDS_6.check(parameters);
    decay = -w[20];
    factor = Math.pow(STABILITY_RECALL, 1 / decay) - 1;
    easyDifficulty = initialDifficulty(Grade.EASY);
    failureCeiling = Math.exp(w[17] * w[18]);
  }

  @Override
  public FsrsVersion version() {
    return FsrsVersion.FSRS_6;
  }

  @Override
  public double[] values() {
    return w.clone();
  }

  @Override
  public MemoryState first(Grade grade) {
    return state(w[grade.number() - 1], initialDifficulty(grade));
  }

  @Override
  public MemoryState next(MemoryState before, Grade grade, double days, double recall) {
    double s = clamp(before.stability(), MIN_STABILITY, MAX_STABILITY);
    double d = clamp(before.difficulty(), MIN_DIFFICULTY, MAX_DIFFICULTY);
    double stability;
    if (days <= 0) {
      stability = sameDay(s, grade);
    } else if (grade.remembered()) {
      stability = recalled(s, d, recall, grade);
    } else {
      stability = forgotten(s, d, recall);
    }
    return state(stability, nextDifficulty(d, grade));
  }

  @Override
  public double retrievability(MemoryState state, double days) {
    double s = clamp(state.stability(), MIN_STABILITY, MAX_STABILITY);
    return days <= 0 ? 1 : Math.exp(decay * Math.log(1 + factor * days / s));
  }

  /** All memories fade along one curve, whose scale is the stability. */
  @Override
  public double fading(MemoryState state, double days) {
    return Math.max(0, days) / clamp(state.stability(), MIN_STABILITY, MAX_STABILITY);
  }

  @Override
  public double interval(MemoryState state, double retention) {
    double span = retention == STABILITY_RECALL ? factor : Math.pow(retention, 1 / decay) - 1;
    return state.stability() / factor * span;
  }

  /** Whole study days. */
  @Override
  public double elapsed(ReviewHistory history, int index) {
    return history.elapsed(index);
  }

  /** D0(G) without its clamp: mean reversion aims at the raw value for easy. */
  private double initialDifficulty(Grade grade) {
    return w[4] - Math.exp(w[5] * (grade.number() - 1)) + 1;
  }

  private double nextDifficulty(double d, Grade grade) {
    double moved = d - w[6] * (grade.number() - 3) * (MAX_DIFFICULTY - d) / 9;
    return w[7] * easyDifficulty + (1 - w[7]) * moved;
  }

  private double sameDay(double s, Grade grade) {
    double distance = grade.number() - 3 + w[18];
    double gain = Math.exp(w[17] * distance - w[19] * Math.log(s));
    return s * (grade.remembered() ? Math.max(gain, 1) : gain);
  }

  private double recalled(double s, double d, double r, Grade grade) {
    double rise = Math.exp(w[10] * (1 - r)) - 1;
    double gain = (11 - d) * Math.exp(w[8] - w[9] * Math.log(s)) * rise;
    return s * (1 + gain * gradeFactor(grade));
  }

  private double gradeFactor(Grade grade) {
    return switch (grade) {
      case HARD -> w[15];
      case EASY -> w[16];
      case AGAIN, GOOD -> 1;
    };
  }

  private double forgotten(double s, double d, double r) {
    double scale = w[11] * Math.exp(w[14] * (1 - r) - w[12] * Math.log(d));
    double after = scale * (Math.exp(w[13] * Math.log(s + 1)) - 1);
    return Math.min(after, s / failureCeiling);
  }

  private static MemoryState state(double stability, double difficulty) {
    return new MemoryState(
        clamp(stability, MIN_STABILITY, MAX_STABILITY),
        clamp(difficulty, MIN_DIFFICULTY, MAX_DIFFICULTY));
  }

  private static double clamp(double value, double low, double high) {
    return value < low ? low : value > high ? high : value;
  }
}
