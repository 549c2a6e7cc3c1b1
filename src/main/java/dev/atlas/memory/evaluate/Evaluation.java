package dev.atlas.memory.evaluate;

import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Headway;
import dev.atlas.memory.fit.Optimizer;
import dev.atlas.memory.items.Items;
import dev.atlas.memory.schedule.Expanding;
import dev.atlas.memory.schedule.Ladder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A comparison of models on the last items in time, after fitting to the others.
 *
 * <p>FSRS predicts a probability. A schedule (ladder, expanding, SM-2) does not: it is read as
 * favourably as can be, by a logistic function of elapsed time over planned interval, fitted to the
 * training items. The average predicts the training items' share of remembered ones for all.
 *
 * @param train items that parameters were fitted to
 * @param test items that were predicted
 * @param scores one for each contender, best log loss first
 */
public record Evaluation(int train, int test, List<Score> scores) {

  private static final int GROUPS = 10;

  /**
   * Compares all models.
   *
   * @param items of the learner
   * @param share of the items, first in time, that train; above 0 and below 1
   * @param ladder the ladder to compare; complexity plays no part
   * @param expanding the expanding rehearsal to compare
   * @param seed of the bootstrap
   * @throws IllegalArgumentException when no item trains or none is left to test
   */
  public static Evaluation of(
      Items items, double share, Ladder ladder, Expanding expanding, long seed, Headway headway) {
    int train = items.first(share);
    if (train == 0 || train == items.size()) {
      throw new IllegalArgumentException(
          "with " + items.size() + " recalls on later days there is nothing to compare");
    }
    Supplier<Headway> fits = headway.part(0, 2).parts(FsrsVersion.values().length);
    Map<String, double[]> contenders = new LinkedHashMap<>();
    for (FsrsVersion version : FsrsVersion.values()) {
      contenders.put(version.word() + " default", Predictions.of(version.model(), items));
      contenders.put(
          version.word() + " fitted",
          Predictions.of(Optimizer.fit(version, items, train, fits.get()).model(), items));
    }
    contenders.put("ladder", Predictions.of(IntervalRule.of(ladder), items, train));
    contenders.put("expanding", Predictions.of(IntervalRule.of(expanding), items, train));
    contenders.put("sm-2", Predictions.of(new SuperMemo2(), items, train));
    contenders.put("average", Predictions.average(items, train));
    return compare(items, train, contenders, seed, headway.part(1, 2));
  }

  private static Evaluation compare(
      Items items, int train, Map<String, double[]> contenders, long seed, Headway headway) {
    HeldOut heldOut = new HeldOut(items, train);
    Resamples resamples = new Resamples(heldOut.cards(), seed);
    Map<String, Metrics> metrics = new LinkedHashMap<>();
    contenders.forEach((name, predicted) -> metrics.put(name, new Metrics(heldOut, predicted)));
    List<Score> scores = new ArrayList<>();
    Metrics best = best(metrics, resamples);
    for (Map.Entry<String, Metrics> each : metrics.entrySet()) {
      scores.add(score(each.getKey(), each.getValue(), best, resamples));
      headway.at((double) scores.size() / metrics.size());
    }
    scores.sort(Comparator.comparingDouble(score -> score.logLoss().value()));
    return new Evaluation(train, items.size() - train, List.copyOf(scores));
  }

  private static Metrics best(Map<String, Metrics> metrics, Resamples resamples) {
    return metrics.values().stream()
        .min(Comparator.comparingDouble(m -> resamples.estimate(m::logLoss).value()))
        .orElseThrow();
  }

  private static Score score(String name, Metrics measured, Metrics best, Resamples resamples) {
    return new Score(
        name,
        resamples.estimate(measured::logLoss),
        resamples.estimate(measured::rmseBins),
        resamples.estimate(measured::auc),
        resamples.estimate(copies -> measured.logLoss(copies) - best.logLoss(copies)),
        measured.calibration(GROUPS));
  }
}
