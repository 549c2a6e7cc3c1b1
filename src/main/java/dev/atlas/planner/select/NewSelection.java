package dev.atlas.planner.select;

import dev.atlas.planner.select.DaySelection.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * Which new diagrams the day introduces: one after another from the open category with the least
 * slack (the plan's minutes left until shortly before the goal's deadline, less the study minutes
 * left for it), as long as caps and minutes allow. The weekday's focus, then phase order break
 * ties. What goes ahead goes before all that, whether its phase is open or not.
 *
 * <p>A choice is passed over while another offers itself that keeps the two rules of variety: at
 * most two of one group a day, and a queue that can still be interleaved. When nobody keeps both,
 * interleaving yields first, for a break can stand in for it.
 */
final class NewSelection {

  private final PlanTable table;
  private final Queued queued;
  private final int perGroup;
  private final boolean[] openPhase;

  /** Open categories, the most urgent first; their slack by category. */
  private final int[] ranked;

  private int open;
  private final long[] slack;
  int minutesLeft;
  private int today;

  /** The day's cap on new diagrams. */
  private int cap;

  /** The best of those that keep fewer and fewer rules; -1 for none. */
  private int varied;

  private int interleaved;
  private int fitting;

  private boolean tooLong;
  Obstacle obstacle = Obstacle.NONE;
  final int[] chosen;
  final long[] slackOfChosen;
  int count;

  NewSelection(PlanTable table, Queued queued) {
    this.table = table;
    this.queued = queued;
    this.perGroup = table.curriculum.interleaving().newPerGroup();
    openPhase = new boolean[table.phases];
    ranked = new int[table.categories.size()];
    slack = new long[table.categories.size()];
    chosen = new int[table.size()];
    slackOfChosen = new long[table.size()];
  }

  /** Selects behind the reviews that are queued already. */
  void select(DayFrame day, Deck deck, int reviewMinutes, boolean[] focus) {
    count = 0;
    today = day.epochDay;
    cap = deck.studied() == 0 ? day.firstNewCap : day.newCap;
    minutesLeft = day.minutes - reviewMinutes;
    obstacle = deck.plannedLeft() == 0 ? Obstacle.NONE : Obstacle.CAP;
    openCategories(day, deck);
    if (cap == 0 || deck.plannedLeft() == 0) {
      return;
    }
    while (count < cap) {
      rank(focus);
      int next = next(deck);
      if (next < 0) {
        obstacle = tooLong ? Obstacle.MINUTES : Obstacle.ORDER;
        return;
      }
      take(next);
    }
  }

  /** Goes on behind what was selected, whatever the cap, with minutes beyond the day's. */
  void goOn(int minutes, Deck deck, boolean[] focus) {
    minutesLeft = minutes;
    while (true) {
      rank(focus);
      int next = next(deck);
      if (next < 0) {
        return;
      }
      take(next);
    }
  }

  private void openCategories(DayFrame day, Deck deck) {
    for (int p = 0; p < openPhase.length; p++) {
      openPhase[p] = deck.open(p, openPhase);
    }
    open = 0;
    for (int c = 0; c < slack.length; c++) {
      int goal = table.goalOf[c];
      slack[c] = day.goalMinutes[goal] - deck.studyMinutes[goal];
      if (table.phaseOf[c] >= 0
          && openPhase[table.phaseOf[c]]
          && deck.head[c] < table.ofCategory[c].length) {
        ranked[open++] = c;
      }
    }
  }

  /** Insertion sort: the order hardly changes from one choice to the next. */
  private void rank(boolean[] focus) {
    for (int k = 1; k < open; k++) {
      int c = ranked[k];
      int at = k;
      while (at > 0 && before(c, ranked[at - 1], focus)) {
        ranked[at] = ranked[at - 1];
        at--;
      }
      ranked[at] = c;
    }
  }

  private boolean before(int a, int b, boolean[] focus) {
    if (slack[a] != slack[b]) {
      return slack[a] < slack[b];
    }
    return focus[a] == focus[b] ? a < b : focus[a];
  }

  private int next(Deck deck) {
    tooLong = false;
    varied = -1;
    interleaved = -1;
    fitting = -1;
    int first = scanAhead(deck);
    if (first >= 0) {
      return first;
    }
    for (int k = 0; k < open; k++) {
      int c = ranked[k];
      if (table.leastMinutes[c] <= minutesLeft) {
        int found = scan(c, deck);
        if (found >= 0) {
          return found;
        }
      } else {
        tooLong = true;
      }
    }
    if (varied >= 0) {
      return varied;
    }
    return interleaved >= 0 ? interleaved : fitting;
  }

  /** The first of those ahead that keeps both rules, or -1; notes those that keep fewer. */
  private int scanAhead(Deck deck) {
    for (int i : table.ahead) {
      if (available(i, deck)) {
        boolean few = queued.newOfGroupOf(i) < perGroup;
        boolean separable = queued.keepsVariety(table.category[i], table.minutes[i]);
        if (few && separable) {
          return i;
        }
        note(i, few, separable);
      }
    }
    return -1;
  }

  private boolean available(int i, Deck deck) {
    return !deck.studied(i)
        && deck.asked(i, today)
        && deck.unmet[i] == 0
        && !tooLong(i)
        && !queued.contains(i)
        && !queued.clashes(i, deck);
  }

  /** The first of a category that keeps both rules, or -1; notes those that keep fewer. */
  private int scan(int category, Deck deck) {
    int[] order = table.ofCategory[category];
    boolean hopeful = queued.keepsVariety(category, table.leastMinutes[category]);
    for (int at = deck.head[category]; at < order.length; at++) {
      int i = order[at];
      if (!available(i, deck)) {
        continue;
      }
      boolean few = queued.newOfGroupOf(i) < perGroup;
      boolean separable = hopeful && queued.keepsVariety(category, table.minutes[i]);
      if (few && separable) {
        return i;
      }
      note(i, few, separable);
      if (!hopeful && varied >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private boolean tooLong(int i) {
    tooLong |= table.minutes[i] > minutesLeft;
    return table.minutes[i] > minutesLeft;
  }

  private void note(int i, boolean few, boolean separable) {
    fitting = fitting < 0 ? i : fitting;
    if (separable && interleaved < 0) {
      interleaved = i;
    }
    if (few && varied < 0) {
      varied = i;
    }
  }

  private void take(int i) {
    int goal = table.goalOf[table.category[i]];
    chosen[count] = i;
    slackOfChosen[count] = slack[table.category[i]];
    count++;
    queued.addNew(i);
    minutesLeft -= table.minutes[i];
    for (int c = 0; c < slack.length; c++) {
      if (table.goalOf[c] == goal) {
        slack[c] += table.minutes[i];
      }
    }
  }

  /** What became of a diagram that was not studied, in the last selection. */
  Verdict verdict(int i, Deck deck, boolean[] focus) {
    for (int k = 0; k < count; k++) {
      if (chosen[k] == i) {
        Verdict.Cause cause = aheadAt(i) < 0 ? Verdict.Cause.NEXT : Verdict.Cause.PATH;
        return new Verdict(cause, -1, Verdict.Comparison.NONE, slackOfChosen[k], 0);
      }
    }
    int partner = queued.clashing(i, deck);
    int last = count == 0 ? -1 : chosen[count - 1];
    Verdict.Cause shut = shut(i, deck);
    if (shut != null) {
      return Verdict.of(shut);
    }
    if (partner >= 0) {
      return Verdict.of(Verdict.Cause.CONFUSABLE, partner);
    }
    return count < cap ? Verdict.of(Verdict.Cause.MINUTES, last) : beaten(i, last, focus);
  }

  /** What keeps a diagram out whatever the day holds, or null. */
  private Verdict.@Nullable Cause shut(int i, Deck deck) {
    if (!table.active[i]) {
      return Verdict.Cause.RETIRED;
    }
    if (!table.planned[i]) {
      return Verdict.Cause.UNPLANNED;
    }
    if (!deck.asked(i, today)) {
      return Verdict.Cause.HELD;
    }
    if (aheadAt(i) < 0 && !openPhase[table.phaseOf[table.category[i]]]) {
      return Verdict.Cause.SHUT;
    }
    if (deck.unmet[i] > 0) {
      return Verdict.Cause.REQUIRES;
    }
    return cap == 0 ? Verdict.Cause.NOTHING_NEW : null;
  }

  /** The comparison that gave the last place to another. */
  private Verdict beaten(int i, int last, boolean[] focus) {
    int own = table.category[i];
    int others = table.category[last];
    boolean sameGoal = table.goalOf[own] == table.goalOf[others];
    long slackThen = slack[own] - (sameGoal ? table.minutes[last] : 0);
    long lastSlack = slackOfChosen[count - 1];
    Verdict.Comparison how = Verdict.Comparison.VARIETY;
    if (aheadAt(last) >= 0) {
      how = Verdict.Comparison.PATH;
    } else if (own == others) {
      how = last < i ? Verdict.Comparison.ORDER : Verdict.Comparison.VARIETY;
    } else if (slackThen > lastSlack) {
      how = Verdict.Comparison.SLACK;
    } else if (slackThen == lastSlack && !before(own, others, focus)) {
      how = focus[others] == focus[own] ? Verdict.Comparison.PHASES : Verdict.Comparison.FOCUS;
    }
    return new Verdict(Verdict.Cause.CAP, last, how, slackThen, lastSlack);
  }

  private int aheadAt(int i) {
    for (int at = 0; at < table.ahead.length; at++) {
      if (table.ahead[at] == i) {
        return at;
      }
    }
    return -1;
  }

  /** Minutes that the goal of a category has to spare beside what was selected. */
  long slack(int category) {
    return slack[category];
  }

  /** How many open categories with something left go before this one, it included; 0 if shut. */
  int rank(int category) {
    for (int k = 0; k < open; k++) {
      if (ranked[k] == category) {
        return k + 1;
      }
    }
    return 0;
  }

  /** How many open categories have something left. */
  int ranks() {
    return open;
  }
}
