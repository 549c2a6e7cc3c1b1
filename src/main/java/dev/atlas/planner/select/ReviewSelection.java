package dev.atlas.planner.select;

import java.util.Arrays;

/**
 * Which reviews the day takes: of those that are due the faintest first, within the cap and the
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

  /** The bits of a number that is not negative, as many as stand above an index. */
  private static final int FADING_SHIFT = INDEX_BITS;

  private static final long FAINTEST = (1L << (Long.SIZE - 1 - FADING_SHIFT)) - 1;

  /** Stands where the partner would, for a review that comes early to level the days. */
  static final int EARLY = -2;

  /** Days behind its due day at which no review is looked at any further. */
  private static final int LONGEST_WAIT = 365;

  private final PlanTable table;
  private final double nearlyDue;
  private final double tolerance;
  private final int[] load = new int[Levelling.DAYS];
  private final Queued queued;

  /** What falls due on the other days of levelling, in catalog order; how many. */
  private final int[] near;

  private int nearCount;

  /** What is due: first what stays, then what waits for a better day. */
  private final long[] candidates;

  /** What is due and can wait; how many. */
  private final long[] waiting;

  private int waits;

  /** Whether the order matters even where it decides nothing. */
  private final boolean inOrder;

  /** Whether some kept others out, so that their order decides. */
  private boolean disputed;

  private final int[] chosen;
  private final int[] meets;
  final int[] ordered;
  final int[] orderedMeets;
  int count;
  int due;

  /** Due, but too faint for a day of triage. */
  int aside;

  int taken;

  /** How many the day holds. */
  int room;

  /** Of all that was taken. */
  int minutes;

  /** How many of the due reviews do not wait for a better day. */
  private int staying;

  /** The last due review that was taken for its own sake, or -1. */
  private int lastDue;

  /** How many reviews levelling wants today. */
  int wanted;

  ReviewSelection(PlanTable table, double retention, Queued queued, boolean inOrder) {
    this.inOrder = inOrder;
    this.table = table;
    this.tolerance = table.curriculum.intervals().tolerance();
    this.nearlyDue = retention + tolerance;
    this.queued = queued;
    near = new int[table.size()];
    candidates = new long[table.size()];
    waiting = new long[table.size()];
    chosen = new int[table.size()];
    meets = new int[table.size()];
    ordered = new int[table.size()];
    orderedMeets = new int[table.size()];
  }

  void select(DayFrame day, Deck deck, boolean[] focus) {
    room = day.reviewRoom[0];
    collect(day, deck);
    wanted = Levelling.today(load, day.reviewRoom);
    putOff(due - wanted, day, deck);
    boolean sorted = inOrder || !holds(staying, day);
    if (sorted) {
      sort(day, deck);
    }
    takeDue(day, deck);
    if (disputed && !sorted) {
      sort(day, deck);
      takeDue(day, deck);
    }
    comeEarly(day, deck);
    focusFirst(focus);
  }

  /** Takes due reviews in their order, and the partners that they meet. */
  private void takeDue(DayFrame day, Deck deck) {
    queued.clear();
    count = 0;
    minutes = 0;
    disputed = false;
    for (int k = 0; k < staying; k++) {
      int i = (int) (candidates[k] & INDEX_MASK);
      if (!fits(i, day)) {
        break;
      }
      if (queued.clashes(i, deck)) {
        disputed = true;
      } else {
        take(i, -1, day);
      }
    }
    taken = count;
    int first = count;
    lastDue = first == 0 ? -1 : chosen[first - 1];
    for (int k = 0; k < first; k++) {
      meet(chosen[k], day, deck);
    }
  }

  /** Whether the day holds so many reviews, whichever they are. */
  private boolean holds(int reviews, DayFrame day) {
    return reviews <= day.reviewCap
        && reviews * table.longestRecallMinutes(day.redraw) <= day.minutes;
  }

  /** Whether the day holds one more review. */
  private boolean fits(int i, DayFrame day) {
    return count < day.reviewCap && minutes + table.recallMinutes(i, day.redraw) <= day.minutes;
  }

  /** Tells what is due: whether it can wait for the next day with room, or is a candidate. */
  private void collect(DayFrame day, Deck deck) {
    int today = day.epochDay;
    int next = today + day.daysToNextReviews();
    staying = 0;
    waits = 0;
    aside = 0;
    Arrays.fill(load, 0);
    nearCount = 0;
    long[] soon = deck.memory.soon(today + Levelling.DAYS);
    for (int word = 0; word < soon.length; word++) {
      for (long bits = soon[word]; bits != 0; bits &= bits - 1) {
        int i = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
        int ahead = deck.due[i] - today;
        if (ahead <= 0) {
          collect(i, next, day, deck);
        } else if (ahead < Levelling.DAYS) {
          load[ahead]++;
          near[nearCount++] = i;
        }
      }
    }
    due = staying + waits;
    load[0] = due;
  }

  private void collect(int i, int next, DayFrame day, Deck deck) {
    if (day.leastChance > 0 && deck.retrievability(i, day.epochDay) < day.leastChance) {
      aside++;
    } else if (deck.memory.canWait(i, next)) {
      waiting[waits++] = i;
    } else {
      candidates[staying++] = i;
    }
  }

  /** The faintest of those that stay first; those that have faded alike in catalog order. */
  private void sort(DayFrame day, Deck deck) {
    rate(candidates, 0, inOrder ? due : staying, day, deck);
    Arrays.sort(candidates, 0, staying);
    if (inOrder) {
      Arrays.sort(candidates, staying, due);
    }
  }

  private static void rate(long[] some, int from, int to, DayFrame day, Deck deck) {
    for (int k = from; k < to; k++) {
      long index = some[k] & INDEX_MASK;
      double fading = deck.memory.fading((int) index, day.epochDay);
      long bits = Double.doubleToRawLongBits(fading) >>> FADING_SHIFT;
      some[k] = ((FAINTEST - bits) << INDEX_BITS) | index;
    }
  }

  /**
   * Lets reviews wait that can; where too many can, the best known of them. The others join the
   * candidates.
   *
   * @param surplus how many should wait
   */
  private void putOff(int surplus, DayFrame day, Deck deck) {
    int joining = waits - Math.max(0, surplus);
    if (surplus > 0 && joining > 0) {
      rate(waiting, 0, waits, day, deck);
      Arrays.sort(waiting, 0, waits);
    }
    System.arraycopy(waiting, 0, candidates, staying, waits);
    staying += Math.max(0, joining);
  }

  /** Takes reviews of the coming days, the nearest due first, up to what levelling wants. */
  private void comeEarly(DayFrame day, Deck deck) {
    for (int ahead = 1; ahead < Levelling.DAYS && count < wanted; ahead++) {
      int on = day.epochDay + ahead;
      boolean pile = Levelling.relievable(load, day.reviewRoom, ahead);
      for (int k = 0; pile && k < nearCount && count < wanted; k++) {
        int i = near[k];
        if (deck.due[i] == on
            && fits(i, day)
            && !queued.contains(i)
            && !queued.clashes(i, deck)
            && deck.retrievability(i, day.epochDay) - deck.memory.whenDue(i) <= tolerance) {
          take(i, EARLY, day);
        }
      }
    }
  }

  private void take(int i, int meeting, DayFrame day) {
    chosen[count] = i;
    meets[count] = meeting;
    count++;
    int taking = table.recallMinutes(i, day.redraw);
    minutes += taking;
    queued.add(i, taking);
  }

  private void meet(int i, DayFrame day, Deck deck) {
    if (!deck.complete(i)) {
      return;
    }
    for (int partner : table.confusable[i]) {
      if (table.active[partner]
          && deck.complete(partner)
          && deck.asked(partner, day.epochDay)
          && !queued.contains(partner)
          && deck.retrievability(partner, day.epochDay) <= nearlyDue) {
        if (!fits(partner, day)) {
          disputed = true;
          continue;
        }
        // A partner that is due was put off; now it need not wait.
        boolean late = deck.due[partner] <= day.epochDay;
        take(partner, late ? -1 : i, day);
        taken += late ? 1 : 0;
      }
    }
  }

  /** Passes over a diagram that was done beside the queue. */
  void passOver(int i) {
    queued.passOver(i);
  }

  /** Goes on behind what was selected, whatever the cap: with due reviews that were left. */
  void goOn(int more, DayFrame day, Deck deck) {
    int most = minutes + more;
    for (int k = 0; k < due; k++) {
      int i = (int) (candidates[k] & INDEX_MASK);
      if (!queued.contains(i)
          && !queued.clashes(i, deck)
          && minutes + table.recallMinutes(i, day.redraw) <= most) {
        ordered[count] = i;
        orderedMeets[count] = -1;
        take(i, -1, day);
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

  /** What became of a studied diagram in the last selection; only when that was in order. */
  Verdict verdict(int i, DayFrame day, Deck deck) {
    for (int k = 0; k < count; k++) {
      if (ordered[k] == i) {
        return orderedMeets[k] == EARLY
            ? Verdict.of(Verdict.Cause.EARLY)
            : orderedMeets[k] < 0
                ? Verdict.of(Verdict.Cause.DUE)
                : Verdict.of(Verdict.Cause.MEETS, orderedMeets[k]);
      }
    }
    if (!table.active[i]) {
      return Verdict.of(Verdict.Cause.RETIRED);
    }
    if (!deck.asked(i, day.epochDay)) {
      return Verdict.of(Verdict.Cause.HELD);
    }
    if (deck.due[i] > day.epochDay) {
      return Verdict.of(Verdict.Cause.NOT_DUE);
    }
    if (deck.retrievability(i, day.epochDay) < day.leastChance) {
      return Verdict.of(Verdict.Cause.ASIDE);
    }
    for (int k = staying; k < due; k++) {
      if ((candidates[k] & INDEX_MASK) == i) {
        return Verdict.of(Verdict.Cause.LEVELLED);
      }
    }
    int partner = queued.clashing(i, deck);
    return partner >= 0 ? Verdict.of(Verdict.Cause.CONFUSABLE, partner) : full();
  }

  private Verdict full() {
    Verdict.Comparison how = lastDue < 0 ? Verdict.Comparison.NONE : Verdict.Comparison.RECALL;
    return new Verdict(Verdict.Cause.REVIEWS_FULL, lastDue, how, 0, 0);
  }

  /** The first day on which a review may come, its recall being near enough to the due day's. */
  int earliest(int i, Deck deck) {
    int day = deck.due[i];
    double atDue = deck.memory.whenDue(i);
    while (deck.due[i] - day < Levelling.DAYS - 1
        && day - 1 > deck.memory.last[i]
        && deck.retrievability(i, day - 1) - atDue <= tolerance) {
      day--;
    }
    return day;
  }

  /** The last day until which a review may wait. */
  int latest(int i, Deck deck) {
    int day = deck.due[i];
    while (day - deck.due[i] < LONGEST_WAIT && deck.memory.canWait(i, day + 1)) {
      day++;
    }
    return day;
  }
}
