package dev.atlas.render.json;

import dev.atlas.report.PlanningReports.Band;
import dev.atlas.report.PlanningReports.Calibration;
import dev.atlas.report.PlanningReports.Forecast;
import dev.atlas.report.PlanningReports.Inverse;
import dev.atlas.report.PlanningReports.WhatIf;

/** A forecast as JSON. */
final class ForecastJson {

  private ForecastJson() {}

  static void write(Forecast forecast, JsonOut json) {
    json.date("from", forecast.from());
    json.whole("futures", forecast.futures());
    json.number("seed", (double) forecast.seed());
    json.date("planEnd", forecast.planEnd());
    json.text("verdict", forecast.verdict());
    band("finish", forecast.finish(), json);
    json.number("finishOdds", forecast.finishOdds());
    band("lastNew", forecast.lastNew(), json);
    json.objects(
        "phases",
        forecast.phases(),
        phase -> {
          json.whole("number", phase.number());
          json.text("title", phase.title());
          band("complete", phase.complete(), json);
        });
    json.objects(
        "keyResults",
        forecast.keyResults(),
        row -> {
          json.text("id", row.id());
          json.text("title", row.title());
          json.date("deadline", row.deadline());
          json.number("odds", row.odds());
          json.flag("met", row.already());
          json.date("metOn", row.metOn());
          json.date("p10", row.met().p10());
          json.date("p50", row.met().p50());
          json.date("p90", row.met().p90());
        });
    json.numberOrNull("knowledge", forecast.knowledge());
    json.object(
        "habits",
        habits -> {
          habits.number("keptDays", forecast.habits().keptDays());
          habits.number("newDone", forecast.habits().newDone());
          habits.number("reviewsDone", forecast.habits().reviewsDone());
          habits.number("forgetting", forecast.habits().forgetting());
        });
    json.objects(
        "daily",
        forecast.daily(),
        day -> {
          json.date("date", day.date());
          json.whole("minutesP50", day.minutesP50());
          json.whole("minutesP90", day.minutesP90());
          json.whole("reviewsP50", day.reviewsP50());
        });
    json.flag("recorded", forecast.recorded());
  }

  /** The plan as it is in the places of a forecast; the changed one in {@code whatIf}. */
  static void write(WhatIf whatIf, JsonOut json) {
    write(whatIf.before(), json);
    json.text("change", whatIf.change());
    json.object("whatIf", after -> write(whatIf.after(), after));
    if (whatIf.laterP50() != null) {
      json.object(
          "finishesLaterDays",
          later -> {
            later.whole("p10", whatIf.laterP10());
            later.whole("p50", whatIf.laterP50());
            later.whole("p90", whatIf.laterP90());
          });
    }
  }

  static void write(Inverse inverse, JsonOut json) {
    json.date("finishBy", inverse.by());
    json.number("odds", inverse.odds());
    json.number("hoursNow", inverse.hoursNow());
    json.number("hoursKept", inverse.hoursKept());
    json.numberOrNull("hours", inverse.hours());
    if (inverse.dropped() != null) {
      json.texts("drop", inverse.dropped());
      json.whole("diagrams", inverse.diagrams());
    }
  }

  /** A date that so many futures never reach is left out. */
  static void write(Calibration calibration, JsonOut json) {
    json.whole("forecasts", calibration.forecasts());
    json.number("promised", calibration.promised());
    json.objects(
        "bands",
        calibration.bands(),
        row -> {
          json.whole("days", row.days());
          json.whole("judged", row.judged());
          json.whole("below", row.below());
          json.whole("inside", row.inside());
          json.whole("above", row.above());
        });
    json.objects(
        "recalls",
        calibration.recalls(),
        row -> {
          json.whole("fromDays", row.fromDays());
          json.whole("toDays", row.toDays());
          json.whole("recalls", row.recalls());
          json.numberOrNull("predicted", row.predicted());
          json.numberOrNull("observed", row.observed());
        });
  }

  static void band(String name, Band band, JsonOut json) {
    json.object(
        name,
        dates -> {
          dates.date("p10", band.p10());
          dates.date("p50", band.p50());
          dates.date("p90", band.p90());
          if (band.already()) {
            dates.flag("already", true);
          }
        });
  }
}
