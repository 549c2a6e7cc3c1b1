package dev.atlas.planner;

import dev.atlas.curriculum.rhythm.Interleaving;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Orders a day's items so that no run of one category grows too long.
 *
 * <p>Idea: take the items in their given order, but look ahead: an item is only taken while the
 * rest can still be separated. Invariant: a run of adjacent items of one category is at most {@link
 * Interleaving#runMinutes} long or a single longer item; where no other category has an item left,
 * a break stands between.
 */
final class Interleaver {

  private final Interleaving rule;
  private final List<QueueItem> rest;
  private final List<QueueItem> ordered = new ArrayList<>();
  private @Nullable String category;
  private int runMinutes;

  private Interleaver(List<QueueItem> items, Interleaving rule) {
    this.rest = new ArrayList<>(items);
    this.rule = rule;
  }

  /** The items in an order that keeps the rule, as near to the given order as it allows. */
  static List<QueueItem> arrange(List<QueueItem> items, Interleaving rule) {
    Interleaver interleaver = new Interleaver(items, rule);
    while (!interleaver.rest.isEmpty()) {
      interleaver.takeNext();
    }
    return List.copyOf(interleaver.ordered);
  }

  private void takeNext() {
    QueueItem best = null;
    Set<String> seen = new HashSet<>();
    for (QueueItem item : rest) {
      if (seen.add(item.diagram().category()) && allowed(item)) {
        if (separableAfter(item)) {
          take(item, item);
          return;
        }
        if (best == null || runsOf(item) > runsOf(best)) {
          best = item;
        }
      }
    }
    if (best != null) {
      take(best, best);
    } else {
      breakThenTake(rest.getFirst());
    }
  }

  private void breakThenTake(QueueItem item) {
    category = null;
    take(
        item,
        item.afterBreak(
            rule.breakMinutes(),
            "after a break of " + rule.breakMinutes() + " minutes: no other category is left"));
  }

  private void take(QueueItem item, QueueItem shown) {
    String own = item.diagram().category();
    runMinutes = own.equals(category) ? runMinutes + item.minutes() : item.minutes();
    category = own;
    rest.remove(item);
    ordered.add(shown);
  }

  private boolean allowed(QueueItem item) {
    return !item.diagram().category().equals(category)
        || runMinutes + item.minutes() <= rule.runMinutes();
  }

  private int runsOf(QueueItem item) {
    return runs(minutesOf(item.diagram().category(), null), 0, rule);
  }

  /** Whether what remains after an item can be ordered without a forced break. */
  private boolean separableAfter(QueueItem taken) {
    String own = taken.diagram().category();
    int started = own.equals(category) ? runMinutes + taken.minutes() : taken.minutes();
    Set<String> categories = new HashSet<>();
    for (QueueItem item : rest) {
      String each = item.diagram().category();
      if (!item.equals(taken) && categories.add(each)) {
        List<Integer> minutes = minutesOf(each, taken);
        int others = rest.size() - 1 - minutes.size();
        // A category that is running already gives its first run away to what has been placed.
        int runs = runs(minutes, each.equals(own) ? started : 0, rule);
        if (runs - 1 > others) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Integer> minutesOf(String wanted, @Nullable QueueItem except) {
    List<Integer> minutes = new ArrayList<>();
    for (QueueItem item : rest) {
      if (!item.equals(except) && item.diagram().category().equals(wanted)) {
        minutes.add(item.minutes());
      }
    }
    return minutes;
  }

  /** How many runs these items need when the first run already holds some minutes. */
  private static int runs(List<Integer> minutes, int started, Interleaving rule) {
    int runs = 1;
    int run = started;
    for (int each : minutes) {
      if (run > 0 && run + each > rule.runMinutes()) {
        runs++;
        run = 0;
      }
      run += each;
    }
    return runs;
  }
}
