package dev.atlas.forecast.habits;

import dev.atlas.forecast.habits.Habits.Failures;
import dev.atlas.memory.Grade;
import dev.atlas.planner.select.PlanTable;
import java.util.Arrays;
import java.util.List;

/**
 * One learner drawn from the habits: fixed for a future, as primitive numbers.
 *
 * <p>Idea of the failures: a recall with the chance R is remembered with R to the power of a ratio.
 * Late recalls have another ratio than those on time, and each diagram multiplies it by one of its
 * own (a gamma frailty, as in survival analysis: Vaupel, Manton and Stallard 1979), which keeps
 * failing what has failed: a plan ends with its stragglers.
 */
public final class Temper {

  private static final double LEAST_FAILURE = 0.002;

  private final Habits habits;

  /** By diagram: its failures and its exposure, with the prior ones. */
  private final double[] seen;

  private final double[] exposure;

  private double afterKept;
  private double afterSkipped;
  private double newDone;
  private double reviewsDone;
  private final double[] firstUpTo = new double[3];
  private final double[] recallUpTo = new double[2];
  private double onTime;
  private double late;
  private final double[] frailty;

  /** Nobody yet: the first draw makes somebody. */
  public Temper(Habits habits, PlanTable table) {
    this.habits = habits;
    seen = new double[table.size()];
    exposure = new double[table.size()];
    frailty = new double[table.size()];
    Arrays.fill(seen, Habits.FRAILTY);
    Arrays.fill(exposure, Habits.FRAILTY);
    Arrays.fill(frailty, 1);
    habits
        .own()
        .forEach(
            (diagram, failures) -> {
              int index = table.index(diagram);
              if (index >= 0) {
                seen[index] += failures.seen();
                exposure[index] += failures.exposure();
              }
            });
  }

  /** Draws a learner; the same dice give the same learner under every plan. */
  public void draw(Dice dice) {
    afterKept = share(habits.afterKept(), dice);
    afterSkipped = share(habits.afterSkipped(), dice);
    newDone = share(habits.newDone(), dice);
    reviewsDone = share(habits.reviewsDone(), dice);
    grades(habits.firstGrades(), firstUpTo, dice);
    grades(habits.recallGrades(), recallUpTo, dice);
    onTime = ratio(habits.onTime(), dice);
    late = ratio(habits.late(), dice);
    for (int i = 0; i < frailty.length && !habits.certain(); i++) {
      frailty[i] = dice.gamma(seen[i]) / exposure[i];
    }
  }

  private double share(Habits.Tally tally, Dice dice) {
    return habits.certain() ? tally.share() : dice.beta(tally.yes(), tally.no());
  }

  private double ratio(Failures failures, Dice dice) {
    return (habits.certain() ? failures.seen() : dice.gamma(failures.seen())) / failures.exposure();
  }

  /** Cumulative shares of all grades but the last. */
  private void grades(List<Double> counts, double[] upTo, Dice dice) {
    double sum = 0;
    double all = 0;
    for (int g = 0; g < counts.size(); g++) {
      double weight = habits.certain() ? counts.get(g) : dice.gamma(counts.get(g));
      all += weight;
      if (g < upTo.length) {
        sum += weight;
        upTo[g] = sum;
      }
    }
    for (int g = 0; g < upTo.length; g++) {
      upTo[g] /= all;
    }
  }

  /** The grade of a first study. */
  public Grade first(double luck) {
    if (luck < firstUpTo[1]) {
      return luck < firstUpTo[0] ? Grade.AGAIN : Grade.HARD;
    }
    return luck < firstUpTo[2] ? Grade.GOOD : Grade.EASY;
  }

  /** The grade of a recall of a diagram that the memory model gives this chance. */
  public Grade recall(int diagram, double retrievability, double luck, double luckOfGrade) {
    double ratio = (retrievability < Habits.LATE ? late : onTime) * frailty[diagram];
    if (fails(retrievability, ratio, luck)) {
      return Grade.AGAIN;
    }
    if (luckOfGrade < recallUpTo[0]) {
      return Grade.HARD;
    }
    return luckOfGrade < recallUpTo[1] ? Grade.GOOD : Grade.EASY;
  }

  /**
   * Whether luck is under 1 - R^ratio. By Bernoulli's inequality that is at most 1 - R times the
   * larger of 1 and the ratio, so most luck needs no power.
   */
  private static boolean fails(double retrievability, double ratio, double luck) {
    return luck < LEAST_FAILURE
        || (luck < Math.max(1, ratio) * (1 - retrievability)
            && luck < 1 - Math.pow(retrievability, ratio));
  }

  /**
   * Share of planned days with any study.
   *
   * @param keptBefore whether the planned day before was kept
   */
  public double kept(boolean keptBefore) {
    return keptBefore ? afterKept : afterSkipped;
  }

  /** Share of a kept day's new diagrams that are studied. */
  public double newDone() {
    return newDone;
  }

  /** Share of a kept day's reviews that are done. */
  public double reviewsDone() {
    return reviewsDone;
  }
}
