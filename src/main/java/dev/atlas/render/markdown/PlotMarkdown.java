package dev.atlas.render.markdown;

import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Style;
import dev.atlas.render.text.plot.PlotText;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.plot.Plot;

/** Plots for notes: those of the terminal, where every character has the same width. */
final class PlotMarkdown {

  private static final int WIDTH = 80;

  private PlotMarkdown() {}

  static void write(PeriodReport.Plots plots, MarkdownOut out) {
    for (Plot plot : plots.plots()) {
      out.heading(2, MarkdownOut.safe(plot.about().title()));
      Page page = new Page(Style.of(false, WIDTH));
      PlotText.write(plot, page);
      out.line("```text");
      out.line(fenced(page.toString()));
      out.line("```");
    }
  }

  private static String fenced(String text) {
    return text.stripTrailing().replace("```", "'''");
  }
}
