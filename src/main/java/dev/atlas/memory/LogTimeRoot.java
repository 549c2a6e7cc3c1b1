package dev.atlas.memory;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds the time at which a falling curve reaches a value, by Newton steps in log time.
 *
 * <p>Invariant: the root stays inside a bracket; a step that leaves it becomes a bisection.
 */
final class LogTimeRoot {

  private static final double EARLIEST = Math.log(1e-9);
  private static final double LATEST = Math.log(1e9);
  private static final double STEP = 1e-6;
  private static final double ENOUGH = 1e-13;
  private static final int ROUNDS = 200;

  private LogTimeRoot() {}

  /**
   * The time at which the curve has fallen to a level.
   *
   * @param curve falls with time
   * @param level to reach
   * @param guess a time to start from, above 0
   * @return 0 when the curve starts below the level, and at most 10^9
   */
  static double solve(DoubleUnaryOperator curve, double level, double guess) {
    double low = EARLIEST;
    double high = LATEST;
    if (curve.applyAsDouble(Math.exp(low)) <= level) {
      return 0;
    }
    double x = Math.max(low, Math.min(high, Math.log(guess)));
    for (int i = 0; i < ROUNDS && high - low > ENOUGH; i++) {
      double above = curve.applyAsDouble(Math.exp(x)) - level;
      if (Math.abs(above) < ENOUGH / 100) {
        break;
      }
      if (above > 0) {
        low = x;
      } else {
        high = x;
      }
      double slope = (curve.applyAsDouble(Math.exp(x + STEP)) - level - above) / STEP;
      double newton = x - above / slope;
      x = newton > low && newton < high ? newton : (low + high) / 2;
    }
    return Math.exp(x);
  }
}
