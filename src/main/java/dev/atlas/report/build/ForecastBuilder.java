package dev.atlas.report.build;

import dev.atlas.forecast.Comparison;
import dev.atlas.forecast.Forecast;
import dev.atlas.forecast.Inverse;
import dev.atlas.forecast.Outlook;
import dev.atlas.forecast.habits.HabitSurvey;
import dev.atlas.forecast.habits.Habits;
import dev.atlas.planner.calendar.Pace;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.PlanningReports;
import dev.atlas.report.build.rows.ForecastVerdict;
import java.time.LocalDate;

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
        ForecastVerdict.of(forecast),
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
        inverse.hoursKept(),
        inverse.hours(),
        inverse.dropped(),
        inverse.diagrams());
  }

  private static PlanningReports.Band band(Forecast.Band band) {
    return new PlanningReports.Band(band.p10(), band.p50(), band.p90(), band.already());
  }

  private static PlanningReports.Assumed assumed(Habits habits) {
    return new PlanningReports.Assumed(
        habits.kept(),
        habits.newDone().share(),
        habits.reviewsDone().share(),
        habits.failureRatio());
  }
}
