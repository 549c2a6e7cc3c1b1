package dev.atlas.forecast;

import dev.atlas.curriculum.KeyResult;
import dev.atlas.curriculum.Phase;
import dev.atlas.planner.select.DaySelection.Obstacle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads outcomes; all quantiles are those of the nearest rank. */
record Summary(Scenario scenario, Outcomes outcomes) {

  /** Days without a new diagram from which on a future no longer gets on. */
  private static final int STANDSTILL = 28;

  Forecast forecast() {
    LocalDate planEnd = scenario.calendar.end().minusDays(1);
    int last = (int) (planEnd.toEpochDay() - scenario.from.toEpochDay());
    double[] knowledge = outcomes.knowledge.clone();
    Arrays.sort(knowledge);
    return new Forecast(
        scenario.calendar,
        scenario.from,
        outcomes.futures,
        planEnd,
        band(outcomes.finish, scenario.deck.incomplete() == 0),
        share(outcomes.finish, last),
        band(outcomes.lastNew, scenario.deck.plannedLeft() == 0),
        phases(),
        keyResults(),
        daily(),
        knowledge[rank(0.5)],
        checks(),
        stall());
  }

  private int rank(double share) {
    return (int) Math.ceil(share * outcomes.futures) - 1;
  }

  private double share(int[] days, int last) {
    return (double) Arrays.stream(days).filter(day -> day <= last).count() / outcomes.futures;
  }

  private Forecast.Band band(int[] days, boolean already) {
    int[] sorted = days.clone();
    Arrays.sort(sorted);
    return new Forecast.Band(
        date(sorted[rank(0.1)]), date(sorted[rank(0.5)]), date(sorted[rank(0.9)]), already);
  }

  private @Nullable LocalDate date(int day) {
    return day == Outcomes.NEVER ? null : scenario.from.plusDays(day);
  }

  private List<Forecast.PhaseBand> phases() {
    List<Forecast.PhaseBand> bands = new ArrayList<>();
    List<Phase> phases = scenario.calendar.curriculum().phases();
    for (int p = 0; p < phases.size(); p++) {
      bands.add(
          new Forecast.PhaseBand(
              phases.get(p), band(outcomes.phase[p], scenario.deck.phaseComplete(p))));
    }
    return List.copyOf(bands);
  }

  private List<Forecast.Odds> keyResults() {
    List<Forecast.Odds> odds = new ArrayList<>();
    for (int k = 0; k < scenario.keyResults.size(); k++) {
      KeyResult keyResult = scenario.keyResults.get(k);
      if (keyResult.measure() != KeyResult.Measure.ASSESSMENT) {
        int[] days = outcomes.keyResult[k];
        boolean already = scenario.met(k, scenario.deck);
        odds.add(
            new Forecast.Odds(
                keyResult,
                scenario.from.plusDays(scenario.deadlines[k]),
                already ? 1 : share(days, scenario.deadlines[k]),
                band(days, already),
                already));
      }
    }
    return List.copyOf(odds);
  }

  private List<Forecast.Day> daily() {
    List<Forecast.Day> days = new ArrayList<>();
    for (int day = 0; day < outcomes.days; day++) {
      short[] minutes = outcomes.minutes[day].clone();
      short[] reviews = outcomes.reviews[day].clone();
      Arrays.sort(minutes);
      Arrays.sort(reviews);
      days.add(
          new Forecast.Day(
              scenario.from.plusDays(day),
              minutes[rank(0.5)],
              minutes[rank(0.9)],
              reviews[rank(0.5)]));
    }
    return List.copyOf(days);
  }

  private List<Forecast.Check> checks() {
    List<Forecast.Check> checks = new ArrayList<>();
    for (int c = 0; c < outcomes.studied.length; c++) {
      int[] studied = outcomes.studied[c].clone();
      Arrays.sort(studied);
      checks.add(
          new Forecast.Check(
              scenario.from.plusDays(Outcomes.CHECK_DAYS[c] - 1L),
              studied[rank(0.1)],
              studied[rank(0.5)],
              studied[rank(0.9)]));
    }
    return List.copyOf(checks);
  }

  /** The commonest obstacle, when half of the futures or more never study the last diagram. */
  private Forecast.@Nullable Stall stall() {
    Map<Obstacle, Integer> counts = new EnumMap<>(Obstacle.class);
    int stalled = 0;
    for (int i = 0; i < outcomes.futures; i++) {
      if (outcomes.lastNew[i] == Outcomes.NEVER) {
        stalled++;
        counts.merge(obstacle(i), 1, Integer::sum);
      }
    }
    if (stalled * 2 < outcomes.futures) {
      return null;
    }
    Obstacle worst = Obstacle.NONE;
    for (Obstacle each : Obstacle.values()) {
      boolean more = counts.getOrDefault(each, 0) > counts.getOrDefault(worst, 0);
      worst = more ? each : worst;
    }
    int[] last = outcomes.lastProgress.clone();
    Arrays.sort(last);
    int median = worst == Obstacle.NONE ? outcomes.horizon - 1 : last[rank(0.5)];
    return new Forecast.Stall(worst, median < 0 ? null : scenario.from.plusDays(median));
  }

  /** What barred the last diagrams; nothing did where new ones were studied to the very end. */
  private Obstacle obstacle(int future) {
    boolean slow = outcomes.lastProgress[future] + STANDSTILL >= outcomes.horizon;
    return slow ? Obstacle.NONE : outcomes.obstacle[future];
  }
}
