package dev.atlas.forecast.demo;

import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.planner.select.PlanTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How redraws go, and what is logged of them: an accuracy, a time, sometimes a remark.
 *
 * <p>The learner forgets by a half-life for each diagram, which success multiplies and failure cuts
 * down; it depends on the diagram, on a talent for its category, and on nothing that the memory
 * model knows, so that forecasts and fits have something to find out.
 */
final class Hand {

  private static final double FIRST_HALF_LIFE = 12;
  private static final double LEAST_HALF_LIFE = 6;
  private static final double AFTER_FAILURE = 0.35;
  private static final double AFTER_SUCCESS = 3.2;
  private static final double MOST = 0.99;
  private static final double EASE_SPREAD = 0.4;
  private static final double WEAK = 2.2;

  private static final double ACCURACY_GIVEN = 0.35;
  private static final double TIME_GIVEN = 0.88;
  private static final double REMARKED = 0.06;
  private static final double TIME_SPREAD = 0.25;
  private static final int SECONDS_A_MINUTE = 60;

  /** By grade, from again to easy: the factor of the half-life. */
  private static final double[] GRADE_FACTOR = {0.6, 0.8, 1.1, 1.6};

  private static final int[] ACCURACY_FROM = {10, 50, 75, 95};
  private static final int[] ACCURACY_TO = {50, 75, 95, 101};

  private static final List<String> REMARKS =
      List.of(
          "missed the retry budget",
          "mixed up the two failure domains",
          "forgot who holds the lease",
          "the numbers were off by ten",
          "drew it twice, the second time from memory",
          "labels fine, trade-offs thin",
          "could explain it to someone",
          "looked up the timeout");

  private final SplittableRandom random;
  private final double[] ease;
  private final double[] halfLife;
  private final int[] last;

  Hand(SplittableRandom random, PlanTable table) {
    this.random = random;
    double[] talent = new double[table.categoryCount()];
    Arrays.setAll(talent, _ -> 0.85 + 0.4 * random.nextDouble());
    talent[random.nextInt(talent.length)] /= WEAK;
    ease = new double[table.size()];
    Arrays.setAll(
        ease, i -> talent[table.categoryOf(i)] * Math.exp(EASE_SPREAD * random.nextGaussian()));
    halfLife = new double[ease.length];
    last = new int[ease.length];
  }

  /** The grade of a first study. */
  Grade first(int diagram, LocalDate day) {
    double luck = random.nextDouble();
    Grade grade =
        luck < 0.15 ? Grade.AGAIN : luck < 0.4 ? Grade.HARD : luck < 0.88 ? Grade.GOOD : Grade.EASY;
    halfLife[diagram] = FIRST_HALF_LIFE * ease[diagram] * GRADE_FACTOR[grade.number() - 1];
    last[diagram] = (int) day.toEpochDay();
    return grade;
  }

  /** A diagram that the learner knew before the plan. */
  void knows(int diagram, LocalDate day) {
    halfLife[diagram] = FIRST_HALF_LIFE * AFTER_SUCCESS * ease[diagram];
    last[diagram] = (int) day.toEpochDay();
  }

  /** The half-life of a diagram's memory in days; 0 for one that is not known. */
  double halfLife(int diagram) {
    return halfLife[diagram];
  }

  /** The chance that a diagram is recalled on a day. */
  double chance(int diagram, LocalDate day) {
    int elapsed = (int) day.toEpochDay() - last[diagram];
    return halfLife[diagram] == 0 ? 0 : Math.min(MOST, Math.pow(0.5, elapsed / halfLife[diagram]));
  }

  /**
   * The grade of a recall.
   *
   * @param strain how much faster than usual is forgotten, 1 for as usual
   */
  Grade recall(int diagram, LocalDate day, double strain) {
    int elapsed = (int) day.toEpochDay() - last[diagram];
    last[diagram] = (int) day.toEpochDay();
    double chance = Math.min(MOST, Math.pow(0.5, elapsed * strain / halfLife[diagram]));
    if (random.nextDouble() >= chance) {
      halfLife[diagram] = Math.max(LEAST_HALF_LIFE, halfLife[diagram] * AFTER_FAILURE);
      return Grade.AGAIN;
    }
    double luck = random.nextDouble();
    Grade grade = luck < 0.15 ? Grade.HARD : luck < 0.85 ? Grade.GOOD : Grade.EASY;
    if (elapsed > 0) {
      double growth = 1 + (AFTER_SUCCESS - 1) * GRADE_FACTOR[grade.number() - 1];
      halfLife[diagram] *= Math.max(1, growth * Math.sqrt(ease[diagram]));
    }
    return grade;
  }

  /** What is logged of a redraw with so many nominal minutes. */
  Fact.Review review(String diagram, Grade grade, int minutes) {
    Double accuracy = random.nextDouble() < ACCURACY_GIVEN ? accuracy(grade) : null;
    return new Fact.Review(diagram, grade, accuracy, seconds(minutes), remark());
  }

  private Double accuracy(Grade grade) {
    int k = grade.number() - 1;
    return (double) random.nextInt(ACCURACY_FROM[k], ACCURACY_TO[k]);
  }

  /** The time that work of so many nominal minutes took; null where the learner did not look. */
  @Nullable Integer seconds(int minutes) {
    double stretch = Math.exp(0.06 + TIME_SPREAD * random.nextGaussian());
    boolean given = random.nextDouble() < TIME_GIVEN;
    return given ? Integer.valueOf((int) (minutes * SECONDS_A_MINUTE * stretch)) : null;
  }

  private @Nullable String remark() {
    return random.nextDouble() < REMARKED ? REMARKS.get(random.nextInt(REMARKS.size())) : null;
  }
}
