package dev.atlas.forecast;

import dev.atlas.curriculum.KeyResult;
import dev.atlas.curriculum.Phase;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Headway;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.DaySelection.Obstacle;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all futures together say.
 *
 * @param calendar the plan that was simulated
 * @param from the first simulated day
 * @param futures how many
 * @param planEnd last day of the plan
 * @param finish completion of everything that the plan holds
 * @param finishOdds share of futures that finish by the plan's end
 * @param lastNew the last first study
 * @param phases completion of each phase
 * @param keyResults each key result that a simulation can judge
 * @param daily each day up to the plan's end, at least four weeks
 * @param knowledge median of the mean retrievability on the last of these days; NaN where nothing
 *     is studied by then
 * @param checks diagrams studied at some near dates, to score the forecast by
 * @param stall what stands in the way where most futures never finish; null otherwise
 */
public record Forecast(
    PlanCalendar calendar,
    LocalDate from,
    int futures,
    LocalDate planEnd,
    Band finish,
    double finishOdds,
    Band lastNew,
    List<PhaseBand> phases,
    List<Odds> keyResults,
    List<Day> daily,
    double knowledge,
    List<Check> checks,
    @Nullable Stall stall) {

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

  /** When a phase is complete. */
  public record PhaseBand(Phase phase, Band complete) {}

  /**
   * A key result.
   *
   * @param odds share of futures that meet it by its deadline; 1 where it is met already
   * @param met when it is met
   * @param already met before the first simulated day
   */
  public record Odds(
      KeyResult keyResult, LocalDate deadline, double odds, Band met, boolean already) {}

  /** The load of a day. */
  public record Day(LocalDate date, int minutesP50, int minutesP90, int reviewsP50) {}

  /** How many diagrams are studied by the end of a day. */
  public record Check(LocalDate date, int p10, int p50, int p90) {}

  /**
   * What keeps most futures from an end.
   *
   * @param obstacle nothing where they get on until the simulated time is over
   * @param since the last day with a new diagram in half of them; null where there is none at all;
   *     without an obstacle, the last simulated day
   */
  public record Stall(Obstacle obstacle, @Nullable LocalDate since) {}

  /** Simulates a scenario, unheard. */
  public static Forecast of(Scenario scenario, int futures, long seed) {
    return of(scenario, futures, seed, Headway.UNHEARD);
  }

  /** Simulates a scenario. */
  public static Forecast of(Scenario scenario, int futures, long seed, Headway headway) {
    return new Summary(scenario, Simulator.run(scenario, futures, seed, headway)).forecast();
  }

  /** What the journal keeps of it. */
  public Fact.Forecast kept(long seed) {
    return new Fact.Forecast(
        from,
        futures,
        seed,
        kept(finish),
        kept(lastNew),
        checks.stream()
            .map(
                check ->
                    new Fact.Forecast.Check(check.date(), check.p10(), check.p50(), check.p90()))
            .toList());
  }

  private static Fact.Forecast.Band kept(Band band) {
    return new Fact.Forecast.Band(band.p10(), band.p50(), band.p90());
  }
}
