package dev.atlas.forecast;

import dev.atlas.curriculum.KeyResult;
import dev.atlas.forecast.habits.Dice;
import dev.atlas.forecast.habits.Temper;
import dev.atlas.planner.select.DayFrame;
import dev.atlas.planner.select.DaySelection;
import dev.atlas.planner.select.Deck;

/**
 * Lives one future after another: each day is planned by the real planner, done as the learner's
 * habits have it, and remembered by the real memory model. Confined to one thread; its loop
 * allocates nothing.
 */
final class Future {

  /** Subjects of the dice beside diagrams, which take the numbers from 0. */
  private static final int DAY = -1;

  private static final int QUEUE = -2;

  private final Scenario scenario;
  private final Outcomes outcomes;
  private final Deck deck;
  private final DaySelection selection;
  private final Temper temper;

  Future(Scenario scenario, Outcomes outcomes) {
    this.scenario = scenario;
    this.outcomes = outcomes;
    this.deck = scenario.deck.copy();
    this.selection = new DaySelection(scenario.table, scenario.retention, false);
    this.temper = new Temper(scenario.habits, scenario.table);
  }

  /** Lives the future with this number. */
  void live(long seed, int future) {
    Dice dice = new Dice(seed, future);
    deck.copyFrom(scenario.deck);
    temper.draw(dice);
    boolean kept = true;
    note(future, 0);
    for (int day = 0; day < outcomes.horizon; day++) {
      DayFrame frame = scenario.frames.get(day);
      if (frame.minutes() > 0) {
        kept = Dice.upper(dice.bits(DAY, frame.epochDay())) < temper.kept(kept);
        if (kept) {
          study(frame, dice, future, day);
          note(future, day);
        }
      }
      measure(future, day);
      if (day + 1 >= scenario.leastDays && outcomes.finish[future] != Outcomes.NEVER) {
        break;
      }
    }
  }

  private void study(DayFrame frame, Dice dice, int future, int day) {
    selection.select(frame, deck);
    int minutes = 0;
    int reviews = 0;
    for (int k = 0; k < selection.reviewCount(); k++) {
      int i = selection.review(k);
      if (does(i, frame, dice, temper.reviewsDone())) {
        long luck = dice.bits(i, deck.reviews(i));
        double chance = deck.retrievability(i, frame.epochDay());
        deck.recall(
            i, frame.epochDay(), temper.recall(i, chance, Dice.upper(luck), Dice.lower(luck)));
        minutes += scenario.table.recallMinutes(i, frame.redraw());
        reviews++;
      }
    }
    if (selection.caughtUp() && outcomes.clear[future] == Outcomes.NEVER) {
      outcomes.clear[future] = day;
    }
    boolean progress = false;
    for (int k = 0; k < selection.newCount(); k++) {
      int i = selection.fresh(k);
      if (does(i, frame, dice, temper.newDone())) {
        deck.study(i, frame.epochDay(), temper.first(Dice.upper(dice.bits(i, 0))));
        minutes += scenario.table.minutes(i);
        progress = true;
      }
    }
    if (progress) {
      outcomes.lastProgress[future] = day;
    } else if (deck.plannedLeft() > 0) {
      outcomes.obstacle[future] = selection.obstacle();
    }
    if (day < outcomes.days) {
      outcomes.minutes[day][future] = (short) minutes;
      outcomes.reviews[day][future] = (short) reviews;
    }
  }

  private static boolean does(int i, DayFrame frame, Dice dice, double share) {
    return share >= 1 || Dice.lower(dice.bits(QUEUE - i, frame.epochDay())) < share;
  }

  /** Notes what has been reached by the end of a day. */
  private void note(int future, int day) {
    if (deck.plannedLeft() == 0 && outcomes.lastNew[future] == Outcomes.NEVER) {
      outcomes.lastNew[future] = day;
    }
    if (deck.incomplete() == 0 && outcomes.finish[future] == Outcomes.NEVER) {
      outcomes.finish[future] = day;
    }
    for (int p = 0; p < outcomes.phase.length; p++) {
      int[] reached = outcomes.phase[p];
      if (reached[future] == Outcomes.NEVER && deck.phaseComplete(p)) {
        reached[future] = day;
      }
    }
    for (int k = 0; k < outcomes.keyResult.length; k++) {
      int[] reached = outcomes.keyResult[k];
      if (reached[future] == Outcomes.NEVER && scenario.met(k, deck)) {
        reached[future] = day;
      }
    }
  }

  /** Knowledge counts on its deadline, and on the last day that all futures share. */
  private void measure(int future, int day) {
    int epochDay = scenario.frames.get(day).epochDay();
    for (int c = 0; c < Outcomes.CHECK_DAYS.length; c++) {
      if (day + 1 == Outcomes.CHECK_DAYS[c]) {
        outcomes.studied[c][future] = deck.studied();
      }
    }
    if (day == outcomes.lookDay) {
      outcomes.remembered[future] = deck.remembered(scenario.deck, epochDay);
    }
    if (day + 1 == scenario.leastDays) {
      outcomes.knowledge[future] = deck.knowledge(epochDay);
    }
    for (int k = 0; k < outcomes.keyResult.length; k++) {
      KeyResult keyResult = scenario.keyResults.get(k);
      if (keyResult.measure() == KeyResult.Measure.RETRIEVABILITY
          && day == scenario.deadlines[k]
          && deck.knowledge(epochDay) >= keyResult.target()) {
        outcomes.keyResult[k][future] = day;
      }
    }
  }
}
