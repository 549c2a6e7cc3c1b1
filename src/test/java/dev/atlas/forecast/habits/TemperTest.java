package dev.atlas.forecast.habits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atlas.fixture.Bundled;
import dev.atlas.memory.Grade;
import dev.atlas.planner.select.PlanTable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemperTest {

  private static final PlanTable TABLE =
      new PlanTable(Bundled.catalog(), Bundled.curriculum(), _ -> true, d -> d.minutes());
  private static final int LEARNERS = 2000;

  /** The share of recalls with a chance of 70 % that fail, over many learners. */
  private static double failures(Habits habits, int diagram, double chance) {
    Temper temper = new Temper(habits, TABLE);
    return IntStream.range(0, LEARNERS)
            .filter(
                future -> {
                  Dice dice = new Dice(7, future);
                  temper.draw(dice);
                  return temper.recall(diagram, chance, dice.next(), 0.5) == Grade.AGAIN;
                })
            .count()
        / (double) LEARNERS;
  }

  private static Habits after(FailureCount count) {
    Habits prior = Habits.PRIOR;
    return new Habits(
        prior.afterKept(),
        prior.afterSkipped(),
        prior.newDone(),
        prior.reviewsDone(),
        prior.firstGrades(),
        prior.recallGrades(),
        count.onTime(),
        count.late(),
        count.own(),
        false);
  }

  @Test
  void recall_ofASteadyLearner_failsAsTheModelExpects() {
    assertThat(failures(Habits.STEADY, 0, 0.7)).isCloseTo(0.3, within(0.03));
    assertThat(failures(Habits.STEADY, 0, 0.9)).isCloseTo(0.1, within(0.03));
  }

  @Test
  void recall_afterManyLateFailures_failsMoreWhenLateAndNotOnTime() {
    FailureCount count = new FailureCount();
    for (int i = 0; i < 400; i++) {
      count.add("other/" + i, 0.7, i % 5 < 2);
      count.add("more/" + i, 0.9, i % 10 > 0);
    }
    assertThat(count.late().ratio()).isBetween(2.0, 3.0);
    assertThat(count.onTime().ratio()).isBetween(0.9, 1.1);
    assertThat(failures(after(count), 0, 0.7)).isCloseTo(0.54, within(0.05));
    assertThat(failures(after(count), 0, 0.9)).isCloseTo(0.1, within(0.03));
  }

  @Test
  void recall_ofADiagramThatKeepsFailing_failsMoreThanThatOfAnother() {
    FailureCount count = new FailureCount();
    String stubborn = Bundled.catalog().diagrams().get(5).id();
    for (int i = 0; i < 6; i++) {
      count.add(stubborn, 0.9, false);
    }
    Habits habits = after(count);
    assertThat(failures(habits, 5, 0.9)).isGreaterThan(1.6 * failures(habits, 6, 0.9));
  }

  @Test
  void kept_shareOfThePrior_isThatOfAChainOfDays() {
    assertThat(Habits.PRIOR.kept()).isCloseTo(0.9, within(0.005));
    assertThat(Habits.STEADY.kept()).isEqualTo(1);
    Temper temper = new Temper(Habits.PRIOR, TABLE);
    double kept = 0;
    double back = 0;
    for (int future = 0; future < LEARNERS; future++) {
      temper.draw(new Dice(3, future));
      kept += temper.kept(true) / LEARNERS;
      back += temper.kept(false) / LEARNERS;
    }
    assertThat(kept).isCloseTo(0.925, within(0.01));
    assertThat(back).isCloseTo(0.66, within(0.02));
  }
}
