package dev.atlas.render.text;

import dev.atlas.render.Renderer;
import dev.atlas.render.text.day.WhyText;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.render.text.period.GroupText;
import dev.atlas.render.text.period.PeriodText;
import dev.atlas.render.text.plot.PlotText;
import dev.atlas.render.text.tracking.TrackingText;
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

/**
 * Reports for a terminal.
 *
 * @param style emphasis and width
 */
public record TextRenderer(Style style) implements Renderer {

  @Override
  public String render(Report report) {
    Page page = new Page(style);
    // Linking a switch over types takes a tenth of a start; the answers of every day go round it.
    if (report instanceof TodayReport today) {
      TodayText.write(today, page);
    } else if (report instanceof LogReport log) {
      JournalText.write(log, page);
    } else {
      write(report, page);
    }
    return page.toString();
  }

  private static void write(Report report, Page page) {
    switch (report) {
      case LogReport.Session session -> SessionText.write(session, page);
      case LogReport.Drill drill -> SessionText.write(drill, page);
      case LogReport.Placement placement -> PlacementText.write(placement, page);
      case TodayReport today -> TodayText.write(today, page);
      case TodayReport.Why why -> WhyText.write(why, page);
      case TodayReport.Work work -> WhyText.write(work, page);
      case LogReport log -> JournalText.write(log, page);
      case PeriodReport period -> PeriodText.write(period, page);
      case PeriodReport.Plots plots -> PlotText.write(plots.date(), plots.plots(), page);
      case PeriodReport.Group group -> GroupText.write(group, page);
      case PeriodReport.Illustrated both -> {
        PeriodText.write(both.report(), page);
        page.blank();
        PlotText.write(both.plots().date(), both.plots().plots(), page);
      }
      case PlanReport plan -> PlanText.write(plan, page);
      case PlanningReports.Setting setting ->
          page.line(Plain.safe(setting.key()) + " is now " + Plain.safe(setting.value()) + ".");
      case PlanningReports.Recovery recovery -> BehindText.write(recovery, page);
      case PlanningReports.Calibration calibration -> BehindText.write(calibration, page);
      case PlanningReports.Relief relief -> BehindText.write(relief, page);
      case PlanningReports.Forecast forecast -> ForecastText.write(forecast, page);
      case PlanningReports.WhatIf whatIf -> ForecastText.write(whatIf, page);
      case PlanningReports.Inverse inverse -> ForecastText.write(inverse, page);
      case ListReport list -> CatalogText.write(list, page);
      case CardReport card -> CardText.write(card, page);
      case TrackingReport tracking -> TrackingText.write(tracking, page);
      case MaterialReport material -> MaterialText.write(material, page);
      case JournalReport journal -> JournalText.write(journal, page);
      case MemoryReport memory -> MemoryText.write(memory, page);
    }
  }
}
