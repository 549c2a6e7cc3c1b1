package dev.atlas.forecast.habits;

/**
 * Random numbers as a pure function of what they are for, so that two scenarios meet the same luck:
 * the third recall of a diagram in future 17 draws the same number under either plan, whenever it
 * happens (common random numbers).
 *
 * <p>Source of the mixing function: the finaliser of SplitMix64.
 */
public final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double TO_UNIT = 0x1.0p-53;

  private final long key;
  private long drawn;

  /** The dice of one future. */
  public Dice(long seed, int future) {
    key = mix(mix(seed + GOLDEN) + (future + 1) * GOLDEN);
  }

  private static long mix(long z) {
    long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** 64 random bits for a subject and its how-manieth event. */
  public long bits(int subject, int event) {
    return mix(mix(key + subject * GOLDEN) ^ (event * 0xD1B54A32D192ED03L));
  }

  /** The upper half of random bits as a number in [0, 1). */
  public static double upper(long bits) {
    return (bits >>> 32) * 0x1.0p-32;
  }

  /** The lower half of random bits as a number in [0, 1), independent of the upper. */
  public static double lower(long bits) {
    return (bits & 0xFFFFFFFFL) * 0x1.0p-32;
  }

  /** The next number of this future's own sequence, in [0, 1). */
  public double next() {
    drawn++;
    return (mix(key ^ (drawn * GOLDEN)) >>> 11) * TO_UNIT;
  }

  /** A normal variate (Box and Muller). */
  private double gaussian() {
    double radius = Math.sqrt(-2 * Math.log(1 - next()));
    return radius * Math.cos(2 * Math.PI * next());
  }

  /**
   * A gamma variate of scale 1 (Marsaglia and Tsang 2000).
   *
   * @param shape above 0
   */
  public double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(1 - next(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = gaussian();
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        if (Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
          return d * v;
        }
      }
    }
  }

  /** A beta variate; a shape of 0 stands for certainty. */
  public double beta(double yes, double no) {
    if (yes <= 0 || no <= 0) {
      return yes <= 0 ? 0 : 1;
    }
    double a = gamma(yes);
    return a / (a + gamma(no));
  }
}
