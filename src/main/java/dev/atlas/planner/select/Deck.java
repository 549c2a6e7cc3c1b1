package dev.atlas.planner.select;

import dev.atlas.curriculum.Phase;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.memory.Grade;
import dev.atlas.memory.schedule.MemoryModel;
import java.time.LocalDate;

/**
 * A learner's memory as arrays, one element a diagram, with the counts that the planner asks for.
 * Mutable and confined to one thread: a simulated future works on its own copy.
 *
 * <p>Invariant: every count equals what a scan of the arrays would give.
 */
public final class Deck {

  /** Due day of what is not due, ever. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final byte STUDIED = 1;
  private static final byte COMPLETE = 2;
  private static final byte MASTERED_ONCE = 4;

  private final PlanTable table;
  private final MemoryModel model;
  private final int matureDays;
  private final double gate;

  private final byte[] flags;
  private final int[] first;
  final MemoryColumns memory;

  /** The due days of the memory. */
  final int[] due;

  /** The first study day that may ask for a diagram: held back until then. */
  private final int[] askedFrom;

  /** Prerequisites that are still unstudied. */
  final int[] unmet;

  /** By category: where its unstudied diagrams begin in the table's order. */
  final int[] head;

  final long[] studyMinutes;
  private final boolean[] opened;
  final int[] completeInPhase;
  private final int[] completeInCategory;
  private final int[] masteredInCategory;
  private int studied;
  private int plannedLeft;
  private int incomplete;
  final RecallWindow window;

  /** The deck of a learner at the start of a study day. */
  public Deck(PlanTable table, LearnerState learner, LocalDate date) {
    this(table, learner.model());
    for (int p = 0; p < opened.length; p++) {
      Phase phase = table.curriculum.phases().get(p);
      opened[p] = phase.opensAfter() == 0 || learner.openedPhases().contains(phase.number());
    }
    for (int i = 0; i < table.size(); i++) {
      DiagramProgress progress = learner.progressOf(table.diagram(i).id());
      if (progress != null) {
        put(i, progress);
      }
    }
    for (String id : learner.tracking().holds().keySet()) {
      int i = table.index(id);
      LocalDate until = learner.tracking().heldUntil(id);
      if (i >= 0 && until != null) {
        hold(i, until);
      }
    }
    window.fill(table, learner.log(), date);
  }

  private Deck(PlanTable table, MemoryModel model) {
    this.table = table;
    this.model = model;
    this.matureDays = table.curriculum.intervals().masteredDays();
    this.gate = table.curriculum.gate();
    int size = table.size();
    flags = new byte[size];
    first = new int[size];
    memory = new MemoryColumns(size, model, table.curriculum.intervals().tolerance());
    due = memory.due;
    askedFrom = new int[size];
    unmet = table.required.clone();
    head = new int[table.categories.size()];
    studyMinutes = new long[table.goals.size()];
    opened = new boolean[table.phases];
    completeInPhase = new int[table.phases];
    completeInCategory = new int[table.categories.size()];
    masteredInCategory = new int[table.categories.size()];
    window = new RecallWindow(table.categories.size());
    for (int i = 0; i < size; i++) {
      if (table.planned[i]) {
        studyMinutes[table.goalOf[table.category[i]]] += table.minutes[i];
        plannedLeft++;
        incomplete++;
      }
    }
  }

  /** A deck of its own with the same content. */
  public Deck copy() {
    Deck copy = new Deck(table, model);
    copy.copyFrom(this);
    return copy;
  }

  /** Takes over the content of another deck of the same table. */
  public void copyFrom(Deck other) {
    System.arraycopy(other.flags, 0, flags, 0, flags.length);
    System.arraycopy(other.first, 0, first, 0, flags.length);
    memory.copyFrom(other.memory);
    System.arraycopy(other.askedFrom, 0, askedFrom, 0, flags.length);
    System.arraycopy(other.unmet, 0, unmet, 0, flags.length);
    System.arraycopy(other.head, 0, head, 0, head.length);
    System.arraycopy(other.studyMinutes, 0, studyMinutes, 0, studyMinutes.length);
    System.arraycopy(other.opened, 0, opened, 0, opened.length);
    System.arraycopy(other.completeInPhase, 0, completeInPhase, 0, opened.length);
    System.arraycopy(other.completeInCategory, 0, completeInCategory, 0, head.length);
    System.arraycopy(other.masteredInCategory, 0, masteredInCategory, 0, head.length);
    studied = other.studied;
    plannedLeft = other.plannedLeft;
    incomplete = other.incomplete;
    window.copyFrom(other.window);
  }

  private void put(int i, DiagramProgress progress) {
    begin(i);
    first[i] = (int) progress.history().firstDay();
    memory.put(i, progress);
    if (!table.active[i]) {
      due[i] = NEVER;
    }
    if (progress.complete()) {
      markComplete(i);
    }
    if (progress.masteredOnce()) {
      markMastered(i);
    }
  }

  /** Holds a diagram back; one that is held for ever holds nothing else up. */
  private void hold(int i, LocalDate until) {
    askedFrom[i] = until.equals(LocalDate.MAX) ? NEVER : (int) until.toEpochDay();
    if (studied(i) && table.active[i]) {
      due[i] = Math.max(due[i], askedFrom[i]);
    }
    if (suspended(i)) {
      relieve(i, 1);
    }
  }

  /** Whoever works on a suspended diagram has it back. */
  private void lift(int i) {
    if (suspended(i)) {
      relieve(i, -1);
      askedFrom[i] = 0;
    }
  }

  /** Takes a suspended diagram out of the counts of what is left, or puts it back. */
  private void relieve(int i, int by) {
    if (!table.planned[i]) {
      return;
    }
    if (!studied(i)) {
      plannedLeft -= by;
      studyMinutes[table.goalOf[table.category[i]]] -= (long) by * table.minutes[i];
      for (int dependent : table.dependents[i]) {
        unmet[dependent] -= by;
      }
    }
    if (!complete(i)) {
      incomplete -= by;
      completeInPhase[table.phaseOf[table.category[i]]] += by;
    }
  }

  /** Whether a diagram may be asked for on a study day. */
  public boolean asked(int i, int day) {
    return askedFrom[i] <= day;
  }

  /** Whether a diagram is held back until the learner lifts it. */
  public boolean suspended(int i) {
    return askedFrom[i] == NEVER;
  }

  /** A first study. */
  public void study(int i, int day, Grade grade) {
    lift(i);
    begin(i);
    first[i] = day;
    memory.study(i, day, grade, table.complexity[i]);
  }

  /** A recall of what was studied. */
  public void recall(int i, int day, Grade grade) {
    lift(i);
    memory.recall(i, day, grade, table.complexity[i]);
    window.add(day, table.category[i], grade);
    if (grade.remembered()) {
      if (day > first[i]) {
        markComplete(i);
      }
      if (complete(i) && memory.stability(i) >= matureDays) {
        markMastered(i);
      }
    }
  }

  private void begin(int i) {
    flags[i] = STUDIED;
    studied++;
    for (int dependent : table.dependents[i]) {
      unmet[dependent]--;
    }
    if (table.planned[i]) {
      plannedLeft--;
      studyMinutes[table.goalOf[table.category[i]]] -= table.minutes[i];
      advanceHead(table.category[i]);
    }
  }

  private void advanceHead(int category) {
    int[] order = table.ofCategory[category];
    int at = head[category];
    while (at < order.length && flags[order[at]] != 0) {
      at++;
    }
    head[category] = at;
  }

  private void markComplete(int i) {
    if (complete(i)) {
      return;
    }
    flags[i] |= COMPLETE;
    completeInCategory[table.category[i]] += table.counted[i] ? 1 : 0;
    if (table.planned[i]) {
      incomplete--;
      completeInPhase[table.phaseOf[table.category[i]]]++;
    }
  }

  private void markMastered(int i) {
    if ((flags[i] & MASTERED_ONCE) == 0) {
      flags[i] |= MASTERED_ONCE;
      masteredInCategory[table.category[i]] += table.counted[i] ? 1 : 0;
    }
  }

  /** Whether a diagram was studied. */
  public boolean studied(int i) {
    return flags[i] != 0;
  }

  /** Whether a diagram was studied and then recalled on a later study day. */
  public boolean complete(int i) {
    return (flags[i] & COMPLETE) != 0;
  }

  /** The probability that a redraw succeeds on a study day; only for what was studied. */
  public double retrievability(int i, int day) {
    return memory.at(i, day);
  }

  /** How often a diagram was reviewed, its first study included. */
  public int reviews(int i) {
    return memory.reviews[i];
  }

  /** How many diagrams were studied. */
  public int studied() {
    return studied;
  }

  /** Diagrams of the plan that are not studied yet. */
  public int plannedLeft() {
    return plannedLeft;
  }

  /** Diagrams of the plan that are not complete yet. */
  public int incomplete() {
    return incomplete;
  }

  /** Complete diagrams of a category, of those that a key result counts. */
  public int completeIn(int category) {
    return completeInCategory[category];
  }

  /** Diagrams of a category that were mastered once, of those that a key result counts. */
  public int masteredOnceIn(int category) {
    return masteredInCategory[category];
  }

  /** Minutes of first studies left for the goal of a diagram. */
  public long studyMinutesLeft(int i) {
    return studyMinutes[table.goalOf[table.category[i]]];
  }

  /** Whether everything that the plan holds of a phase, counted from 0, is complete. */
  public boolean phaseComplete(int phase) {
    return completeInPhase[phase] == table.inPhase[phase];
  }

  /** How many of the diagrams that are studied in another deck are remembered on a day. */
  public double remembered(Deck known, int day) {
    double sum = 0;
    for (int i = 0; i < flags.length; i++) {
      if (known.flags[i] != 0 && table.active[i]) {
        sum += retrievability(i, day);
      }
    }
    return sum;
  }

  /** Mean retrievability over all studied diagrams that are not retired; NaN without any. */
  public double knowledge(int day) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < flags.length; i++) {
      if (flags[i] != 0 && table.active[i]) {
        sum += retrievability(i, day);
        count++;
      }
    }
    return sum / count;
  }

  /**
   * Whether a phase is open: by the learner's word, from the start, or because enough of the phase
   * that it waits for is complete while that one is open itself. Phases are asked in order.
   */
  boolean open(int phase, boolean[] openBefore) {
    int after = table.opensAfter[phase];
    if (opened[phase] || after < 0) {
      return opened[phase];
    }
    int all = table.inPhase[after];
    return after < phase
        && openBefore[after]
        && (all == 0 || (double) completeInPhase[after] / all >= gate);
  }

  /** Which phases are open, in order. */
  public boolean[] openPhases() {
    boolean[] open = new boolean[table.phases];
    for (int p = 0; p < open.length; p++) {
      open[p] = open(p, open);
    }
    return open;
  }
}
