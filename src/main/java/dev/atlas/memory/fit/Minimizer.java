package dev.atlas.memory.fit;

import dev.atlas.memory.Headway;
import dev.atlas.memory.ParameterBounds;

/**
 * Levenberg and Marquardt's damped Gauss-Newton steps inside bounds.
 *
 * <p>Idea: a log loss is a likelihood, so the Gauss-Newton matrix is its Fisher information, and a
 * handful of steps replaces hundreds of gradient steps. A parameter at a bound that the gradient
 * pushes outward is held; a step across a bound ends there and the others are solved again. The
 * models have kinks (a floor, a ceiling), where steps promise what they do not keep: when little is
 * gained or promised, the fit is done.
 *
 * <p>Source: D. Marquardt, An algorithm for least-squares estimation of nonlinear parameters, 1963.
 */
final class Minimizer {

  private static final double FIRST_DAMPING = 1e-2;
  private static final double LEAST_DAMPING = 1e-6;
  private static final double MOST_DAMPING = 1e6;
  private static final double GOOD_RATIO = 0.5;

  /** A step in vain that promised less than 20 times what is enough is the last. */
  private static final double DISAPPOINTMENT = 0.05;

  private final Objective objective;
  private final ParameterBounds bounds;
  private final double enough;
  private final Cholesky cholesky;
  private final boolean[] free;
  private final double[] step;
  private double[] w;
  private Sums here;
  private Sums there;

  private Minimizer(Objective objective, double[] start, double enough) {
    this.objective = objective;
    this.enough = enough;
    bounds = objective.bounds();
    w = start.clone();
    cholesky = new Cholesky(w.length);
    free = new boolean[w.length];
    step = new double[w.length];
    here = new Sums(w.length);
    there = new Sums(w.length);
  }

  /**
   * The parameters of a local minimum.
   *
   * @param start inside the bounds
   * @param rounds most evaluations of the objective
   * @param enough share of the loss that is not worth another step
   */
  static double[] minimize(
      Objective objective, double[] start, int rounds, double enough, Headway headway) {
    Minimizer minimizer = new Minimizer(objective, start, enough);
    minimizer.run(rounds, headway);
    return minimizer.w;
  }

  private void run(int rounds, Headway headway) {
    objective.evaluate(w, here);
    double damping = FIRST_DAMPING;
    for (int round = 1; round < rounds && damping < MOST_DAMPING; round++) {
      headway.at((double) round / rounds);
      double promised = step(damping);
      if (promised < enough * here.loss) {
        break;
      }
      double[] trial = new double[w.length];
      for (int i = 0; i < w.length; i++) {
        trial[i] = bounds.clip(i, w[i] + step[i]);
      }
      objective.evaluate(trial, there);
      double gained = here.loss - there.loss;
      if (gained > 0) {
        w = trial;
        Sums old = here;
        here = there;
        there = old;
        damping = gained > GOOD_RATIO * promised ? Math.max(LEAST_DAMPING, damping / 10) : damping;
      } else {
        damping *= 10;
      }
      if (Math.max(gained, promised * DISAPPOINTMENT) < enough * here.loss) {
        break;
      }
    }
  }

  /** Finds the step and returns the decrease of the loss that the quadratic model promises. */
  private double step(double damping) {
    for (int i = 0; i < w.length; i++) {
      boolean low = w[i] <= bounds.lower(i) && here.gradient[i] > 0;
      boolean high = w[i] >= bounds.upper(i) && here.gradient[i] < 0;
      free[i] = !low && !high;
      step[i] = 0;
    }
    boolean crossed = true;
    while (crossed) {
      cholesky.solve(here.curvature, here.gradient, damping, free, step);
      crossed = false;
      for (int i = 0; i < w.length; i++) {
        double inside = bounds.clip(i, w[i] + step[i]) - w[i];
        if (free[i] && inside != step[i]) {
          step[i] = inside;
          free[i] = false;
          crossed = true;
        }
      }
    }
    return promised();
  }

  private double promised() {
    double sum = 0;
    int n = w.length;
    for (int i = 0; i < n; i++) {
      sum -= here.gradient[i] * step[i] + 0.5 * here.curvature[i * n + i] * step[i] * step[i];
      for (int j = 0; j < i; j++) {
        sum -= here.curvature[i * n + j] * step[i] * step[j];
      }
    }
    return sum;
  }
}
