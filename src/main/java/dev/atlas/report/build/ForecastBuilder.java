package dev.atlas.report.build;

import dev.atlas.forecast.Comparison;
import dev.atlas.forecast.Forecast;
import dev.atlas.forecast.Inverse;
import dev.atlas.forecast.Outlook;
import dev.atlas.forecast.habits.HabitSurvey;
import dev.atlas.forecast.habits.Habits;
import dev.atlas.planner.calendar.Pace;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.DaySelection.Obstacle;
import dev.atlas.report.PlanningReports;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Builds the forecast of the plan. */
public final class ForecastBuilder {

  private ForecastBuilder() {}

  /** What the situation's learner can look forward to. */
  public static Outlook outlook(Situation situation) {
    PlanCalendar calendar = situation.calendar();
    LocalDate today = situation.today();
    return Outlook.of(
        situation.catalog(),
        calendar,
        situation.atStartOf(HabitSurvey.firstDay(calendar, today)),
        situation.learner(),
        today);
  }

  /** The report of a forecast. */
  public static PlanningReports.Forecast report(
      Outlook outlook, Forecast forecast, long seed, boolean recorded) {
    return new PlanningReports.Forecast(
        forecast.from(),
        forecast.futures(),
        seed,
        forecast.planEnd(),
        band(forecast.finish()),
        forecast.finishOdds(),
        band(forecast.lastNew()),
        forecast.phases().stream()
            .map(
                row ->
                    new PlanningReports.PhaseBand(
                        row.phase().number(), row.phase().title(), band(row.complete())))
            .toList(),
        forecast.keyResults().stream().map(row -> odds(outlook, row)).toList(),
        forecast.daily().stream()
            .map(
                day ->
                    new PlanningReports.Day(
                        day.date(), day.minutesP50(), day.minutesP90(), day.reviewsP50()))
            .toList(),
        Double.isNaN(forecast.knowledge()) ? null : Double.valueOf(forecast.knowledge()),
        assumed(outlook.habits()),
        verdict(outlook, forecast),
        recorded);
  }

  private static PlanningReports.Odds odds(Outlook outlook, Forecast.Odds row) {
    LocalDate metOn =
        row.already()
            ? new Pace(outlook.catalog(), outlook.calendar(), outlook.learner(), outlook.from())
                .metOn(row.keyResult())
            : null;
    boolean late = metOn != null && metOn.isAfter(row.deadline());
    return new PlanningReports.Odds(
        row.keyResult().id(),
        row.keyResult().title(),
        row.deadline(),
        late ? 0 : row.odds(),
        band(row.met()),
        row.already(),
        metOn);
  }

  /** The report of two plans side by side. */
  public static PlanningReports.WhatIf report(
      Outlook outlook, Comparison comparison, long seed, String change) {
    Comparison.Spread later = comparison.finish();
    return new PlanningReports.WhatIf(
        report(outlook, comparison.before(), seed, false),
        report(outlook, comparison.after(), seed, false),
        change,
        later == null ? null : Integer.valueOf(later.p10()),
        later == null ? null : Integer.valueOf(later.p50()),
        later == null ? null : Integer.valueOf(later.p90()));
  }

  /** The report of what it takes. */
  public static PlanningReports.Inverse report(
      Outlook outlook, Inverse inverse, LocalDate by, double odds) {
    PlanCalendar calendar = outlook.calendar();
    return new PlanningReports.Inverse(
        by,
        odds,
        calendar.settings().weeklyHours(calendar.curriculum()),
        inverse.hours(),
        inverse.dropped(),
        inverse.diagrams());
  }

  private static PlanningReports.Band band(Forecast.Band band) {
    return new PlanningReports.Band(band.p10(), band.p50(), band.p90());
  }

  private static PlanningReports.Assumed assumed(Habits habits) {
    return new PlanningReports.Assumed(
        habits.kept(),
        habits.newDone().share(),
        habits.reviewsDone().share(),
        habits.failureRatio());
  }

  private static String verdict(Outlook outlook, Forecast forecast) {
    if (forecast.stall() != null) {
      PlanCalendar calendar = outlook.calendar();
      boolean reviews = calendar.settings().reviewsPerDay(calendar.curriculum()) > 0;
      return stalled(forecast.stall(), reviews);
    }
    List<Forecast.Odds> open =
        forecast.keyResults().stream()
            .filter(each -> !each.already() && !each.deadline().isBefore(forecast.from()))
            .toList();
    String end = percent(forecast.finishOdds()) + " of the futures finish by " + forecast.planEnd();
    String judged =
        forecast.finishOdds() >= 0.8
            ? "The plan holds: "
            : forecast.finishOdds() >= 0.5 ? "The plan is tight: " : "The plan will be late: ";
    String half =
        forecast.finish().p50() == null ? "" : "; half are done by " + forecast.finish().p50();
    return judged + end + half + least(open) + ".";
  }

  private static String least(List<Forecast.Odds> open) {
    return open.stream()
        .min(Comparator.comparing(Forecast.Odds::odds))
        .map(
            worst ->
                worst.odds() >= 0.8
                    ? ", and every key result is likely"
                    : ", and "
                        + worst.keyResult().id()
                        + " is met in time in "
                        + percent(worst.odds()))
        .orElse("");
  }

  private static String stalled(Forecast.Stall stall, boolean reviews) {
    if (stall.obstacle() == Obstacle.NONE) {
      return "The plan takes too long: half of the futures or more still have new diagrams left on "
          + stall.since()
          + ", when the simulated time is over.";
    }
    String why =
        switch (stall.obstacle()) {
          case CAP -> "the cap on new diagrams (`cap.new`) lets none in";
          case MINUTES -> "no study fits into the minutes that reviews leave (`hours`)";
          case ORDER ->
              reviews
                  ? "a shut phase or an unmet prerequisite bars the rest (`plan open`)"
                  : "the cap on reviews (`cap.reviews`) lets none in, so no phase is ever complete";
          case NONE -> "the days are too few";
        };
    return "The plan never ends: "
        + why
        + (stall.since() == null ? ", from the first day on." : ", since " + stall.since() + ".");
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
