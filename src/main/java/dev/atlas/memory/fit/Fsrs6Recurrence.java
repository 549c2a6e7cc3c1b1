package dev.atlas.memory.fit;

import dev.atlas.memory.items.TrainingSet;
import java.util.Arrays;

/**
 * FSRS-6 along one card with forward derivatives.
 *
 * <p>Idea: a card has one first grade, so only one of w0 to w3 acts on it, and difficulty depends
 * on w4 to w7 alone; the derivative of stability is one row of 18 numbers that each review
 * multiplies by one factor and adds to in few places. Every item then gives a rank-one term of the
 * Gauss-Newton matrix for the price of its row.
 *
 * <p>Invariant: column 0 of a row is the parameter of the first grade, column j is w(j+3).
 */
final class Fsrs6Recurrence implements Recurrence {

  private static final int WIDTH = 18;
  private static final int DECAY = 17;
  private static final double MIN_STABILITY = 0.001;
  private static final double MAX_STABILITY = 36_500;

  private double[] w = new double[21];
  private double decay;
  private double factor;
  private double factorSlope;
  private double gainScale;
  private double easyDifficulty;
  private double easyDifficultySlope;
  private double failureCeiling;

  private double s;
  private double d;

  /** Derivatives of stability. */
  private final double[] ds = new double[WIDTH];

  /** Derivatives of difficulty by w4 to w7. */
  private double d4;

  private double d5;
  private double d6;
  private double d7;

  /** Retrievability, its logarithm, and its derivatives by stability and by w20. */
  private double r;

  private double logR;
  private double rs;
  private double rc;

  private final double[] row = new double[WIDTH];
  private final RowSums rows = new RowSums(WIDTH);

  @Override
  public void parameters(double[] values) {
    w = values;
    decay = w[20];
    double power = Math.exp(-Math.log(0.9) / decay);
    factor = power - 1;
    factorSlope = power * Math.log(0.9) / (decay * decay);
    gainScale = Math.exp(w[8]);
    double easy = Math.exp(3 * w[5]);
    easyDifficulty = w[4] - easy + 1;
    easyDifficultySlope = -3 * easy;
    failureCeiling = Math.exp(w[17] * w[18]);
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
        int grade = set.grade(i);
        int days = set.days(i);
        if (days > 0) {
          forget(days);
          double weight = set.weight(i);
          if (weight > 0) {
            loss += item(weight, grade > 1, first);
          }
          if (i + 1 < end) {
            review(grade);
          }
        } else {
          sameDay(grade);
        }
      }
    }
    sums.loss += loss;
    rows.scatter(sums);
  }

  private void first(int grade) {
    Arrays.fill(ds, 0);
    s = clampStability(w[grade - 1]);
    ds[0] = 1;
    double power = Math.exp(w[5] * (grade - 1));
    d4 = 1;
    d5 = -(grade - 1) * power;
    d6 = 0;
    d7 = 0;
    clampDifficulty(w[4] - power + 1);
  }

  private void forget(double days) {
    double x = factor * days / s;
    double log = Math.log(1 + x);
    logR = -decay * log;
    r = Math.exp(logR);
    double share = decay / (1 + x);
    rs = r * share * x / s;
    rc = r * (-log - share * factorSlope * days / s);
  }

  /** Adds one item and returns its loss. */
  private double item(double weight, boolean recalled, int first) {
    for (int j = 0; j < WIDTH; j++) {
      row[j] = rs * ds[j];
    }
    row[DECAY] += rc;
    return rows.item(weight, recalled, r, logR, row, first);
  }

  private void review(int grade) {
    if (grade > 1) {
      recalled(grade);
    } else {
      forgotten();
    }
    difficulty(grade);
  }

  private void recalled(int grade) {
    double log = Math.log(s);
    double bonus = grade == 2 ? w[15] : grade == 4 ? w[16] : 1;
    double rise = Math.exp(w[10] * (1 - r));
    double scale = gainScale * (11 - d) * Math.exp(-w[9] * log) * s;
    double plain = scale * (rise - 1);
    double gain = plain * bonus;
    double byR = -scale * bonus * w[10] * rise;
    double after = s + gain;
    propagate(1 + gain / s * (1 - w[9]) + byR * rs, -gain / (11 - d));
    ds[5] += gain;
    ds[6] -= gain * log;
    ds[7] += scale * bonus * (1 - r) * rise;
    ds[DECAY] += byR * rc;
    if (grade == 2) {
      ds[12] += plain;
    } else if (grade == 4) {
      ds[13] += plain;
    }
    settle(after);
  }

  private void forgotten() {
    double logD = Math.log(d);
    double log = Math.log(s + 1);
    double power = Math.exp(w[13] * log);
    double scale = w[11] * Math.exp(w[14] * (1 - r) - w[12] * logD);
    double after = scale * (power - 1);
    double ceiling = s / failureCeiling;
    if (after < ceiling) {
      double byR = -after * w[14];
      propagate(scale * w[13] * power / (s + 1) + byR * rs, -w[12] * after / d);
      ds[8] += after / w[11];
      ds[9] -= after * logD;
      ds[10] += scale * power * log;
      ds[11] += after * (1 - r);
      ds[DECAY] += byR * rc;
      settle(after);
    } else {
      propagate(1 / failureCeiling, 0);
      ds[14] -= ceiling * w[18];
      ds[15] -= ceiling * w[17];
      settle(ceiling);
    }
  }

  private void sameDay(int grade) {
    double log = Math.log(s);
    double distance = grade - 3 + w[18];
    double gain = Math.exp(w[17] * distance - w[19] * log);
    if (grade == 1 || gain > 1) {
      double after = s * gain;
      propagate(gain * (1 - w[19]), 0);
      ds[14] += after * distance;
      ds[15] += after * w[17];
      ds[16] -= after * log;
      settle(after);
    }
    difficulty(grade);
  }

  /** The derivatives of the new stability by way of the old stability and difficulty. */
  private void propagate(double byStability, double byDifficulty) {
    for (int j = 0; j < WIDTH; j++) {
      ds[j] *= byStability;
    }
    ds[1] += byDifficulty * d4;
    ds[2] += byDifficulty * d5;
    ds[3] += byDifficulty * d6;
    ds[4] += byDifficulty * d7;
  }

  private void settle(double stability) {
    s = clampStability(stability);
    if (s != stability) {
      Arrays.fill(ds, 0);
    }
  }

  private void difficulty(int grade) {
    double pull = (grade - 3) * (10 - d) / 9;
    double moved = d - w[6] * pull;
    double keep = (1 - w[7]) * (1 + w[6] * (grade - 3) / 9);
    d4 = keep * d4 + w[7];
    d5 = keep * d5 + w[7] * easyDifficultySlope;
    d6 = keep * d6 - (1 - w[7]) * pull;
    d7 = keep * d7 + easyDifficulty - moved;
    clampDifficulty(w[7] * easyDifficulty + (1 - w[7]) * moved);
  }

  private void clampDifficulty(double difficulty) {
    d = Math.max(1, Math.min(10, difficulty));
    if (d != difficulty) {
      d4 = 0;
      d5 = 0;
      d6 = 0;
      d7 = 0;
    }
  }

  private static double clampStability(double stability) {
    return Math.max(MIN_STABILITY, Math.min(MAX_STABILITY, stability));
  }
}
