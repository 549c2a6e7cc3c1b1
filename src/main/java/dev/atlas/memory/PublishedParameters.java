package dev.atlas.memory;

/**
 * The published parameters of FSRS-6 (w0 to w20) and of FSRS-7 (w0 to w33), and their ranges.
 *
 * <p>Source: the descriptions of the Open Spaced Repetition project.
 */
final class PublishedParameters {

  static final ParameterBounds BOUNDS_6 =
      new ParameterBounds(
          "FSRS-6",
          new double[] {
            0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0,
            0, 1, 0, 0, 0, 0.1
          },
          new double[] {
            100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8
          });

  static final ParameterBounds BOUNDS_7 =
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

  private static final double[] DEFAULTS_6 = {
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
  };

  private static final double[] DEFAULTS_7 = {
    0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0, 1.3826, 0.7024, 0.5999,
    0.8146, 0.6398, 1, 1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567,
    0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0, 0.5667, 0.3734, 0.5333, 0.3048
  };

  private PublishedParameters() {}

  static double[] defaults6() {
    return DEFAULTS_6.clone();
  }

  static double[] defaults7() {
    return DEFAULTS_7.clone();
  }
}
