package dev.atlas.planner.select;

import dev.atlas.learner.DiagramProgress;
import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.schedule.MemoryModel;
import java.util.Arrays;

/**
 * What is remembered of each diagram, and when it is due: one element a diagram.
 *
 * <p>A day asks for the same retrievability again and again (to order the reviews, to level them,
 * to draw their grades, to learn from them), so the last answers about each diagram are kept: one
 * for an even and one for an odd day, and the one for its due day. They are answers only: whoever
 * forgets them computes the same.
 */
final class MemoryColumns {

  /** Day of an answer that nobody has computed. */
  private static final int UNASKED = Integer.MIN_VALUE;

  private final MemoryModel model;
  private final MemoryState[] states;
  private final double[] position;
  final int[] last;
  final int[] reviews;
  final int[] due;

  /** Answers: two places for each diagram, by the parity of their day. */
  private final int[] chanceDay;

  private final double[] chance;
  private final int[] chanceDueDay;
  private final double[] chanceWhenDue;

  /** Days from the last review until which the next may wait; NaN where nobody has asked. */
  private final double[] patience;

  /** Columns of so many diagrams, none of which is due. */
  MemoryColumns(int size, MemoryModel model) {
    this.model = model;
    states = new MemoryState[size];
    position = new double[size];
    last = new int[size];
    reviews = new int[size];
    due = new int[size];
    chanceDay = new int[2 * size];
    chance = new double[2 * size];
    chanceDueDay = new int[size];
    chanceWhenDue = new double[size];
    patience = new double[size];
    Arrays.fill(due, Deck.NEVER);
    forgetAnswers();
  }

  private void forgetAnswers() {
    Arrays.fill(chanceDay, UNASKED);
    Arrays.fill(chanceDueDay, UNASKED);
    Arrays.fill(patience, Double.NaN);
  }

  /** Takes over the content of others of the same size and model. */
  void copyFrom(MemoryColumns other) {
    int size = due.length;
    System.arraycopy(other.states, 0, states, 0, size);
    System.arraycopy(other.position, 0, position, 0, size);
    System.arraycopy(other.last, 0, last, 0, size);
    System.arraycopy(other.reviews, 0, reviews, 0, size);
    System.arraycopy(other.due, 0, due, 0, size);
    forgetAnswers();
  }

  /** What a learner remembers of a diagram. */
  void put(int i, DiagramProgress progress) {
    states[i] = progress.memory();
    position[i] = progress.position();
    last[i] = (int) progress.history().lastDay();
    reviews[i] = progress.history().size();
    due[i] = (int) progress.due().day().toEpochDay();
  }

  /** A first study. */
  void study(int i, int day, Grade grade, int complexity) {
    position[i] = model.start();
    keep(i, day, model.forgetting().first(grade), complexity);
  }

  /** A recall of what was studied. */
  void recall(int i, int day, Grade grade, int complexity) {
    int elapsed = Math.max(0, day - last[i]);
    position[i] = model.advance(position[i], grade);
    keep(i, day, model.forgetting().next(states[i], grade, elapsed, at(i, day)), complexity);
  }

  private void keep(int i, int day, MemoryState state, int complexity) {
    states[i] = state;
    last[i] = day;
    reviews[i]++;
    double interval = model.interval(state, position[i], complexity);
    due[i] = interval <= 0 ? day : day + MemoryModel.wholeDays(interval, model.longestDays());
    chanceDay[2 * i] = UNASKED;
    chanceDay[2 * i + 1] = UNASKED;
    chanceDueDay[i] = UNASKED;
    patience[i] = Double.NaN;
  }

  /** The stability of the slow trace, in days. */
  double stability(int i) {
    return states[i].stability();
  }

  /** The probability that a redraw succeeds on a study day; only for what was studied. */
  double at(int i, int day) {
    int place = 2 * i + (day & 1);
    if (chanceDay[place] != day) {
      chanceDay[place] = day;
      chance[place] = compute(i, day);
    }
    return chance[place];
  }

  /** The same on the day on which the diagram is due. */
  double whenDue(int i) {
    if (chanceDueDay[i] != due[i]) {
      chanceDueDay[i] = due[i];
      chanceWhenDue[i] = compute(i, due[i]);
    }
    return chanceWhenDue[i];
  }

  /** How far a diagram has faded on a study day; only for what was studied. */
  double fading(int i, int day) {
    return model.forgetting().fading(states[i], Math.max(0, day - last[i]));
  }

  /** Whether a review may wait until a day, which costs no more recall than the tolerance. */
  boolean canWait(int i, int until, double tolerance) {
    if (Double.isNaN(patience[i])) {
      patience[i] = patience(i, tolerance);
    }
    return until - last[i] <= patience[i];
  }

  private double patience(int i, double tolerance) {
    double least = whenDue(i) - tolerance;
    return least <= 0 ? Double.POSITIVE_INFINITY : model.forgetting().interval(states[i], least);
  }

  private double compute(int i, int day) {
    return model.forgetting().retrievability(states[i], Math.max(0, day - last[i]));
  }
}
