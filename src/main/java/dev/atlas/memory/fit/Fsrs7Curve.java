package dev.atlas.memory.fit;

/**
 * Retrievability of FSRS-7 with its derivatives by the state and by the parameters of the curve.
 * Mutable, free of allocation.
 */
final class Fsrs7Curve {

  private static final double MARGIN = 1e-5;
  private static final double SCALE = 1 - 2 * MARGIN;
  private static final double LEAST_DECAY = 0.01;
  private static final double MOST_DECAY = 0.95;
  private static final double MOST_EXPONENT = 60;

  private double[] w = new double[34];
  private double slowDecay;
  private double slowPower;
  private double slowPowerSlope;

  /** Recall by the fast trace alone, and its derivatives by that trace, w23, w25 and w33. */
  double fastRecall;

  double fastByFast;
  double fastBy23;
  double fastBy25;
  double fastBy33;

  private double slowRecall;
  private double slowBySlow;
  private double slowByDifficulty;
  private double slowBy24;
  private double slowBy26;
  private double slowBy32;

  /** Retrievability, and its derivatives by the state. */
  double recall;

  double byFast;
  double bySlow;
  double byDifficulty;

  /** Its derivatives by w23 to w33. */
  final double[] byParameter = new double[11];

  void parameters(double[] values) {
    w = values;
    slowDecay = -Math.clamp(w[24], LEAST_DECAY, MOST_DECAY);
    double log = Math.log(w[26]);
    slowPower = Math.exp(log / slowDecay);
    slowPowerSlope = -slowPower * log / (slowDecay * slowDecay);
  }

  void evaluate(double slow, double fast, double difficulty, double days) {
    double logFast = Math.log(fast);
    double logSlow = Math.log(slow);
    fast(fast, logFast, days);
    slow(slow, difficulty, days);
    mix(slow, fast, difficulty, logSlow, logFast);
  }

  private void fast(double fast, double logFast, double days) {
    double power = w[33] - 0.3;
    double raw = w[23] * Math.exp(power * logFast);
    double decay = -Math.clamp(raw, LEAST_DECAY, MOST_DECAY);
    boolean free = decay == -raw;
    double logBase = Math.log(w[25]);
    double exponent = logBase / decay;
    boolean capped = exponent > MOST_EXPONENT;
    double grown = Math.exp(capped ? MOST_EXPONENT : exponent);
    double x = (grown - 1) * days / fast;
    double log = Math.log(1 + x);
    fastRecall = Math.exp(decay * log);
    double byX = fastRecall * decay / (1 + x);
    double byFactor = byX * days / fast;
    double byDecay = fastRecall * log - (capped ? 0 : byFactor * grown * exponent / decay);
    double byRaw = free ? -byDecay : 0;
    fastByFast = -byX * x / fast + byRaw * raw * power / fast;
    fastBy23 = byRaw * raw / w[23];
    fastBy33 = byRaw * raw * logFast;
    fastBy25 = capped ? 0 : byFactor * grown / (decay * w[25]);
  }

  private void slow(double slow, double difficulty, double days) {
    double tilt = Math.exp((difficulty - 5) * (w[32] - 0.3));
    double factor = (slowPower - 1) * tilt;
    double x = factor * days / slow;
    double log = Math.log(1 + x);
    slowRecall = Math.exp(slowDecay * log);
    double byFactor = slowRecall * slowDecay / (1 + x) * days / slow;
    slowBySlow = -byFactor * factor / slow;
    slowByDifficulty = byFactor * factor * (w[32] - 0.3);
    slowBy32 = byFactor * factor * (difficulty - 5);
    slowBy26 = byFactor * tilt * slowPower / (slowDecay * w[26]);
    slowBy24 = -(slowRecall * log + byFactor * tilt * slowPowerSlope);
  }

  private void mix(double slow, double fast, double difficulty, double logSlow, double logFast) {
    double fastWeight = w[27] * Math.exp(-w[29] * logFast);
    double slowWeight = w[28] * Math.exp(w[30] * logSlow + (difficulty - 5) * (w[31] - 0.5));
    double sum = fastWeight + slowWeight;
    double mixed = (fastWeight * fastRecall + slowWeight * slowRecall) / sum;
    recall = mixed * SCALE + MARGIN;
    double fastShare = SCALE * fastWeight / sum;
    double slowShare = SCALE * slowWeight / sum;
    // By the logarithms of the weights.
    double byFastWeight = fastShare * (fastRecall - mixed);
    double bySlowWeight = slowShare * (slowRecall - mixed);
    byFast = fastShare * fastByFast - byFastWeight * w[29] / fast;
    bySlow = slowShare * slowBySlow + bySlowWeight * w[30] / slow;
    byDifficulty = slowShare * slowByDifficulty + bySlowWeight * (w[31] - 0.5);
    byParameter[0] = fastShare * fastBy23;
    byParameter[1] = slowShare * slowBy24;
    byParameter[2] = fastShare * fastBy25;
    byParameter[3] = slowShare * slowBy26;
    byParameter[4] = byFastWeight / w[27];
    byParameter[5] = bySlowWeight / w[28];
    byParameter[6] = -byFastWeight * logFast;
    byParameter[7] = bySlowWeight * logSlow;
    byParameter[8] = bySlowWeight * (difficulty - 5);
    byParameter[9] = slowShare * slowBy32;
    byParameter[10] = fastShare * fastBy33;
  }
}
