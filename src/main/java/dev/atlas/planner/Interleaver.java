package dev.atlas.planner;

import dev.atlas.curriculum.rhythm.Break;
import dev.atlas.curriculum.rhythm.Interleaving;
import dev.atlas.planner.calendar.Breaks;
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
 * a break stands between: the one that the rhythm of the day has there anyhow, or one of its own.
 */
final class Interleaver {

  private static final int NONE = -1;

  private final Interleaving rule;
  private final List<QueueItem> rest;
  private final List<QueueItem> ordered = new ArrayList<>();
  private @Nullable String category;
  private int runMinutes;

  /** The breaks of the day as far as it is ordered, and minutes of the run since the last one. */
  private final Breaks rhythm;

  private int sinceBreak;

  private Interleaver(List<QueueItem> items, Interleaving rule, List<Break> breaks) {
    this.rest = new ArrayList<>(items);
    this.rule = rule;
    this.rhythm = new Breaks(breaks);
  }

  /**
   * The items in an order that keeps the rule, as near to the given order as it allows.
   *
   * @param breaks the day's rhythm of breaks
   */
  static List<QueueItem> arrange(List<QueueItem> items, Interleaving rule, List<Break> breaks) {
    Interleaver interleaver = new Interleaver(items, rule, breaks);
    while (!interleaver.rest.isEmpty()) {
      interleaver.takeNext();
    }
    return List.copyOf(interleaver.ordered);
  }

  private void takeNext() {
    int best = NONE;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rest.size(); i++) {
      QueueItem item = rest.get(i);
      if (seen.add(item.diagram().category()) && allowed(item)) {
        if (separableAfter(i)) {
          take(i);
          return;
        }
        if (best == NONE || runsOf(item) > runsOf(rest.get(best))) {
          best = i;
        }
      }
    }
    if (best == NONE && sinceBreak + rest.getFirst().minutes() <= rule.runMinutes()) {
      take(0);
    } else if (best == NONE) {
      breakThenTakeFirst();
    } else {
      take(best);
    }
  }

  private void breakThenTakeFirst() {
    category = null;
    rest.set(
        0,
        rest.getFirst()
            .afterBreak(
                rule.breakMinutes(),
                "after a break of " + rule.breakMinutes() + " minutes: no other category is left"));
    take(0);
  }

  private void take(int index) {
    QueueItem item = rest.remove(index);
    String own = item.diagram().category();
    boolean goesOn = own.equals(category);
    boolean rested = rhythm.before(item.breakBefore(), item.minutes()) > 0;
    runMinutes = goesOn ? runMinutes + item.minutes() : item.minutes();
    sinceBreak = goesOn && !rested ? sinceBreak + item.minutes() : item.minutes();
    category = own;
    ordered.add(item);
  }

  private boolean allowed(QueueItem item) {
    return !item.diagram().category().equals(category)
        || runMinutes + item.minutes() <= rule.runMinutes();
  }

  private int runsOf(QueueItem item) {
    return runs(minutesOf(item.diagram().category(), NONE), 0, rule);
  }

  /** Whether what remains after an item can be ordered without a forced break. */
  private boolean separableAfter(int taken) {
    QueueItem next = rest.get(taken);
    String own = next.diagram().category();
    int started = own.equals(category) ? runMinutes + next.minutes() : next.minutes();
    Set<String> categories = new HashSet<>();
    for (int i = 0; i < rest.size(); i++) {
      String each = rest.get(i).diagram().category();
      if (i != taken && categories.add(each)) {
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

  private List<Integer> minutesOf(String wanted, int except) {
    List<Integer> minutes = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      QueueItem item = rest.get(i);
      if (i != except && item.diagram().category().equals(wanted)) {
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
