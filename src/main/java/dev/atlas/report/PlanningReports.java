package dev.atlas.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers about the plan's future and its settings. */
public final class PlanningReports {

  private PlanningReports() {}

  /**
   * The ways back after bad days, side by side.
   *
   * @param from first day of a recovery
   * @param due reviews that are due now
   * @param room reviews that a full day holds
   * @param signs of falling behind, in words
   * @param lookDate end of the day on which what is remembered is compared
   * @param known diagrams known now
   * @param asPlanned without a recovery
   * @param ways fast, steady and triage
   */
  public record Recovery(
      LocalDate from,
      int due,
      int room,
      List<String> signs,
      LocalDate lookDate,
      int known,
      Course asPlanned,
      List<Course> ways)
      implements Report {
    @Override
    public String schema() {
      return "atlas.recover/1";
    }
  }

  /**
   * One course of the next weeks.
   *
   * @param how fast, steady or triage; empty for none
   * @param until last day of the recovery; null for none
   * @param over when all due reviews fit into a day
   * @param minutes a study day until then
   * @param lost diagrams known now that are remembered no more on the day of the comparison
   * @param studied diagrams studied by then
   */
  public record Course(
      String how, @Nullable LocalDate until, Band over, int minutes, double lost, int studied) {}

  /**
   * What became of recorded forecasts and of predicted recalls.
   *
   * @param forecasts that were recorded
   * @param promised share of the forecasts whose band should hold what happens
   * @param bands by how far the forecasts looked ahead
   * @param recalls by how late they came
   */
  public record Calibration(
      int forecasts, double promised, List<BandRow> bands, List<RecallRow> recalls)
      implements Report {
    @Override
    public String schema() {
      return "atlas.calibration/1";
    }
  }

  /**
   * Diagrams studied by a date, against the band from P10 to P90.
   *
   * @param days ahead
   * @param judged forecasts whose date has passed
   * @param below fewer were studied than the band said
   * @param inside as many as it said
   * @param above more than it said
   */
  public record BandRow(int days, int judged, int below, int inside, int above) {}

  /**
   * Recalls that came so late.
   *
   * @param fromDays least days behind the due day; null for no bound
   * @param toDays most days; null for no bound
   * @param recalls how many
   * @param predicted mean chance of recall; null without any
   * @param observed share that was remembered; null without any
   */
  public record RecallRow(
      @Nullable Integer fromDays,
      @Nullable Integer toDays,
      int recalls,
      @Nullable Double predicted,
      @Nullable Double observed) {}

  /**
   * What relieves the plan, side by side.
   *
   * @param weeksBehind in weeks of the unstretched plan
   * @param planEnd last day of the plan as it is
   * @param asPlanned the plan as it is
   * @param levels from the least to the most
   */
  public record Relief(
      double weeksBehind, LocalDate planEnd, Lighter asPlanned, List<Lighter> levels)
      implements Report {
    @Override
    public String schema() {
      return "atlas.adjust/1";
    }
  }

  /**
   * A lighter plan.
   *
   * @param weeks behind from which it is meant; 0 for the plan as it is
   * @param dropped categories and groups
   * @param pathway that takes the place of the plan's, or null
   * @param diagrams first studies that it saves
   * @param finish completion of everything that it holds
   * @param end its last day
   * @param odds share of futures that finish by its end
   */
  public record Lighter(
      int weeks,
      List<String> dropped,
      @Nullable String pathway,
      int diagrams,
      Band finish,
      LocalDate end,
      double odds) {}

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
   * @param already reached before the first simulated day, which then stands for all three
   */
  public record Band(
      @Nullable LocalDate p10, @Nullable LocalDate p50, @Nullable LocalDate p90, boolean already) {

    /** A band of what is still to come. */
    public Band(@Nullable LocalDate p10, @Nullable LocalDate p50, @Nullable LocalDate p90) {
      this(p10, p50, p90, false);
    }
  }

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
   * @param odds share of futures that meet it by its deadline; 1 where it is met already, 0 where
   *     that was late
   * @param already met before the first simulated day
   * @param metOn study day on which it was met, where that can be told
   */
  public record Odds(
      String id,
      String title,
      LocalDate deadline,
      double odds,
      Band met,
      boolean already,
      @Nullable LocalDate metOn) {

    /** Whether it was met after its deadline. */
    public boolean late() {
      return metOn != null && metOn.isAfter(deadline);
    }
  }

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
   * @param hoursKept weekly hours at which something would be dropped
   * @param hours least weekly hours; null when no week is long enough
   * @param dropped what to drop at the hours that are kept; null when nothing short of everything
   *     is enough
   * @param diagrams first studies saved by that
   */
  public record Inverse(
      LocalDate by,
      double odds,
      double hoursNow,
      double hoursKept,
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
