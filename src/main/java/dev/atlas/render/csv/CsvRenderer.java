package dev.atlas.render.csv;

import dev.atlas.render.Renderer;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.PlanningReports;
import dev.atlas.report.Report;

/** Reports of periods, plots and calibration as one table each, a value a line. */
public final class CsvRenderer implements Renderer {

  @Override
  public String render(Report report) {
    CsvOut csv = new CsvOut();
    switch (report) {
      case PeriodReport period -> {
        csv.row("section", "id", "title", "measure", "value");
        new PeriodCsv(csv, null).write(period);
      }
      case PeriodReport.Group group -> {
        csv.row("learner", "section", "id", "title", "measure", "value");
        group.members().forEach(member -> new PeriodCsv(csv, member.name()).write(member.report()));
      }
      case PeriodReport.Plots plots -> {
        csv.row("plot", "series", "x", "value");
        plots.plots().forEach(plot -> PlotCsv.write(plot, csv));
      }
      case PeriodReport.Illustrated both -> {
        csv.row("section", "id", "title", "measure", "value");
        new PeriodCsv(csv, null).write(both.report());
      }
      case PlanningReports.Calibration calibration -> CalibrationCsv.write(calibration, csv);
      default -> throw new IllegalArgumentException(report.schema() + " has no table");
    }
    return csv.toString();
  }
}
