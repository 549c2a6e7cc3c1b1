package dev.atlas.forecast;

import dev.atlas.planner.select.DaySelection.Obstacle;
import java.util.Arrays;

/**
 * What happened in all futures. Days are counted from the first simulated one, 0; {@link #NEVER}
 * stands for what did not happen before the futures ended.
 *
 * <p>Every future writes its own elements only, so their order does not matter.
 */
final class Outcomes {

  static final int NEVER = Integer.MAX_VALUE;

  /** Near dates at which a recorded forecast is scored: so many days from the first. */
  static final int[] CHECK_DAYS = {7, 14, 28};

  final int futures;

  /** Days that a future lasts at most. */
  final int horizon;

  final int days;

  /** By future: last first study, completion of the whole plan, last day with a new diagram. */
  final int[] lastNew;

  final int[] finish;
  final int[] lastProgress;

  /** By future: what kept the day after that from having a new diagram. */
  final Obstacle[] obstacle;

  /** By future: mean retrievability on the last simulated day. */
  final double[] knowledge;

  /** By future: the first day into which all due reviews fitted. */
  final int[] clear;

  /** The day, counted from the first, on which the memory is looked at; its end. */
  final int lookDay;

  /** By future: how many of the diagrams known at first are remembered on that day. */
  final double[] remembered;

  /** By phase or key result and future: the day on which it was complete or met. */
  final int[][] phase;

  final int[][] keyResult;

  /** By check and future: diagrams studied by the end of its day. */
  final int[][] studied;

  /** By day and future. */
  final short[][] minutes;

  final short[][] reviews;

  Outcomes(Scenario scenario, int futures, int horizon, int lookDay) {
    this.horizon = horizon;
    this.lookDay = lookDay;
    clear = never(futures);
    remembered = new double[futures];
    this.futures = futures;
    this.days = scenario.leastDays;
    studied = new int[CHECK_DAYS.length][futures];
    lastNew = never(futures);
    finish = never(futures);
    lastProgress = new int[futures];
    Arrays.fill(lastProgress, -1);
    obstacle = new Obstacle[futures];
    Arrays.fill(obstacle, Obstacle.NONE);
    knowledge = new double[futures];
    phase = new int[scenario.calendar.curriculum().phases().size()][];
    Arrays.setAll(phase, _ -> never(futures));
    keyResult = new int[scenario.keyResults.size()][];
    Arrays.setAll(keyResult, _ -> never(futures));
    minutes = new short[days][futures];
    reviews = new short[days][futures];
  }

  private static int[] never(int futures) {
    int[] days = new int[futures];
    Arrays.fill(days, NEVER);
    return days;
  }
}
