package dev.atlas.memory.evaluate;

import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.fit.Fit;
import dev.atlas.memory.fit.Optimizer;
import dev.atlas.memory.items.Items;
import java.util.OptionalDouble;

/**
 * The losses of a fit beside those of the published parameters, in nats.
 *
 * @param items items in the training share, outliers included
 * @param trainLoss of the fit on the items that train, weighed by recency; not there without items
 * @param defaultTrainLoss of the published parameters on the same
 * @param testItems items after the training share
 * @param testLoss of the fit on these, unweighted; not there without items
 * @param defaultTestLoss of the published parameters on the same
 */
public record FitLosses(
    int items,
    OptionalDouble trainLoss,
    OptionalDouble defaultTrainLoss,
    int testItems,
    OptionalDouble testLoss,
    OptionalDouble defaultTestLoss) {

  /**
   * Measures a fit.
   *
   * @param fit what the first items taught
   * @param items of the whole log
   * @param count how many trained
   */
  public static FitLosses of(Fit fit, Items items, int count) {
    FsrsVersion version = fit.version();
    double[] fitted = fit.model().values();
    double[] defaults = version.defaults();
    return new FitLosses(
        count,
        train(version, fitted, items, count),
        train(version, defaults, items, count),
        items.size() - count,
        test(version, fitted, items, count),
        test(version, defaults, items, count));
  }

  private static OptionalDouble train(
      FsrsVersion version, double[] values, Items items, int count) {
    return finite(Optimizer.trainingLoss(version, values, items, count));
  }

  private static OptionalDouble test(FsrsVersion version, double[] values, Items items, int count) {
    return finite(Optimizer.loss(version, values, items, count, items.size()));
  }

  /** The mean over nothing is no number. */
  private static OptionalDouble finite(double loss) {
    return Double.isNaN(loss) ? OptionalDouble.empty() : OptionalDouble.of(loss);
  }
}
