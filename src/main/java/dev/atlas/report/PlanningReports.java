package dev.atlas.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers about the plan's future and its settings. */
public final class PlanningReports {

  private PlanningReports() {}

  /**
   * A setting that was changed.
   *
   * @param key name
   * @param value its new text
   */
  public record Setting(String key, String value) implements Report {
    @Override
    public String schema() {
      return "atlas.set/1";
    }
  }

  /**
   * A date with its uncertainty; null where so many futures never get there.
   *
   * @param p10 reached by then in a tenth of all futures
   * @param p50 in half of them
   * @param p90 in nine tenths
   */
  public record Band(@Nullable LocalDate p10, @Nullable LocalDate p50, @Nullable LocalDate p90) {}

  /**
   * The simulated futures of the plan.
   *
   * @param from first simulated day
   * @param futures how many
   * @param seed of the random numbers
   * @param planEnd last day of the plan
   * @param finish completion of everything that the plan holds
   * @param finishOdds share of futures that finish by the plan's end
   * @param lastNew the last first study
   * @param phases completion of each
   * @param keyResults odds of each
   * @param daily load of each day
   * @param knowledge mean retrievability at the end of the daily figures, in half of the futures;
   *     null where nothing is studied by then
   * @param habits what the futures assume of the learner
   * @param verdict one sentence
   * @param recorded whether it was written into the journal
   */
  public record Forecast(
      LocalDate from,
      int futures,
      long seed,
      LocalDate planEnd,
      Band finish,
      double finishOdds,
      Band lastNew,
      List<PhaseBand> phases,
      List<Odds> keyResults,
      List<Day> daily,
      @Nullable Double knowledge,
      Assumed habits,
      String verdict,
      boolean recorded)
      implements Report {
    @Override
    public String schema() {
      return "atlas.forecast/1";
    }
  }

  /** When a phase is complete. */
  public record PhaseBand(int number, String title, Band complete) {}

  /**
   * A key result.
   *
   * @param odds share of futures that meet it by its deadline
   */
  public record Odds(String id, String title, LocalDate deadline, double odds, Band met) {}

  /** The load of a day. */
  public record Day(LocalDate date, int minutesP50, int minutesP90, int reviewsP50) {}

  /**
   * What the futures assume of the learner: the middle of what each draws.
   *
   * @param keptDays share of planned days with any study
   * @param newDone share of planned studies done on such a day
   * @param reviewsDone share of planned reviews done on such a day
   * @param forgetting failures for each that the memory model expects
   */
  public record Assumed(double keptDays, double newDone, double reviewsDone, double forgetting) {}

  /**
   * A change of the plan, beside the plan as it is.
   *
   * @param before the plan as it is
   * @param after the plan with the change
   * @param change in words
   * @param laterP10 days by which it finishes later, in a tenth of the futures; negative for
   *     earlier
   * @param laterP50 in half of them; null where too few finish under both plans
   * @param laterP90 in nine tenths
   */
  public record WhatIf(
      Forecast before,
      Forecast after,
      String change,
      @Nullable Integer laterP10,
      @Nullable Integer laterP50,
      @Nullable Integer laterP90)
      implements Report {
    @Override
    public String schema() {
      return "atlas.forecast/1";
    }
  }

  /**
   * What it takes to finish by a date.
   *
   * @param by the date
   * @param odds that were asked for, 0 to 1
   * @param hoursNow weekly hours of the plan
   * @param hours least weekly hours; null when no week is long enough
   * @param dropped what to drop at the plan's hours; null when nothing short of everything is
   *     enough
   * @param diagrams first studies saved by that
   */
  public record Inverse(
      LocalDate by,
      double odds,
      double hoursNow,
      @Nullable Double hours,
      @Nullable List<String> dropped,
      int diagrams)
      implements Report {
    @Override
    public String schema() {
      return "atlas.forecast-inverse/1";
    }
  }
}
