package dev.atlas.memory.fit;

import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Headway;
import dev.atlas.memory.ParameterBounds;
import dev.atlas.memory.fit.Fit.Basis;
import dev.atlas.memory.items.InitialStabilities;
import dev.atlas.memory.items.Items;
import dev.atlas.memory.items.TrainingSet;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Fits a model to a learner's reviews.
 *
 * <p>Idea: one recurrence for each card with forward derivatives, a penalised likelihood, and a few
 * damped Gauss-Newton steps. The penalty of the reference implementation keeps parameters near the
 * published ones; the four first stabilities stay near what first recalls say, in proportion.
 *
 * <p>Source: the objective of fsrs-rs. Invariant: the same items give the same bytes on any number
 * of cores.
 */
public final class Optimizer {

  private static final int LEAST_ITEMS = 8;
  private static final int LEAST_ITEMS_FOR_ALL = 64;
  private static final int ROUNDS = 30;

  /** How far the first stabilities lie from what first recalls say, as a share. */
  private static final double FIRST_SPREAD = 0.3;

  /** Usual distances of w4 and later between learners in FSRS-6, as published. */
  private static final double[] SPREAD_6 = {
    0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14,
    0.27
  };

  /** The same for FSRS-7, where no distances are published: a share of each parameter's range. */
  private static final double SPREAD_7 = 0.3;

  private Optimizer() {}

  /**
   * The parameters that the first items in time suggest.
   *
   * @param version of the model to fit
   * @param items of the whole log
   * @param count how many of them train, at most all
   */
  public static Fit fit(FsrsVersion version, Items items, int count, Headway headway) {
    if (count < LEAST_ITEMS) {
      return new Fit(version.model(), count, Basis.DEFAULTS);
    }
    TrainingSet set = TrainingSet.of(items, count);
    double[] start = start(version, set);
    if (set.items() < LEAST_ITEMS_FOR_ALL) {
      return new Fit(version.clipped(start), set.items(), Basis.FIRST_STABILITIES);
    }
    ParameterBounds bounds = bounds(version);
    Objective objective =
        new Objective(set, bounds, start, spread(version, start), recurrence(version));
    double[] fitted = Minimizer.minimize(objective, start, ROUNDS, enough(version), headway);
    return new Fit(version.model(fitted), set.items(), Basis.ALL_PARAMETERS);
  }

  /**
   * Mean log loss of a model on items, in nats.
   *
   * @param values parameters of the model
   * @param from first item
   * @param to after the last item
   */
  public static double loss(FsrsVersion version, double[] values, Items items, int from, int to) {
    TrainingSet set = TrainingSet.plain(items, from, to);
    return sums(version, values, set).loss / set.items();
  }

  /** Mean log loss over the items that train, weighed by recency and without outliers, in nats. */
  public static double trainingLoss(FsrsVersion version, double[] values, Items items, int count) {
    TrainingSet set = TrainingSet.of(items, count);
    double weights = 0;
    for (int i = 0; i < set.size(); i++) {
      weights += set.weight(i);
    }
    return sums(version, values, set).loss / weights;
  }

  private static Sums sums(FsrsVersion version, double[] values, TrainingSet set) {
    Sums sums = new Sums(values.length);
    Recurrence recurrence = recurrence(version).get();
    recurrence.parameters(values);
    recurrence.run(set, 0, set.cards(), sums);
    return sums;
  }

  private static double[] start(FsrsVersion version, TrainingSet set) {
    double[] start = version.defaults();
    double[] first = InitialStabilities.fit(set.firsts(), set.recall(), Arrays.copyOf(start, 4));
    System.arraycopy(first, 0, start, 0, first.length);
    return start;
  }

  private static double[] spread(FsrsVersion version, double[] start) {
    double[] spread = new double[start.length];
    for (int i = 0; i < start.length; i++) {
      spread[i] = i < 4 ? FIRST_SPREAD * start[i] : spread(version, i);
    }
    return spread;
  }

  /** A step that gains less than this share of the loss is the last; FSRS-7 bends more. */
  private static double enough(FsrsVersion version) {
    return switch (version) {
      case FSRS_6 -> 2e-4;
      case FSRS_7 -> 1e-5;
    };
  }

  private static double spread(FsrsVersion version, int parameter) {
    return switch (version) {
      case FSRS_6 -> SPREAD_6[parameter - 4];
      case FSRS_7 ->
          SPREAD_7 * (version.bounds().upper(parameter) - version.bounds().lower(parameter));
    };
  }

  private static ParameterBounds bounds(FsrsVersion version) {
    return switch (version) {
      case FSRS_6 -> version.bounds().withLower(19, 0.01);
      case FSRS_7 -> version.bounds();
    };
  }

  private static Supplier<Recurrence> recurrence(FsrsVersion version) {
    return switch (version) {
      case FSRS_6 -> Fsrs6Recurrence::new;
      case FSRS_7 -> Fsrs7Recurrence::new;
    };
  }
}
