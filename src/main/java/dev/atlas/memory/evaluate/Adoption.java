package dev.atlas.memory.evaluate;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Headway;
import dev.atlas.memory.fit.Fit;
import dev.atlas.memory.fit.Optimizer;
import dev.atlas.memory.items.Items;

/**
 * Whether fitted parameters should replace the current ones.
 *
 * <p>Idea: fit to the first 80 % of the items, compare on the rest, and adopt only when the log
 * loss falls beyond noise: when the whole 95 % interval of the gain, over resampled cards, lies
 * above 0. What is adopted is then fitted to all items.
 *
 * @param fit parameters fitted to all items
 * @param train items of the comparison that trained
 * @param test items of the comparison that were predicted
 * @param current log loss of the current parameters on these
 * @param fitted log loss of parameters fitted to the training items
 * @param gain current minus fitted
 */
public record Adoption(
    Fit fit,
    int train,
    int test,
    Score.Estimate current,
    Score.Estimate fitted,
    Score.Estimate gain) {

  private static final double TRAINING_SHARE = 0.8;

  /** Too few predictions to judge by. */
  private static final int LEAST_TEST_ITEMS = 50;

  /** Whether the gain is beyond noise. */
  public boolean worthIt() {
    return test >= LEAST_TEST_ITEMS && gain.low() > 0;
  }

  /**
   * Fits and compares.
   *
   * @param items of the learner, at least two
   * @param current the model in use
   * @param version of the model to fit
   * @param seed of the bootstrap
   */
  public static Adoption of(
      Items items, Forgetting current, FsrsVersion version, long seed, Headway headway) {
    int train = items.first(TRAINING_SHARE);
    HeldOut heldOut = new HeldOut(items, train);
    Resamples resamples = new Resamples(heldOut.cards(), seed);
    Metrics old = new Metrics(heldOut, Predictions.of(current, items));
    Forgetting candidate = Optimizer.fit(version, items, train, headway.part(0, 2)).model();
    Metrics fresh = new Metrics(heldOut, Predictions.of(candidate, items));
    return new Adoption(
        Optimizer.fit(version, items, items.size(), headway.part(1, 2)),
        train,
        items.size() - train,
        resamples.estimate(old::logLoss),
        resamples.estimate(fresh::logLoss),
        resamples.estimate(copies -> old.logLoss(copies) - fresh.logLoss(copies)));
  }
}
