package dev.atlas.memory;

import java.util.Arrays;

/**
 * The 21 parameters w0 to w20 of FSRS-6, each within its published bounds.
 *
 * <p>Source: the FSRS-6 description of the Open Spaced Repetition project.
 */
public final class Fsrs6Parameters {

  /** How many parameters there are. */
  public static final int COUNT = 21;

  /** The range of each parameter. */
  public static final ParameterBounds BOUNDS =
      new ParameterBounds(
          "FSRS-6",
          new double[] {
            0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0,
            0, 1, 0, 0, 0, 0.1
          },
          new double[] {
            100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8
          });

  /** The published defaults. */
  public static final Fsrs6Parameters DEFAULTS =
      of(
          0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
          1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

  private final double[] w;

  private Fsrs6Parameters(double[] w) {
    this.w = w;
  }

  /**
   * These values as parameters.
   *
   * @throws IllegalArgumentException when there are not 21, or one is not a number within its
   *     bounds; the message names the first offender and its bounds
   */
  public static Fsrs6Parameters of(double... values) {
    return new Fsrs6Parameters(BOUNDS.check(values));
  }

  /**
   * These values, each moved to the nearest bound when it lies outside, as the reference
   * implementation takes parameters from a file.
   *
   * @throws IllegalArgumentException when there are not 21, or one is not a number
   */
  public static Fsrs6Parameters clipped(double... values) {
    return of(BOUNDS.clip(values));
  }

  /** The parameter w with this index, 0 to 20. */
  public double w(int index) {
    return w[index];
  }

  /** All parameters in order, as a copy. */
  public double[] values() {
    return w.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fsrs6Parameters that && Arrays.equals(w, that.w);
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
