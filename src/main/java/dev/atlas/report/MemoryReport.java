package dev.atlas.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers of the memory engine. Losses are mean log losses in nats. */
public sealed interface MemoryReport extends Report {

  /**
   * Parameters learnt from reviews.
   *
   * @param source file, or the journal
   * @param model name of the fitted model
   * @param items recalls on later days that the log holds
   * @param trained how many of them, first in time, were fitted
   * @param basis how far the reviews let the fit go
   * @param parameters in order
   * @param trainLoss weighed by recency, on the items that train; null without any
   * @param defaultTrainLoss of the published parameters on the same
   * @param testLoss on later items; null without any
   * @param defaultTestLoss of the published parameters on the same
   * @param seconds from items in memory to parameters
   * @param adoption whether the learner's journal takes them over; null for a file
   */
  record Fitted(
      String source,
      String model,
      int items,
      int trained,
      String basis,
      List<Double> parameters,
      @Nullable Double trainLoss,
      @Nullable Double defaultTrainLoss,
      @Nullable Double testLoss,
      @Nullable Double defaultTestLoss,
      double seconds,
      @Nullable Adopted adoption)
      implements MemoryReport {
    @Override
    public String schema() {
      return "atlas.memory-fit/1";
    }
  }

  /**
   * The evidence for taking new parameters over.
   *
   * @param adopted whether a fit event was written
   * @param testItems held-out items it was judged on
   * @param currentLoss of the parameters in use
   * @param fittedLoss of parameters fitted to the other items
   * @param gain current minus fitted, with its interval
   */
  record Adopted(
      boolean adopted, int testItems, double currentLoss, double fittedLoss, Interval gain) {}

  /**
   * A value and its 95 % interval over resampled cards.
   *
   * @param value on the items themselves
   * @param low end
   * @param high end
   */
  record Interval(double value, double low, double high) {}

  /**
   * A comparison of models on held-out items.
   *
   * @param source file, or the journal
   * @param train items that were fitted
   * @param test items that were predicted
   * @param rows one for each contender, best log loss first
   */
  record Compared(String source, int train, int test, List<Contender> rows)
      implements MemoryReport {

    /**
     * One contender.
     *
     * @param model its name
     * @param logLoss less is better
     * @param rmseBins calibration error over groups of similar reviews; less is better
     * @param auc chance that a remembered item was predicted higher than a forgotten one
     * @param overBest log loss above the best contender's
     * @param calibration predicted and observed recall in ten groups
     */
    public record Contender(
        String model,
        Interval logLoss,
        Interval rmseBins,
        Interval auc,
        Interval overBest,
        List<Point> calibration) {}

    /** One point of a calibration curve. */
    public record Point(int count, double predicted, double observed) {}

    @Override
    public String schema() {
      return "atlas.memory-evaluate/1";
    }
  }

  /**
   * States along a review log.
   *
   * @param source file
   * @param model name of the model
   * @param retention at which intervals are given
   * @param each whether there is a row for each review instead of each card
   * @param rows in the order of cards and of time
   */
  record Replayed(String source, String model, double retention, boolean each, List<Step> rows)
      implements MemoryReport {

    /**
     * The state after a review.
     *
     * @param card id of the card
     * @param time of the review, in milliseconds of the epoch
     * @param reviews of the card so far
     * @param rating 1 again to 4 easy
     * @param retrievability just before the review; 1 for a card's first
     * @param stability in days
     * @param difficulty 1 to 10
     * @param days until retrievability has fallen to the retention
     */
    public record Step(
        long card,
        long time,
        int reviews,
        int rating,
        double retrievability,
        double stability,
        double difficulty,
        double days) {}

    @Override
    public String schema() {
      return "atlas.memory-replay/1";
    }
  }

  /**
   * Outcomes of replayed cases, as reference vectors give them: one JSON line each.
   *
   * @param cases in the order of the file
   */
  record Cases(List<Case> cases) implements MemoryReport {

    /**
     * One case.
     *
     * @param id its name, where it has one
     * @param stability after each review
     * @param difficulty after each review
     * @param days interval for each retention asked for
     * @param retrievability at each time asked for
     */
    public record Case(
        @Nullable String id,
        List<Double> stability,
        List<Double> difficulty,
        List<Double> days,
        List<Double> retrievability) {}

    @Override
    public String schema() {
      return "atlas.memory-cases/1";
    }
  }

  /**
   * Retention against its cost.
   *
   * @param diagrams simulated
   * @param days simulated
   * @param current desired retention in force
   * @param rows by rising retention
   */
  record Costs(int diagrams, int days, double current, List<Level> rows) implements MemoryReport {

    /**
     * One retention.
     *
     * @param retention desired
     * @param minutes of reviews a day
     * @param reviews a day
     * @param known diagrams remembered on the last day
     * @param knownShare the same as a share
     * @param knee whether more begins to cost more than it keeps
     */
    public record Level(
        double retention,
        double minutes,
        double reviews,
        double known,
        double knownShare,
        boolean knee) {}

    @Override
    public String schema() {
      return "atlas.memory-retention/1";
    }
  }
}
