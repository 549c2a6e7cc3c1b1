package dev.atlas.memory.fit;

/** Solves the damped normal equations of one step for the free parameters. */
final class Cholesky {

  private static final double LEAST_PIVOT = 1e-12;

  private final int n;
  private final double[] factor;
  private final double[] right;

  /** Room for this many parameters. */
  Cholesky(int n) {
    this.n = n;
    factor = new double[n * n];
    right = new double[n];
  }

  /**
   * Solves (A + damping diag A) step = -gradient for the free parameters, the others' steps given.
   *
   * @param matrix symmetric, positive; its lower triangle by rows
   * @param step in: the steps of the parameters that are not free; out: all
   */
  void solve(double[] matrix, double[] gradient, double damping, boolean[] free, double[] step) {
    prepare(matrix, gradient, damping, free, step);
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        double sum = factor[i * n + j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i * n + k] * factor[j * n + k];
        }
        factor[i * n + j] =
            i == j ? Math.sqrt(Math.max(sum, LEAST_PIVOT)) : sum / factor[j * n + j];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        right[i] -= factor[i * n + k] * right[k];
      }
      right[i] /= factor[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        right[i] -= factor[k * n + i] * right[k];
      }
      right[i] /= factor[i * n + i];
    }
    System.arraycopy(right, 0, step, 0, n);
  }

  /** A parameter that is not free becomes the equation "its step is the given one". */
  private void prepare(
      double[] matrix, double[] gradient, double damping, boolean[] free, double[] step) {
    for (int i = 0; i < n; i++) {
      right[i] = free[i] ? -gradient[i] : step[i];
      for (int j = 0; j <= i; j++) {
        boolean both = free[i] && free[j];
        factor[i * n + j] = both ? matrix[i * n + j] : 0;
      }
      factor[i * n + i] = free[i] ? matrix[i * n + i] * (1 + damping) : 1;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double across = matrix[i * n + j];
        if (free[i] && !free[j]) {
          right[i] -= across * step[j];
        } else if (!free[i] && free[j]) {
          right[j] -= across * step[i];
        }
      }
    }
  }
}
