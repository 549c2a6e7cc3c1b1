package dev.atlas.planner.select;

import dev.atlas.planner.select.DaySelection.Obstacle;

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
  private int minutesLeft;
  private int today;

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
    int cap = deck.studied() == 0 ? day.firstNewCap : day.newCap;
    minutesLeft = day.minutes - reviewMinutes;
    obstacle = deck.plannedLeft() == 0 ? Obstacle.NONE : Obstacle.CAP;
    if (cap == 0 || deck.plannedLeft() == 0) {
      return;
    }
    today = day.epochDay;
    openCategories(day, deck);
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

  private void openCategories(DayFrame day, Deck deck) {
    for (int p = 0; p < openPhase.length; p++) {
      openPhase[p] = deck.open(p, openPhase);
    }
    open = 0;
    for (int c = 0; c < slack.length; c++) {
      if (table.phaseOf[c] >= 0
          && openPhase[table.phaseOf[c]]
          && deck.head[c] < table.ofCategory[c].length) {
        int goal = table.goalOf[c];
        slack[c] = day.goalMinutes[goal] - deck.studyMinutes[goal];
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
    for (int k = 0; k < open; k++) {
      if (table.goalOf[ranked[k]] == goal) {
        slack[ranked[k]] += table.minutes[i];
      }
    }
  }
}
