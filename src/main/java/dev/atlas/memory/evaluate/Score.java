package dev.atlas.memory.evaluate;

import java.util.List;

/**
 * How well one contender predicted the held-out items.
 *
 * @param name of the contender
 * @param logLoss mean log loss in nats; less is better
 * @param rmseBins calibration error over groups of similar reviews, 0 to 1; less is better
 * @param auc chance that a remembered item was predicted higher than a forgotten one, 0 to 1
 * @param overBest log loss above that of the best contender; 0 for the best itself
 * @param calibration predicted and observed recall in ten groups, by rising prediction
 */
public record Score(
    String name,
    Estimate logLoss,
    Estimate rmseBins,
    Estimate auc,
    Estimate overBest,
    List<Calibration> calibration) {

  /**
   * A value and its 95 % interval over resampled cards.
   *
   * @param value on the items themselves
   * @param low end of the interval
   * @param high end of the interval
   */
  public record Estimate(double value, double low, double high) {}

  /**
   * One point of the calibration curve.
   *
   * @param count items
   * @param predicted mean prediction
   * @param observed share that was remembered
   */
  public record Calibration(int count, double predicted, double observed) {}
}
