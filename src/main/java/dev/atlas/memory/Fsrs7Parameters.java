package dev.atlas.memory;

import java.util.Arrays;

/**
 * The 34 parameters w0 to w33 of FSRS-7, each within its published bounds.
 *
 * <p>Source: the FSRS-7 description of the Open Spaced Repetition project.
 */
public final class Fsrs7Parameters {

  /** How many parameters there are. */
  public static final int COUNT = 34;

  /** The range of each parameter. */
  public static final ParameterBounds BOUNDS =
      new ParameterBounds(
          "FSRS-7",
          new double[] {
            1e-4, 1e-4, 1e-4, 1e-4, 1, 0.001, 0.1, 0, 0, 0.3, 0.01, 0.1, 0, 0, 1, 0, 0, 0.5, 0.001,
            0.001, 0, 0, 1, 0.01, 0.01, 0.2, 0.5, 0.01, 0.1, 0, 0.1, 0, 0, 0
          },
          new double[] {
            50, 100, 100, 100, 10, 4, 4, 4, 1.2, 3, 1.5, 1, 3.5, 1, 7, 4, 2, 6, 1.5, 1, 5, 1, 7,
            0.25, 0.95, 0.85, 0.99, 1, 1, 0.9, 1.1, 1, 0.6, 0.6
          });

  /** The published defaults. */
  public static final Fsrs7Parameters DEFAULTS =
      of(
          0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0, 1.3826, 0.7024,
          0.5999, 0.8146, 0.6398, 1, 1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869,
          0.1567, 0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0, 0.5667, 0.3734, 0.5333, 0.3048);

  private final double[] w;

  private Fsrs7Parameters(double[] w) {
    this.w = w;
  }

  /**
   * These values as parameters.
   *
   * @throws IllegalArgumentException when there are not 34, or one is not a number within its
   *     bounds; the message names the first offender and its bounds
   */
  public static Fsrs7Parameters of(double... values) {
    return new Fsrs7Parameters(BOUNDS.check(values));
  }

  /**
   * These values, each moved to the nearest bound when it lies outside, as the reference
   * implementation takes parameters from a file.
   *
   * @throws IllegalArgumentException when there are not 34, or one is not a number
   */
  public static Fsrs7Parameters clipped(double... values) {
    return of(BOUNDS.clip(values));
  }

  /** The parameter w with this index, 0 to 33. */
  public double w(int index) {
    return w[index];
  }

  /** All parameters in order, as a copy. */
  public double[] values() {
    return w.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fsrs7Parameters that && Arrays.equals(w, that.w);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(w);
  }

  @Override
  public String toString() {
    return Arrays.toString(w);
  }
}
