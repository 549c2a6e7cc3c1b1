package dev.atlas.planner.select;

import java.util.Arrays;

/**
 * Which reviews the day takes: the longest due first, then the faintest, within the cap and the
 * minutes. A pile is levelled over neighbouring days: what is due may wait, and what is nearly due
 * may come early, while its retrievability is within the tolerance of what it is on the due day.
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

  /** Stands where the partner would, for a review that comes early to level the days. */
  static final int EARLY = -2;

  private final PlanTable table;
  private final double nearlyDue;
  private final double tolerance;
  private final int[] load = new int[Levelling.DAYS];
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

  /** Due, but set aside for now. */
  int aside;

  int taken;

  /** How many the day holds. */
  int room;

  ReviewSelection(PlanTable table, double retention, Queued queued, boolean inOrder) {
    this.inOrder = inOrder;
    this.table = table;
    this.tolerance = table.curriculum.intervals().tolerance();
    this.nearlyDue = retention + tolerance;
    this.queued = queued;
    candidates = new long[table.size()];
    chosen = new int[table.size()];
    meets = new int[table.size()];
    ordered = new int[table.size()];
    orderedMeets = new int[table.size()];
  }

  void select(DayFrame day, Deck deck, boolean[] focus) {
    queued.clear(day.epochDay);
    room = day.reviewRoom[0];
    collect(day, deck);
    int wanted = Levelling.today(load, day.reviewRoom);
    if (inOrder || due > Math.min(room, wanted) || confusing) {
      Arrays.sort(candidates, 0, due);
    }
    count = 0;
    int waiting = putOff(due - wanted, day, deck);
    for (int k = 0; k < waiting && count < room; k++) {
      int i = (int) (candidates[k] & INDEX_MASK);
      if (!queued.clashes(i, deck)) {
        take(i, -1, day);
      }
    }
    taken = count;
    int first = count;
    for (int k = 0; k < first && count < room; k++) {
      meet(chosen[k], room, day, deck);
    }
    comeEarly(Math.min(room, wanted), day, deck);
    focusFirst(focus);
  }

  private void collect(DayFrame day, Deck deck) {
    int today = day.epochDay;
    int[] dueDay = deck.due;
    due = 0;
    aside = 0;
    confusing = false;
    Arrays.fill(load, 0);
    for (int i = 0; i < dueDay.length; i++) {
      int ahead = dueDay[i] - today;
      if (ahead > 0 && ahead < Levelling.DAYS) {
        load[ahead]++;
      }
      if (ahead <= 0) {
        double chance = deck.retrievability(i, today);
        if (chance < day.leastChance) {
          aside++;
          continue;
        }
        long retrievability = (long) (chance * R_SCALE);
        candidates[due++] =
            (long) dueDay[i] << (R_BITS + INDEX_BITS) | retrievability << INDEX_BITS | i;
        confusing |= table.confusable[i].length > 0;
      }
    }
    load[0] = due;
  }

  /**
   * Moves reviews that can wait behind the others, the latest due first.
   *
   * @param surplus how many should wait
   * @return how many of the candidates do not wait
   */
  private int putOff(int surplus, DayFrame day, Deck deck) {
    int staying = due;
    int next = day.epochDay + day.daysToNextReviews();
    for (int k = due - 1; k >= 0 && due - staying < surplus; k--) {
      int i = (int) (candidates[k] & INDEX_MASK);
      if (canWait(i, next, deck)) {
        long waits = candidates[k];
        System.arraycopy(candidates, k + 1, candidates, k, staying - 1 - k);
        candidates[--staying] = waits;
      }
    }
    return staying;
  }

  private boolean canWait(int i, int until, Deck deck) {
    return deck.retrievability(i, deck.due[i]) - deck.retrievability(i, until) <= tolerance;
  }

  /** Takes reviews of the coming days, the nearest due first, up to a number for the day. */
  private void comeEarly(int wanted, DayFrame day, Deck deck) {
    for (int ahead = 1; ahead < Levelling.DAYS && count < wanted; ahead++) {
      int on = day.epochDay + ahead;
      boolean pile = Levelling.relievable(load, day.reviewRoom, ahead);
      for (int i = 0; pile && i < deck.due.length && count < wanted; i++) {
        if (deck.due[i] == on
            && !queued.contains(i)
            && !queued.clashes(i, deck)
            && deck.retrievability(i, day.epochDay) - deck.retrievability(i, on) <= tolerance) {
          take(i, EARLY, day);
        }
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
          && deck.asked(partner, day.epochDay)
          && !queued.contains(partner)
          && deck.retrievability(partner, day.epochDay) <= nearlyDue) {
        // A partner that is due was put off; now it need not wait.
        boolean late = deck.due[partner] <= day.epochDay;
        take(partner, late ? -1 : i, day);
        taken += late ? 1 : 0;
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
