package dev.atlas.planner.select;

import java.util.Arrays;

/**
 * Which reviews the day takes: the longest due first, then the faintest, within the cap and the
 * minutes.
 *
 * <p>Pairs that are easily confused stay on different days until both are young; after that, when
 * one is due and the other nearly so, they meet.
 */
final class ReviewSelection {

  /** A candidate is one number: its urgency above, its index below. */
  private static final int INDEX_BITS = 20;

  private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;
  private static final int R_BITS = 24;
  private static final int R_SCALE = (1 << R_BITS) - 1;

  private final PlanTable table;
  private final double nearlyDue;
  private final Queued queued;
  private final long[] candidates;

  /** Whether the order matters even where it decides nothing. */
  private final boolean inOrder;

  /** Whether the order decides because candidates may keep each other out. */
  private boolean confusing;

  private final int[] chosen;
  private final int[] meets;
  final int[] ordered;
  final int[] orderedMeets;
  int count;
  int due;
  int taken;

  ReviewSelection(PlanTable table, double retention, Queued queued, boolean inOrder) {
    this.inOrder = inOrder;
    this.table = table;
    this.nearlyDue = retention + table.curriculum.intervals().tolerance();
    this.queued = queued;
    candidates = new long[table.size()];
    chosen = new int[table.size()];
    meets = new int[table.size()];
    ordered = new int[table.size()];
    orderedMeets = new int[table.size()];
  }

  void select(DayFrame day, Deck deck, boolean[] focus) {
    queued.clear(day.epochDay);
    int room = Math.min(day.reviewCap, day.minutes / day.redraw);
    collect(day, deck);
    if (inOrder || due > room || confusing) {
      Arrays.sort(candidates, 0, due);
    }
    count = 0;
    for (int k = 0; k < due && count < room; k++) {
      int i = (int) (candidates[k] & INDEX_MASK);
      if (!queued.clashes(i, deck)) {
        take(i, -1, day);
      }
    }
    taken = count;
    for (int k = 0; k < taken && count < room; k++) {
      meet(chosen[k], room, day, deck);
    }
    focusFirst(focus);
  }

  private void collect(DayFrame day, Deck deck) {
    int today = day.epochDay;
    int[] dueDay = deck.due;
    due = 0;
    confusing = false;
    for (int i = 0; i < dueDay.length; i++) {
      if (dueDay[i] <= today) {
        long retrievability = (long) (deck.retrievability(i, today) * R_SCALE);
        candidates[due++] =
            (long) dueDay[i] << (R_BITS + INDEX_BITS) | retrievability << INDEX_BITS | i;
        confusing |= table.confusable[i].length > 0;
      }
    }
  }

  private void take(int i, int meeting, DayFrame day) {
    chosen[count] = i;
    meets[count] = meeting;
    count++;
    queued.add(i, day.redraw);
  }

  private void meet(int i, int room, DayFrame day, Deck deck) {
    if (!deck.complete(i)) {
      return;
    }
    for (int partner : table.confusable[i]) {
      if (count < room
          && table.active[partner]
          && deck.complete(partner)
          && !queued.contains(partner)
          && deck.retrievability(partner, day.epochDay) <= nearlyDue) {
        take(partner, i, day);
      }
    }
  }

  private void focusFirst(boolean[] focus) {
    int at = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < count; k++) {
        if (focus[table.category[chosen[k]]] == (pass == 0)) {
          ordered[at] = chosen[k];
          orderedMeets[at] = meets[k];
          at++;
        }
      }
    }
  }
}
