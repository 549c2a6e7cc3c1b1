package dev.atlas.memory.fit;

import java.util.Arrays;

/** The loss over some items, its gradient, and the Gauss-Newton matrix of its curvature. */
final class Sums {

  private final int count;

  /** Sum of weighted log losses. */
  double loss;

  /** First derivatives by parameter. */
  final double[] gradient;

  /** Second derivatives by rows; the lower triangle counts. */
  final double[] curvature;

  /** Sums over this many parameters, all zero. */
  Sums(int count) {
    this.count = count;
    gradient = new double[count];
    curvature = new double[count * count];
  }

  /** Number of parameters. */
  int count() {
    return count;
  }

  void clear() {
    loss = 0;
    Arrays.fill(gradient, 0);
    Arrays.fill(curvature, 0);
  }

  void add(Sums other) {
    loss += other.loss;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += other.gradient[i];
    }
    for (int i = 0; i < curvature.length; i++) {
      curvature[i] += other.curvature[i];
    }
  }
}
