package dev.atlas.memory.items;

import dev.atlas.memory.log.ReviewLog;
import java.util.Arrays;

/**
 * The items that train a model, as one recurrence for each card: its reviews in order, and a weight
 * at each review that is an item. Reviews after a card's last item are left out.
 *
 * <p>In training outliers are gone and recent items weigh more: 0.25 for the oldest, rising with
 * the cube of the rank to 1.
 *
 * <p>Source: the training rules of fsrs-rs.
 */
public final class TrainingSet {

  /** Histories that are longer give no items. */
  private static final int LONGEST_HISTORY = 256;

  private static final double OLDEST_WEIGHT = 0.25;

  private final ReviewLog log;
  private final FirstRecalls firsts;
  private int items;
  private int recalled;

  /** Where each card's reviews begin in the columns, and where the last card's end. */
  private int[] starts = new int[0];

  private int cards;
  private int[] days = new int[0];
  private double[] exactDays = new double[0];
  private byte[] grades = new byte[0];
  private double[] weights = new double[0];

  private TrainingSet(ReviewLog log, double[] weight) {
    this.log = log;
    firsts = firstRecalls(weight);
  }

  /** The items that train: the first so many, without outliers, weighed by recency. */
  public static TrainingSet of(Items all, int count) {
    double[] weight = equalWeights(all, 0, count);
    TrainingSet set = new TrainingSet(all.log(), weight);
    set.dropOutliers(weight);
    set.count(weight);
    set.weigh(all, count, weight);
    set.flatten(weight, LONGEST_HISTORY);
    return set;
  }

  /** Every item of a range of the time order, each of weight 1: what a loss is measured on. */
  public static TrainingSet plain(Items all, int from, int to) {
    double[] weight = equalWeights(all, from, to);
    TrainingSet set = new TrainingSet(all.log(), weight);
    set.count(weight);
    set.flatten(weight, Integer.MAX_VALUE);
    return set;
  }

  private static double[] equalWeights(Items all, int from, int to) {
    double[] weight = new double[all.log().size()];
    for (int i = from; i < to; i++) {
      weight[all.review(i)] = 1;
    }
    return weight;
  }

  /** Number of items, histories of any length. */
  public int items() {
    return items;
  }

  /** The share of items that were remembered. */
  public double recall() {
    return (double) recalled / items;
  }

  /** The first recalls of the items' cards. */
  public FirstRecalls firsts() {
    return firsts;
  }

  /** Number of cards. */
  public int cards() {
    return cards;
  }

  /** Index of a card's first review. */
  public int start(int card) {
    return starts[card];
  }

  /** Index after a card's last review. */
  public int end(int card) {
    return starts[card + 1];
  }

  /** Number of reviews. */
  public int size() {
    return grades.length;
  }

  /** Whole days since the card's review before; 0 for its first. */
  public int days(int review) {
    return days[review];
  }

  /** Exact days since the card's review before; 0 for its first. */
  public double exactDays(int review) {
    return exactDays[review];
  }

  /** Grade of a review: 1 again to 4 easy. */
  public int grade(int review) {
    return grades[review];
  }

  /** The weight of the item at a review; 0 when there is none. */
  public double weight(int review) {
    return weights[review];
  }

  private FirstRecalls firstRecalls(double[] weight) {
    int[][] observed = new int[4][log.cards()];
    int[] counts = new int[4];
    for (int card = 0; card < log.cards(); card++) {
      int first = firstItem(card, weight);
      if (first >= 0) {
        int grade = log.grade(log.start(card)) - 1;
        observed[grade][counts[grade]++] =
            2 * log.elapsedDays(first) + (log.grade(first) > 1 ? 1 : 0);
      }
    }
    for (int grade = 0; grade < 4; grade++) {
      observed[grade] = Arrays.copyOf(observed[grade], counts[grade]);
    }
    return FirstRecalls.of(observed);
  }

  private int firstItem(int card, double[] weight) {
    for (int i = log.start(card); i < log.end(card); i++) {
      if (weight[i] > 0) {
        return i;
      }
    }
    return -1;
  }

  private void dropOutliers(double[] weight) {
    for (int card = 0; card < log.cards(); card++) {
      int first = firstItem(card, weight);
      if (first >= 0 && firsts.drops(log.grade(log.start(card)), log.elapsedDays(first))) {
        Arrays.fill(weight, first, log.end(card), 0);
      }
    }
  }

  private void count(double[] weight) {
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        items++;
        recalled += log.grade(i) > 1 ? 1 : 0;
      }
    }
  }

  private void weigh(Items all, int count, double[] weight) {
    int rank = 0;
    for (int i = 0; i < count; i++) {
      if (weight[all.review(i)] > 0) {
        double share = items == 1 ? 1 : rank / (items - 1.0);
        weight[all.review(i)] = OLDEST_WEIGHT + (1 - OLDEST_WEIGHT) * share * share * share;
        rank++;
      }
    }
  }

  private void flatten(double[] weight, int longest) {
    int[] ends = new int[log.cards()];
    starts = new int[log.cards() + 1];
    for (int card = 0; card < log.cards(); card++) {
      ends[card] = end(card, weight, longest);
      if (ends[card] > 0) {
        starts[cards + 1] = starts[cards] + ends[card] - log.start(card);
        cards++;
      }
    }
    int size = starts[cards];
    days = new int[size];
    exactDays = new double[size];
    grades = new byte[size];
    weights = new double[size];
    int to = 0;
    for (int card = 0; card < log.cards(); card++) {
      for (int i = log.start(card); i < ends[card]; i++, to++) {
        days[to] = i == log.start(card) ? 0 : log.elapsedDays(i);
        exactDays[to] = i == log.start(card) ? 0 : log.elapsedExactly(i);
        grades[to] = (byte) log.grade(i);
        weights[to] = weight[i];
      }
    }
  }

  /** Index after the card's last review that trains; 0 when none does. */
  private int end(int card, double[] weight, int longest) {
    int last = log.start(card) + Math.min(log.end(card) - log.start(card), longest);
    while (last > log.start(card) && weight[last - 1] <= 0) {
      last--;
    }
    return last > log.start(card) ? last : 0;
  }
}
