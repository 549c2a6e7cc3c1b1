package dev.atlas.memory.fit;

import dev.atlas.memory.items.TrainingSet;
import java.util.Arrays;

/**
 * FSRS-7 along one card with forward derivatives of both traces and of the difficulty.
 *
 * <p>Invariant: column 0 of a row is the parameter of the first grade, column j is w(j+3).
 */
final class Fsrs7Recurrence implements Recurrence {

  private static final int WIDTH = 31;
  private static final double MIN_STABILITY = 1e-4;
  private static final double MAX_STABILITY = 36_500;
  private static final double FAST_SHARE = 0.8;

  /** First parameter of the slow trace's update, and of the fast one's. */
  private static final int SLOW = 7;

  private static final int FAST = 15;
  private static final int CURVE = 23;

  private final Fsrs7Curve curve = new Fsrs7Curve();
  private double[] w = new double[34];

  private double slow;
  private double fast;
  private double difficulty;

  /** Derivatives of the state; the traces' change places with the next ones. */
  private double[] slowRow = new double[WIDTH];

  private double[] fastRow = new double[WIDTH];
  private double[] nextSlow = new double[WIDTH];
  private double[] nextFast = new double[WIDTH];
  private final double[] difficultyRow = new double[WIDTH];

  /** Derivatives of retrievability, and of the fast trace's own. */
  private final double[] recallRow = new double[WIDTH];

  private final double[] fastRecallRow = new double[WIDTH];

  private final RowSums rows = new RowSums(WIDTH);

  @Override
  public void parameters(double[] values) {
    w = values;
    curve.parameters(values);
  }

  @Override
  public void run(TrainingSet set, int fromCard, int toCard, Sums sums) {
    rows.clear();
    double loss = 0;
    for (int card = fromCard; card < toCard; card++) {
      int start = set.start(card);
      int end = set.end(card);
      int first = set.grade(start) - 1;
      first(first + 1);
      for (int i = start + 1; i < end; i++) {
        forget(set.exactDays(i));
        double weight = set.weight(i);
        if (weight > 0) {
          double log = Math.log(curve.recall);
          loss += rows.item(weight, set.grade(i) > 1, curve.recall, log, recallRow, first);
        }
        if (i + 1 < end) {
          review(set.grade(i));
        }
      }
    }
    sums.loss += loss;
    rows.scatter(sums);
  }

  private void first(int grade) {
    Arrays.fill(slowRow, 0);
    Arrays.fill(fastRow, 0);
    Arrays.fill(difficultyRow, 0);
    slow = w[grade - 1];
    fast = Math.max(MIN_STABILITY, FAST_SHARE * slow);
    slowRow[0] = 1;
    fastRow[0] = fast > MIN_STABILITY ? FAST_SHARE : 0;
    double power = Math.exp(w[5] * (grade - 1));
    difficultyRow[1] = 1;
    difficultyRow[2] = -(grade - 1) * power;
    clampDifficulty(w[4] - power + 1);
  }

  private void forget(double days) {
    curve.evaluate(slow, fast, difficulty, days);
    double byFast = curve.byFast;
    double bySlow = curve.bySlow;
    double byDifficulty = curve.byDifficulty;
    double fastByFast = curve.fastByFast;
    for (int j = 0; j < WIDTH; j++) {
      recallRow[j] = bySlow * slowRow[j] + byFast * fastRow[j] + byDifficulty * difficultyRow[j];
      fastRecallRow[j] = fastByFast * fastRow[j];
    }
    for (int i = 0; i < curve.byParameter.length; i++) {
      recallRow[column(CURVE) + i] += curve.byParameter[i];
    }
    fastRecallRow[column(23)] += curve.fastBy23;
    fastRecallRow[column(25)] += curve.fastBy25;
    fastRecallRow[column(33)] += curve.fastBy33;
  }

  private void review(int grade) {
    double newSlow = trace(slow, slowRow, curve.recall, recallRow, grade, SLOW, nextSlow);
    double newFast = trace(fast, fastRow, curve.fastRecall, fastRecallRow, grade, FAST, nextFast);
    if (grade == 1 && newFast > FAST_SHARE * newSlow) {
      newFast = FAST_SHARE * newSlow;
      for (int j = 0; j < WIDTH; j++) {
        nextFast[j] = FAST_SHARE * nextSlow[j];
      }
    }
    difficulty(grade);
    slow = clampStability(newSlow, nextSlow);
    fast = clampStability(newFast, nextFast);
    double[] row = slowRow;
    slowRow = nextSlow;
    nextSlow = row;
    row = fastRow;
    fastRow = nextFast;
    nextFast = row;
  }

  /** The new stability of a trace x, with its derivatives in {@code out}. */
  private double trace(
      double x, double[] row, double q, double[] qRow, int grade, int k, double[] out) {
    return grade == 1
        ? forgotten(x, row, q, qRow, k, out)
        : recalled(x, row, q, qRow, grade, k, out);
  }

  private double forgotten(double x, double[] row, double q, double[] qRow, int k, double[] out) {
    double log = Math.log(x + 1);
    double power = Math.exp(w[k + 4] * log);
    double scale = w[k + 3] * Math.exp((1 - q) * w[k + 5]);
    double after = scale * (power - 1);
    if (after >= x) {
      System.arraycopy(row, 0, out, 0, WIDTH);
      return x;
    }
    double byX = scale * w[k + 4] * power / (x + 1);
    double byQ = -w[k + 5] * after;
    for (int j = 0; j < WIDTH; j++) {
      out[j] = byX * row[j] + byQ * qRow[j];
    }
    int c = column(k);
    out[c + 3] += after / w[k + 3];
    out[c + 4] += scale * power * log;
    out[c + 5] += after * (1 - q);
    return after;
  }

  private double recalled(
      double x, double[] row, double q, double[] qRow, int grade, int k, double[] out) {
    double log = Math.log(x);
    double scale = Math.exp(w[k] - 1.5 + (1 - w[k + 1]) * log) * (11 - difficulty);
    double rise = Math.exp((1 - q) * w[k + 2]);
    double bonus = grade == 2 ? w[k + 6] : grade == 4 ? w[k + 7] : 1;
    double plain = scale * (rise - 1);
    double gain = plain * bonus;
    double byX = 1 + gain * (1 - w[k + 1]) / x;
    double byDifficulty = -gain / (11 - difficulty);
    double byQ = -scale * bonus * w[k + 2] * rise;
    for (int j = 0; j < WIDTH; j++) {
      out[j] = byX * row[j] + byDifficulty * difficultyRow[j] + byQ * qRow[j];
    }
    int c = column(k);
    out[c] += gain;
    out[c + 1] -= gain * log;
    out[c + 2] += scale * bonus * (1 - q) * rise;
    if (grade == 2) {
      out[c + 6] += plain;
    } else if (grade == 4) {
      out[c + 7] += plain;
    }
    return x + gain;
  }

  private void difficulty(int grade) {
    double room = 0.99 * (10 - difficulty) / 9;
    double weight = grade == 1 ? curve.recall + 0.1 : 1;
    double delta = -w[6] * (grade - 3) * weight;
    double keep = 0.99 * (1 - delta / 9);
    double byRecall = grade == 1 ? room * -w[6] * (grade - 3) : 0;
    for (int j = 0; j < WIDTH; j++) {
      difficultyRow[j] = keep * difficultyRow[j] + byRecall * recallRow[j];
    }
    double easy = Math.exp(3 * w[5]);
    difficultyRow[1] += 0.01;
    difficultyRow[2] -= 0.03 * easy;
    difficultyRow[3] -= room * (grade - 3) * weight;
    clampDifficulty(0.01 * (w[4] - easy + 1) + 0.99 * difficulty + room * delta);
  }

  private void clampDifficulty(double value) {
    difficulty = Math.clamp(value, 1.0, 10.0);
    if (difficulty != value) {
      Arrays.fill(difficultyRow, 0);
    }
  }

  private static double clampStability(double value, double[] row) {
    double inside = Math.clamp(value, MIN_STABILITY, MAX_STABILITY);
    if (inside != value) {
      Arrays.fill(row, 0);
    }
    return inside;
  }

  private static int column(int parameter) {
    return parameter - 3;
  }
}
