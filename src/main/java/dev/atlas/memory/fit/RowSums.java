package dev.atlas.memory.fit;

import java.util.Arrays;

/**
 * Gathers the items' terms of loss, gradient and Gauss-Newton matrix from rows of derivatives.
 *
 * <p>Invariant: column 0 of a row is the parameter of the card's first grade, column j is w(j+3);
 * there is one set of sums for each first grade.
 */
final class RowSums {

  /** Probabilities nearer to 0 or 1 count as this far away. */
  private static final double LEAST_PROBABILITY = 1e-7;

  private final int width;
  private final double[] gradient;
  private final double[] curvature;

  /** Sums over rows of this width. */
  RowSums(int width) {
    this.width = width;
    gradient = new double[4 * width];
    curvature = new double[4 * width * width];
  }

  void clear() {
    Arrays.fill(gradient, 0);
    Arrays.fill(curvature, 0);
  }

  /**
   * Adds one item and returns its loss.
   *
   * @param r predicted probability of recall
   * @param logR its natural logarithm
   * @param row derivatives of r
   * @param first first grade of the card, from 0
   */
  double item(double weight, boolean recalled, double r, double logR, double[] row, int first) {
    double p = recalled ? r : 1 - r;
    if (p < LEAST_PROBABILITY || p > 1 - LEAST_PROBABILITY) {
      double clipped = p < LEAST_PROBABILITY ? LEAST_PROBABILITY : 1 - LEAST_PROBABILITY;
      return -weight * Math.log(clipped);
    }
    add(row, (recalled ? -weight : weight) / p, weight / (r * (1 - r)), first * width);
    return -weight * (recalled ? logR : Math.log(p));
  }

  private void add(double[] row, double slope, double bend, int from) {
    for (int j = 0; j < width; j++) {
      gradient[from + j] += slope * row[j];
    }
    for (int j = 0; j < width; j++) {
      double scaled = bend * row[j];
      if (scaled != 0) {
        int to = (from + j) * width;
        for (int k = 0; k <= j; k++) {
          curvature[to + k] += scaled * row[k];
        }
      }
    }
  }

  /** Adds everything to sums by parameter. */
  void scatter(Sums sums) {
    int count = sums.count();
    for (int first = 0; first < 4; first++) {
      for (int j = 0; j < width; j++) {
        int parameter = j == 0 ? first : j + 3;
        int from = first * width + j;
        sums.gradient[parameter] += gradient[from];
        for (int k = 0; k <= j; k++) {
          int other = k == 0 ? first : k + 3;
          sums.curvature[parameter * count + other] += curvature[from * width + k];
        }
      }
    }
  }
}
