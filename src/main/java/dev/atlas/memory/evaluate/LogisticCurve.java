package dev.atlas.memory.evaluate;

/**
 * A probability as a logistic function of one number, fitted by Newton's method.
 *
 * <p>Invariant: a weak pull towards 0 keeps both coefficients finite when all outcomes are equal.
 *
 * @param offset log odds where the number is 0
 * @param slope log odds for each unit
 */
record LogisticCurve(double offset, double slope) {

  private static final int ROUNDS = 25;
  private static final double PULL = 1e-3;

  /** The probability at x. */
  double at(double x) {
    return 1 / (1 + Math.exp(-offset - slope * x));
  }

  /** The most likely curve through outcomes at these numbers. */
  static LogisticCurve fit(double[] x, boolean[] outcome) {
    LogisticCurve curve = new LogisticCurve(0, 0);
    for (int round = 0; round < ROUNDS; round++) {
      curve = curve.improved(x, outcome);
    }
    return curve;
  }

  private LogisticCurve improved(double[] x, boolean[] outcome) {
    double g0 = PULL * offset;
    double g1 = PULL * slope;
    double h00 = PULL;
    double h01 = 0;
    double h11 = PULL;
    for (int i = 0; i < x.length; i++) {
      double p = at(x[i]);
      double error = p - (outcome[i] ? 1 : 0);
      double bend = Math.max(1e-6, p * (1 - p));
      g0 += error;
      g1 += error * x[i];
      h00 += bend;
      h01 += bend * x[i];
      h11 += bend * x[i] * x[i];
    }
    double determinant = h00 * h11 - h01 * h01;
    return new LogisticCurve(
        offset - (h11 * g0 - h01 * g1) / determinant, slope - (h00 * g1 - h01 * g0) / determinant);
  }
}
