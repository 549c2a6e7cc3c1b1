package dev.atlas.memory.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures of one contender's predictions on held-out items, for any number of copies of each card.
 */
final class Metrics {

  private static final double LEAST_PROBABILITY = 1e-7;

  private final HeldOut items;
  private final double[] predicted;

  /** Items from the least probable to the most probable recall. */
  private final int[] order;

  /** Log loss of each item. */
  private final double[] losses;

  /**
   * Prepares the measures.
   *
   * @param all predictions for all items, held out or not
   */
  Metrics(HeldOut items, double[] all) {
    this.items = items;
    predicted = new double[items.size()];
    losses = new double[items.size()];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = Math.clamp(all[items.item(i)], LEAST_PROBABILITY, 1 - LEAST_PROBABILITY);
      losses[i] = -Math.log(items.recalled(i) ? predicted[i] : 1 - predicted[i]);
    }
    order = sorted();
  }

  private int[] sorted() {
    return IntStream.range(0, predicted.length)
        .boxed()
        .sorted((a, b) -> Double.compare(predicted[a], predicted[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Mean log loss in nats. */
  double logLoss(int[] copies) {
    double sum = 0;
    double count = 0;
    for (int i = 0; i < losses.length; i++) {
      int n = copies[items.card(i)];
      sum += n * losses[i];
      count += n;
    }
    return sum / count;
  }

  /** Root of the mean squared difference between predicted and observed recall of each bin. */
  double rmseBins(int[] copies) {
    double[] difference = new double[items.bins()];
    double[] counts = new double[items.bins()];
    double total = 0;
    for (int i = 0; i < predicted.length; i++) {
      int n = copies[items.card(i)];
      int bin = items.bin(i);
      difference[bin] += n * (predicted[i] - (items.recalled(i) ? 1 : 0));
      counts[bin] += n;
      total += n;
    }
    double sum = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      sum += counts[bin] == 0 ? 0 : difference[bin] * difference[bin] / counts[bin];
    }
    return Math.sqrt(sum / total);
  }

  /**
   * The probability that a remembered item was predicted higher than a forgotten one; ties count
   * half. 0.5 when all outcomes are equal.
   */
  double auc(int[] copies) {
    double forgotten = 0;
    double remembered = 0;
    double won = 0;
    int from = 0;
    while (from < order.length) {
      int to = from;
      double forgottenHere = 0;
      double rememberedHere = 0;
      while (to < order.length && predicted[order[to]] == predicted[order[from]]) {
        int n = copies[items.card(order[to])];
        if (items.recalled(order[to])) {
          rememberedHere += n;
        } else {
          forgottenHere += n;
        }
        to++;
      }
      won += rememberedHere * (forgotten + forgottenHere / 2);
      forgotten += forgottenHere;
      remembered += rememberedHere;
      from = to;
    }
    return forgotten == 0 || remembered == 0 ? 0.5 : won / (forgotten * remembered);
  }

  /** Items in equal groups from the least to the most probable recall. */
  List<Score.Calibration> calibration(int groups) {
    List<Score.Calibration> points = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      int from = (int) ((long) order.length * group / groups);
      int to = (int) ((long) order.length * (group + 1) / groups);
      double sum = 0;
      int recalled = 0;
      for (int i = from; i < to; i++) {
        sum += predicted[order[i]];
        recalled += items.recalled(order[i]) ? 1 : 0;
      }
      if (to > from) {
        int count = to - from;
        points.add(new Score.Calibration(count, sum / count, (double) recalled / count));
      }
    }
    return points;
  }
}
