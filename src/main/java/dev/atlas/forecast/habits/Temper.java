package dev.atlas.forecast.habits;

import dev.atlas.memory.Grade;
import java.util.List;

/** One learner drawn from the habits: fixed for a future, as primitive numbers. */
public final class Temper {

  private static final double LEAST_FAILURE = 0.002;

  private double kept;
  private double newDone;
  private double reviewsDone;
  private final double[] firstUpTo = new double[3];
  private final double[] recallUpTo = new double[2];
  private double forgetfulness;

  /** Draws a learner; the same dice give the same learner under every plan. */
  public void draw(Habits habits, Dice dice) {
    kept = share(habits.studyDays(), habits, dice);
    newDone = share(habits.newDone(), habits, dice);
    reviewsDone = share(habits.reviewsDone(), habits, dice);
    grades(habits.firstGrades(), firstUpTo, habits, dice);
    grades(habits.recallGrades(), recallUpTo, habits, dice);
    double failures = habits.certain() ? habits.failures() : dice.gamma(habits.failures());
    forgetfulness = failures / habits.expectedFailures();
  }

  private static double share(Habits.Tally tally, Habits habits, Dice dice) {
    return habits.certain() ? tally.share() : dice.beta(tally.yes(), tally.no());
  }

  /** Cumulative shares of all grades but the last. */
  private static void grades(List<Double> counts, double[] upTo, Habits habits, Dice dice) {
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

  /** The grade of a recall that the memory model gives this chance. */
  public Grade recall(double retrievability, double luck, double luckOfGrade) {
    double failure = Math.max(LEAST_FAILURE, (1 - retrievability) * forgetfulness);
    if (luck < failure) {
      return Grade.AGAIN;
    }
    if (luckOfGrade < recallUpTo[0]) {
      return Grade.HARD;
    }
    return luckOfGrade < recallUpTo[1] ? Grade.GOOD : Grade.EASY;
  }

  /** Share of planned days with any study. */
  public double kept() {
    return kept;
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
