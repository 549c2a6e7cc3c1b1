package dev.atlas.memory.evaluate;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.Grade;
import dev.atlas.memory.items.Items;
import dev.atlas.memory.log.ReviewLog;
import dev.atlas.memory.replay.LogReplay;
import java.util.Arrays;

/** What each contender predicts for every item, in the order of items. */
final class Predictions {

  private Predictions() {}

  /** The retrievability of a model of forgetting just before each item. */
  static double[] of(Forgetting model, Items items) {
    LogReplay replay = LogReplay.of(model, items.log());
    double[] predicted = new double[items.size()];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = replay.retrievability(items.review(i));
    }
    return predicted;
  }

  /** The share of the training items that were remembered, for every item. */
  static double[] average(Items items, int train) {
    int recalled = 0;
    for (int i = 0; i < train; i++) {
      recalled += recalled(items, i) ? 1 : 0;
    }
    double[] predicted = new double[items.size()];
    Arrays.fill(predicted, (recalled + 0.5) / (train + 1));
    return predicted;
  }

  /**
   * The most favourable reading of a schedule that knows no probabilities: a logistic function of
   * the logarithm of elapsed time over planned interval, its two coefficients fitted to the
   * training items. Only a card's first review of each study day moves the schedule.
   */
  static double[] of(IntervalRule rule, Items items, int train) {
    double[] lateness = lateness(rule, items);
    boolean[] outcomes = new boolean[train];
    for (int i = 0; i < train; i++) {
      outcomes[i] = recalled(items, i);
    }
    LogisticCurve curve = LogisticCurve.fit(Arrays.copyOf(lateness, train), outcomes);
    double[] predicted = new double[lateness.length];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = curve.at(lateness[i]);
    }
    return predicted;
  }

  static boolean recalled(Items items, int item) {
    return items.log().grade(items.review(item)) > 1;
  }

  private static double[] lateness(IntervalRule rule, Items items) {
    ReviewLog log = items.log();
    double[] byReview = new double[log.size()];
    for (int card = 0; card < log.cards(); card++) {
      int start = log.start(card);
      double planned = rule.study(Grade.of(log.grade(start)));
      for (int i = start + 1; i < log.end(card); i++) {
        int days = log.elapsedDays(i);
        if (days > 0) {
          byReview[i] = Math.log(days / planned);
          planned = rule.recall(Grade.of(log.grade(i)));
        }
      }
    }
    double[] lateness = new double[items.size()];
    for (int i = 0; i < lateness.length; i++) {
      lateness[i] = byReview[items.review(i)];
    }
    return lateness;
  }
}
