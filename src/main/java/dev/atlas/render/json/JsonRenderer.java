package dev.atlas.render.json;

import dev.atlas.render.Renderer;
import dev.atlas.report.CardReport;
import dev.atlas.report.JournalReport;
import dev.atlas.report.ListReport;
import dev.atlas.report.LogReport;
import dev.atlas.report.MaterialReport;
import dev.atlas.report.MemoryReport;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.PlanReport;
import dev.atlas.report.PlanningReports;
import dev.atlas.report.Report;
import dev.atlas.report.TodayReport;
import dev.atlas.report.TrackingReport;
import java.util.stream.Collectors;

/** Reports as JSON, each with the name and version of its form in {@code schema}. */
public final class JsonRenderer implements Renderer {

  @Override
  public String render(Report report) {
    if (report instanceof MemoryReport.Cases cases) {
      return cases.cases().stream()
          .map(each -> JsonOut.line(json -> MemoryJson.write(each, json)))
          .collect(Collectors.joining());
    }
    return JsonOut.document(report.schema(), json -> write(report, json));
  }

  private static void write(Report report, JsonOut json) {
    switch (report) {
      case LogReport.Session session -> SessionJson.write(session, json);
      case LogReport.Drill drill -> SessionJson.write(drill, json);
      case LogReport.Placement placement -> SessionJson.write(placement, json);
      case TodayReport today -> TodayJson.write(today, json);
      case TodayReport.Why why -> TodayJson.write(why, json);
      case TodayReport.Work work -> TodayJson.write(work, json);
      case LogReport log -> JournalJson.write(log, json);
      case PeriodReport period -> PeriodJson.write(period, json);
      case PeriodReport.Plots plots -> PeriodJson.Plots.write(plots, json);
      case PeriodReport.Group group -> PeriodJson.Plots.write(group, json);
      case PeriodReport.Illustrated page -> {
        json.object("report", each -> PeriodJson.write(page.report(), each));
        PeriodJson.Plots.write(page.plots(), json);
      }
      case PlanReport plan -> PlanJson.write(plan, json);
      case PlanningReports.Setting setting -> {
        json.text("key", setting.key());
        json.text("value", setting.value());
      }
      case PlanningReports.Recovery recovery -> PlanJson.write(recovery, json);
      case PlanningReports.Calibration calibration -> ForecastJson.write(calibration, json);
      case PlanningReports.Relief relief -> PlanJson.write(relief, json);
      case PlanningReports.Forecast forecast -> ForecastJson.write(forecast, json);
      case PlanningReports.WhatIf whatIf -> ForecastJson.write(whatIf, json);
      case PlanningReports.Inverse inverse -> ForecastJson.write(inverse, json);
      case ListReport list -> CatalogJson.write(list, json);
      case CardReport card -> CatalogJson.write(card, json);
      case TrackingReport tracking -> TrackingJson.write(tracking, json);
      case MaterialReport material -> MaterialJson.write(material, json);
      case JournalReport journal -> JournalJson.write(journal, json);
      case MemoryReport memory -> MemoryJson.write(memory, json);
    }
  }
}
