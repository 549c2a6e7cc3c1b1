package dev.atlas.forecast;

import dev.atlas.curriculum.KeyResult;
import dev.atlas.forecast.habits.Habits;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.planner.agenda.AgendaAhead;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.calendar.Targets;
import dev.atlas.planner.select.DayFrame;
import dev.atlas.planner.select.DayFrames;
import dev.atlas.planner.select.Deck;
import dev.atlas.planner.select.PlanTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan and where its learner stands: all that futures start from. Immutable but for the deck,
 * which nobody changes: every future works on a copy.
 */
public final class Scenario {

  private static final int DAYS_A_WEEK = 7;
  private static final int LEAST_WEEKS = 52;
  private static final int LEAST_DAILY = 28;

  final PlanTable table;
  final Deck deck;
  final Habits habits;
  final PlanCalendar calendar;
  final LocalDate from;
  final double retention;
  final List<DayFrame> frames;
  final List<KeyResult> keyResults;

  /** By key result: the indices of its categories. */
  final int[][] categoriesOf;

  /** By key result: its deadline, counted in days from the first. */
  final int[] deadlines;

  /** Days that every future lives through, whether the plan is finished or not. */
  final int leastDays;

  /**
   * A scenario.
   *
   * @param deck the learner's memory at the start of the first day
   * @param tracking what exams were sat and interviews held; null for a plan without either
   * @param from the first simulated day
   */
  public Scenario(
      PlanTable table,
      Deck deck,
      PlanCalendar calendar,
      @Nullable Tracking tracking,
      Habits habits,
      LocalDate from) {
    this.table = table;
    this.deck = deck;
    this.calendar = calendar;
    this.habits = habits;
    this.from = from;
    retention = calendar.settings().retention(calendar.curriculum());
    keyResults = Targets.of(table.catalog(), calendar);
    int start = (int) from.toEpochDay();
    int planDays = (int) calendar.end().toEpochDay() - start;
    leastDays = Math.max(LEAST_DAILY, planDays);
    int horizon =
        Math.max(LEAST_WEEKS * DAYS_A_WEEK, planDays + calendar.pathway().weeks() * DAYS_A_WEEK);
    DayFrames factory = new DayFrames(table, calendar, from);
    AgendaAhead agenda =
        tracking == null
            ? AgendaAhead.NONE
            : AgendaAhead.of(table.catalog(), calendar, tracking, from, horizon);
    frames =
        IntStream.range(0, horizon)
            .mapToObj(from::plusDays)
            .map(day -> factory.of(day, agenda.minutes(day)))
            .toList();
    categoriesOf =
        keyResults.stream()
            .map(kr -> kr.categories().stream().mapToInt(table::category).toArray())
            .toArray(int[][]::new);
    deadlines =
        keyResults.stream()
            .mapToInt(kr -> (int) calendar.endOfWeek(kr.week()).toEpochDay() - start)
            .toArray();
  }

  /** Whether a learner with this memory has met a key result that counts diagrams. */
  boolean met(int k, Deck memory) {
    KeyResult keyResult = keyResults.get(k);
    if (!keyResult.countsDiagrams()) {
      return false;
    }
    boolean completed = keyResult.measure() == KeyResult.Measure.COMPLETED;
    int count = 0;
    for (int category : categoriesOf[k]) {
      count += completed ? memory.completeIn(category) : memory.masteredOnceIn(category);
    }
    return count >= keyResult.target();
  }

  /** The last simulated day. */
  public LocalDate lastDay() {
    return from.plusDays(horizon() - 1L);
  }

  /** Days that a future lasts at most. */
  int horizon() {
    return frames.size();
  }
}
