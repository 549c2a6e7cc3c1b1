package dev.atlas.render.markdown;

import dev.atlas.render.Renderer;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.PlanningReports;
import dev.atlas.report.Report;

/** Reports of periods, groups, plots and calibration as Markdown. */
public final class MarkdownRenderer implements Renderer {

  @Override
  public String render(Report report) {
    MarkdownOut out = new MarkdownOut();
    switch (report) {
      case PeriodReport period -> PeriodMarkdown.write(period, out);
      case PeriodReport.Group group -> GroupMarkdown.write(group, out);
      case PeriodReport.Plots plots -> PlotMarkdown.write(plots, out);
      case PeriodReport.Illustrated both -> {
        PeriodMarkdown.write(both.report(), out);
        PlotMarkdown.write(both.plots(), out);
      }
      case PlanningReports.Calibration calibration -> CalibrationMarkdown.write(calibration, out);
      default -> throw new IllegalArgumentException(report.schema() + " is not for notes");
    }
    return out.toString();
  }
}
