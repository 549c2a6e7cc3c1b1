package dev.atlas.memory.evaluate;

import dev.atlas.memory.items.Items;
import dev.atlas.memory.log.ReviewLog;
import java.util.HashMap;
import java.util.Map;

/** The items that were held out: outcome, card and bin of each, and how often each card counts. */
final class HeldOut {

  private final int first;
  private final boolean[] recalled;
  private final int[] cards;
  private final int[] bins;
  private int cardCount;
  private int binCount;

  /** The items from this one on. */
  HeldOut(Items items, int first) {
    this.first = first;
    int size = items.size() - first;
    recalled = new boolean[size];
    cards = new int[size];
    bins = new int[size];
    Map<Integer, Integer> numbers = new HashMap<>();
    Map<Integer, Integer> binNumbers = new HashMap<>();
    int[] binOfReview = bins(items.log());
    for (int i = 0; i < size; i++) {
      int review = items.review(first + i);
      recalled[i] = items.log().grade(review) > 1;
      cards[i] = numbers.computeIfAbsent(items.log().cardOf(review), card -> cardCount++);
      bins[i] = binNumbers.computeIfAbsent(binOfReview[review], bin -> binCount++);
    }
  }

  int size() {
    return recalled.length;
  }

  /** The item's place among all items. */
  int item(int index) {
    return first + index;
  }

  boolean recalled(int index) {
    return recalled[index];
  }

  /** Number of the item's card among those held out. */
  int card(int index) {
    return cards[index];
  }

  int cards() {
    return cardCount;
  }

  /** The group of the item for RMSE(bins). */
  int bin(int index) {
    return bins[index];
  }

  int bins() {
    return binCount;
  }

  /**
   * Groups of similar reviews: by elapsed days, by recalls on later days and by lapses, each on a
   * logarithmic scale.
   *
   * <p>Source: the RMSE(bins) of the public FSRS benchmark.
   */
  private static int[] bins(ReviewLog log) {
    int[] bins = new int[log.size()];
    for (int card = 0; card < log.cards(); card++) {
      int recalls = 0;
      int lapses = 0;
      for (int i = log.start(card) + 1; i < log.end(card); i++) {
        int days = log.elapsedDays(i);
        if (days > 0) {
          recalls++;
          int lapseStep = lapses == 0 ? 0 : 1 + step(lapses, 1.73);
          bins[i] = (step(days, 3.62) << 16) | (step(recalls + 1, 1.89) << 8) | lapseStep;
          lapses += log.grade(i) == 1 ? 1 : 0;
        }
      }
    }
    return bins;
  }

  private static int step(int value, double base) {
    return (int) Math.floor(Math.log(value) / Math.log(base));
  }
}
