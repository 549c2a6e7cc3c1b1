package dev.atlas.planner.select;

import java.util.Arrays;

/** What is in the queue so far, and how long the runs of each category would have to be. */
final class Queued {

  private final PlanTable table;
  private final int longestRun;

  /** By diagram: the number of the queue that held it last, from 1. */
  private final int[] queuedIn;

  private int queue;
  private int items;
  private final int[] itemsOf;
  private final int[] runs;
  private final int[] run;
  private final int[] newOfGroup;

  Queued(PlanTable table) {
    this.table = table;
    this.longestRun = table.curriculum.interleaving().runMinutes();
    queuedIn = new int[table.size()];
    itemsOf = new int[table.categories.size()];
    runs = new int[table.categories.size()];
    run = new int[table.categories.size()];
    newOfGroup = new int[table.groups];
  }

  /** Begins another queue. */
  void clear() {
    queue++;
    items = 0;
    Arrays.fill(itemsOf, 0);
    Arrays.fill(runs, 1);
    Arrays.fill(run, 0);
    Arrays.fill(newOfGroup, 0);
  }

  void add(int i, int minutes) {
    int category = table.category[i];
    queuedIn[i] = queue;
    items++;
    itemsOf[category]++;
    boolean joins = joins(run[category], minutes);
    runs[category] += joins ? 0 : 1;
    run[category] = joins ? run[category] + minutes : minutes;
  }

  void addNew(int i) {
    add(i, table.minutes[i]);
    newOfGroup[table.group[i]]++;
  }

  /** Passes over a diagram: it is there, and takes nothing of the day. */
  void passOver(int i) {
    queuedIn[i] = queue;
  }

  boolean contains(int i) {
    return queuedIn[i] == queue;
  }

  int newOfGroupOf(int i) {
    return newOfGroup[table.group[i]];
  }

  /** Whether the queue with one more item of a category could still do without a forced break. */
  boolean keepsVariety(int category, int minutes) {
    int more = joins(run[category], minutes) ? 0 : 1;
    return runs[category] + more - 1 <= items - itemsOf[category];
  }

  private boolean joins(int running, int minutes) {
    return running == 0 || running + minutes <= longestRun;
  }

  /** Whether a diagram must not join yet: a partner is there and one of them is not young. */
  boolean clashes(int i, Deck deck) {
    return clashing(i, deck) >= 0;
  }

  /** The partner because of whom a diagram must not join yet, or -1. */
  int clashing(int i, Deck deck) {
    for (int partner : table.confusable[i]) {
      if (queuedIn[partner] == queue && !(deck.complete(i) && deck.complete(partner))) {
        return partner;
      }
    }
    return -1;
  }
}
