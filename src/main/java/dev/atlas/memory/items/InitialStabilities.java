package dev.atlas.memory.items;

import java.util.List;

/**
 * The stability after each first grade, from the first recalls alone: a good start for the fit, and
 * all that a short log can tell.
 *
 * <p>Source: the initialisation of fsrs-rs. Invariant: the results rise with the grade.
 */
public final class InitialStabilities {

  private static final double LEAST = 0.001;
  private static final double MOST = 100;
  private static final double LOG_DECAY = 0.1542;
  private static final double FACTOR = Math.pow(0.9, -1 / LOG_DECAY) - 1;
  private static final double PULL = 1.0 / 16;
  private static final double ENOUGH = 1e-7;

  /** The weight of again where hard lies between again and good, in logarithms. */
  private static final double AGAIN = 0.41;

  /** The weight of easy where good lies between hard and easy. */
  private static final double EASY = 0.54;

  private final double[] defaults;
  private final double[] stability = new double[4];
  private final int[] counts = new int[4];

  private InitialStabilities(double[] defaults) {
    this.defaults = defaults;
  }

  /**
   * Four stabilities in days, for again to easy.
   *
   * @param firsts the first recalls
   * @param recall average recall of all items: what one more recall in each group is taken to be
   * @param defaults the model's own; they hold when there is nothing to learn from
   */
  public static double[] fit(FirstRecalls firsts, double recall, double[] defaults) {
    InitialStabilities fit = new InitialStabilities(defaults);
    for (int grade = 1; grade <= 4; grade++) {
      List<FirstRecalls.Group> groups = firsts.kept(grade);
      if (!groups.isEmpty()) {
        fit.counts[grade - 1] = groups.stream().mapToInt(FirstRecalls.Group::cards).sum();
        fit.stability[grade - 1] = search(groups, recall, defaults[grade - 1]);
      }
    }
    fit.order();
    fit.fill();
    return fit.stability;
  }

  /** Minimises by ternary search in log stability; the loss has one valley. */
  private static double search(List<FirstRecalls.Group> groups, double recall, double usual) {
    double low = Math.log(LEAST);
    double high = Math.log(MOST);
    while (high - low > ENOUGH) {
      double third = (high - low) / 3;
      if (loss(groups, recall, usual, low + third) < loss(groups, recall, usual, high - third)) {
        high -= third;
      } else {
        low += third;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double loss(
      List<FirstRecalls.Group> groups, double recall, double usual, double logStability) {
    double s = Math.exp(logStability);
    double sum = Math.abs(s - usual) * PULL;
    for (FirstRecalls.Group group : groups) {
      double p = Math.exp(-LOG_DECAY * Math.log(1 + FACTOR * group.days() / s));
      double seen = (group.recalled() + recall) / (group.cards() + 1);
      sum -= group.cards() * (seen * Math.log(p) + (1 - seen) * Math.log(1 - p));
    }
    return sum;
  }

  /** Where a better grade came out lower, both take the value of the more frequent one. */
  private void order() {
    int[][] pairs = {{0, 1}, {1, 2}, {2, 3}, {0, 2}, {1, 3}, {0, 3}};
    for (int[] pair : pairs) {
      int worse = pair[0];
      int better = pair[1];
      if (counts[worse] > 0 && counts[better] > 0 && stability[worse] > stability[better]) {
        if (counts[worse] > counts[better]) {
          stability[better] = stability[worse];
        } else {
          stability[worse] = stability[better];
        }
      }
    }
  }

  private void fill() {
    int known = 0;
    for (int count : counts) {
      known += count > 0 ? 1 : 0;
    }
    if (known == 0) {
      System.arraycopy(defaults, 0, stability, 0, 4);
    } else if (known == 1) {
      scaleDefaults();
    } else {
      interpolate();
    }
    for (int i = 0; i < 4; i++) {
      stability[i] = Math.max(LEAST, Math.min(MOST, stability[i]));
    }
  }

  private void scaleDefaults() {
    int only = 0;
    while (counts[only] == 0) {
      only++;
    }
    double factor = stability[only] / defaults[only];
    for (int i = 0; i < 4; i++) {
      stability[i] = defaults[i] * factor;
    }
  }

  /**
   * Idea: hard divides again and good, and good divides hard and easy, at fixed shares of the
   * logarithms; solve these two lines for what is missing, inner gaps first.
   */
  private void interpolate() {
    boolean again = counts[0] > 0;
    boolean hard = counts[1] > 0;
    boolean good = counts[2] > 0;
    boolean easy = counts[3] > 0;
    if (!hard && !good) {
      double both = AGAIN + EASY - AGAIN * EASY;
      stability[1] = between(0, AGAIN / both, 3);
      stability[2] = between(0, 1 - EASY / both, 3);
    } else if (!hard) {
      stability[1] = again ? between(0, AGAIN, 2) : between(2, 1 / (1 - EASY), 3);
    } else if (!good) {
      stability[2] = easy ? between(1, 1 - EASY, 3) : between(0, 1 - 1 / (1 - AGAIN), 1);
    }
    if (!again) {
      stability[0] = between(1, 1 / AGAIN, 2);
    }
    if (!easy) {
      stability[3] = between(1, 1 - 1 / EASY, 2);
    }
  }

  private double between(int from, double share, int to) {
    return Math.exp(share * Math.log(stability[from]) + (1 - share) * Math.log(stability[to]));
  }
}
