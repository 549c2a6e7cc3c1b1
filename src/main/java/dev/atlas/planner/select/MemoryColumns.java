package dev.atlas.planner.select;

import dev.atlas.learner.progress.DiagramProgress;
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

  /** So many days a set of what is due soon serves. */
  private static final int SOON_DAYS = 7;

  private final MemoryModel model;
  private final double[] stability;
  private final double[] fast;
  private final double[] difficulty;
  private final double[] position;
  final int[] last;
  final int[] reviews;
  final int[] due;

  /** A bit for each diagram that is due before {@link #soonUntil}: few of many. */
  private final long[] soon;

  private int soonUntil = UNASKED;

  /** Answers: two places for each diagram, by the parity of their day. */
  private final int[] chanceDay;

  private final double[] chance;
  private final int[] chanceDueDay;
  private final double[] chanceWhenDue;

  /** The last day until which the next review may wait. */
  private final int[] latest;

  private final double tolerance;

  /** Columns of so many diagrams, none of which is due. */
  MemoryColumns(int size, MemoryModel model, double tolerance) {
    this.model = model;
    this.tolerance = tolerance;
    stability = new double[size];
    fast = new double[size];
    difficulty = new double[size];
    position = new double[size];
    last = new int[size];
    reviews = new int[size];
    due = new int[size];
    soon = new long[(size + Long.SIZE - 1) / Long.SIZE];
    chanceDay = new int[2 * size];
    chance = new double[2 * size];
    chanceDueDay = new int[size];
    chanceWhenDue = new double[size];
    latest = new int[size];
    Arrays.fill(due, Deck.NEVER);
    forgetAnswers();
  }

  private void forgetAnswers() {
    soonUntil = UNASKED;
    Arrays.fill(chanceDay, UNASKED);
    Arrays.fill(chanceDueDay, UNASKED);
    Arrays.fill(latest, UNASKED);
  }

  /** Takes over the content of others of the same size and model. */
  void copyFrom(MemoryColumns other) {
    int size = due.length;
    System.arraycopy(other.stability, 0, stability, 0, size);
    System.arraycopy(other.fast, 0, fast, 0, size);
    System.arraycopy(other.difficulty, 0, difficulty, 0, size);
    System.arraycopy(other.position, 0, position, 0, size);
    System.arraycopy(other.last, 0, last, 0, size);
    System.arraycopy(other.reviews, 0, reviews, 0, size);
    System.arraycopy(other.due, 0, due, 0, size);
    forgetAnswers();
  }

  /** What a learner remembers of a diagram. */
  void put(int i, DiagramProgress progress) {
    keep(i, progress.memory());
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
    keep(i, day, model.forgetting().next(state(i), grade, elapsed, at(i, day)), complexity);
  }

  private void keep(int i, int day, MemoryState state, int complexity) {
    keep(i, state);
    last[i] = day;
    reviews[i]++;
    double interval = model.interval(state, position[i], complexity);
    due[i] = interval <= 0 ? day : day + MemoryModel.wholeDays(interval, model.longestDays());
    chanceDay[2 * i] = UNASKED;
    chanceDay[2 * i + 1] = UNASKED;
    chanceDueDay[i] = UNASKED;
    latest[i] = latest(i);
    if (due[i] < soonUntil) {
      soon[i / Long.SIZE] |= 1L << i;
    } else {
      soon[i / Long.SIZE] &= ~(1L << i);
    }
  }

  private void keep(int i, MemoryState state) {
    stability[i] = state.stability();
    fast[i] = state.fast();
    difficulty[i] = state.difficulty();
  }

  /** An object that the compiler takes apart again: nothing is allocated where days are many. */
  private MemoryState state(int i) {
    return new MemoryState(stability[i], fast[i], difficulty[i]);
  }

  /** The stability of the slow trace, in days. */
  double stability(int i) {
    return stability[i];
  }

  /** A set of diagrams as bits, in catalog order: all that are due before a day, and few others. */
  long[] soon(int before) {
    if (before > soonUntil) {
      soonUntil = before + SOON_DAYS;
      Arrays.fill(soon, 0);
      for (int i = 0; i < due.length; i++) {
        soon[i / Long.SIZE] |= due[i] < soonUntil ? 1L << i : 0;
      }
    }
    return soon;
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
    return model.forgetting().fading(state(i), Math.max(0, day - last[i]));
  }

  /** Whether a review may wait until a day, which costs no more recall than the tolerance. */
  boolean canWait(int i, int until) {
    if (latest[i] == UNASKED) {
      latest[i] = latest(i);
    }
    return until <= latest[i];
  }

  private int latest(int i) {
    double least = whenDue(i) - tolerance;
    double days = least <= 0 ? Double.MAX_VALUE : model.forgetting().interval(state(i), least);
    return (int) (last[i] + days);
  }

  private double compute(int i, int day) {
    return model.forgetting().retrievability(state(i), Math.max(0, day - last[i]));
  }
}
