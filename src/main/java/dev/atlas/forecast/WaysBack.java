package dev.atlas.forecast;

import dev.atlas.learner.DayChoices;
import dev.atlas.learner.DayChoices.Absence;
import dev.atlas.learner.DayChoices.Recovering;
import dev.atlas.memory.Headway;
import dev.atlas.planner.select.DayFrame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What each way back costs, beside going on as planned, all under the same luck.
 *
 * @param asPlanned without a recovery
 * @param ways fast, steady and triage
 */
public record WaysBack(Course asPlanned, List<Way> ways) {

  /** Days after which what is remembered is compared. */
  public static final int LOOK_DAYS = 28;

  /** Longest recovery, in study days. */
  private static final int LONGEST = 30;

  /** One for each way and for none, and two to find out how long. */
  private static final int RUNS = 6;

  /** Days that a backlog is watched. */
  private static final int WATCHED = 120;

  /**
   * One course of the next weeks.
   *
   * @param over when all due reviews fit into a day
   * @param minutes a study day until then, in half of the futures
   * @param remembered how many of today's diagrams are remembered after {@value #LOOK_DAYS} days
   * @param studied how many diagrams are studied by then, in half of the futures
   */
  public record Course(Forecast.Band over, int minutes, double remembered, int studied) {}

  /** A recovery and its course. */
  public record Way(Recovering recovery, Course course) {}

  /**
   * Simulates the ways from a day on.
   *
   * @param from first day of a recovery
   */
  public static WaysBack of(
      Outlook outlook, LocalDate from, int futures, long seed, Headway headway) {
    Run run = new Run(outlook, futures, seed, headway.parts(RUNS));
    List<Way> ways = new ArrayList<>();
    for (DayChoices.Way way : DayChoices.Way.values()) {
      Recovering recovery =
          way == DayChoices.Way.STEADY
              ? Recovering.steadily(from)
              : new Recovering(from, way, run.length(from, way));
      ways.add(new Way(recovery, run.course(WhatIf.recovering(recovery))));
    }
    return new WaysBack(run.course(run.without(from)), ways);
  }

  /**
   * How many diagrams fewer are remembered on the day after an absence than without it.
   *
   * @param outlook without the absence
   */
  public static double lostBy(
      Outlook outlook, Absence absence, int futures, long seed, Headway headway) {
    int look = (int) (absence.to().toEpochDay() - outlook.from().toEpochDay());
    if (look < 0) {
      return 0;
    }
    Scenario with = outlook.scenario(new WhatIf(Map.of(), Set.of(), List.of(absence)));
    return remembered(outlook.asPlanned(), futures, seed, look, headway.part(0, 2))
        - remembered(with, futures, seed, look, headway.part(1, 2));
  }

  private static double remembered(
      Scenario scenario, int futures, long seed, int day, Headway headway) {
    return mean(Simulator.run(scenario, futures, seed, day + 1, day, headway).remembered);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private record Run(Outlook outlook, int futures, long seed, Supplier<Headway> runs) {

    /** No recovery: one that has ended before it began. */
    WhatIf without(LocalDate from) {
      return WhatIf.recovering(new Recovering(from, DayChoices.Way.STEADY, 0));
    }

    /** Study days until nothing waits any more in half of the futures. */
    int length(LocalDate from, DayChoices.Way way) {
      Scenario scenario = outlook.scenario(WhatIf.recovering(new Recovering(from, way, LONGEST)));
      Outcomes outcomes = Simulator.run(scenario, futures, seed, WATCHED, runs.get());
      int clear = quantile(outcomes.clear, 0.5);
      int days = 0;
      for (int day = 0; day <= Math.min(clear, WATCHED - 1); day++) {
        LocalDate date = scenario.from.plusDays(day);
        days += date.isBefore(from) || scenario.calendar.rest(date) ? 0 : 1;
      }
      return Math.clamp(days, 1, LONGEST);
    }

    Course course(WhatIf change) {
      Scenario scenario = outlook.scenario(change);
      Outcomes outcomes =
          Simulator.run(scenario, futures, seed, WATCHED, LOOK_DAYS - 1, runs.get());
      return new Course(
          new Forecast.Band(
              date(scenario, quantile(outcomes.clear, 0.1)),
              date(scenario, quantile(outcomes.clear, 0.5)),
              date(scenario, quantile(outcomes.clear, 0.9))),
          minutes(scenario, outcomes),
          mean(outcomes.remembered),
          quantile(outcomes.studied[outcomes.studied.length - 1], 0.5));
    }

    private static @Nullable LocalDate date(Scenario scenario, int day) {
      return day == Outcomes.NEVER ? null : scenario.from.plusDays(day);
    }

    private static int minutes(Scenario scenario, Outcomes outcomes) {
      int last = Math.min(quantile(outcomes.clear, 0.5), LOOK_DAYS - 1);
      int days = 0;
      int sum = 0;
      for (int day = 0; day <= last; day++) {
        DayFrame frame = scenario.frames.get(day);
        short[] minutes = outcomes.minutes[day].clone();
        Arrays.sort(minutes);
        days += frame.minutes() > 0 ? 1 : 0;
        sum += minutes[minutes.length / 2];
      }
      return days == 0 ? 0 : Math.round((float) sum / days);
    }

    private static int quantile(int[] values, double share) {
      int[] sorted = values.clone();
      Arrays.sort(sorted);
      return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
  }
}
