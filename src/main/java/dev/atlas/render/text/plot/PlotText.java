package dev.atlas.render.text.plot;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.plot.Plot;
import java.time.LocalDate;
import java.util.List;

/** Plots for a terminal, each as wide as that. What colour says, the characters say too. */
public final class PlotText {

  private PlotText() {}

  /** Writes plots, one below the other. */
  public static void write(LocalDate date, List<Plot> plots, Page page) {
    page.line(page.style().strong("Plots · " + Dates.full(date)));
    for (Plot plot : plots) {
      page.heading(Plain.safe(plot.about().title()));
      write(plot, page);
    }
  }

  /** Writes the description of a plot and the plot. */
  public static void write(Plot plot, Page page) {
    page.paragraph(Plain.safe(plot.about().description()), 0);
    page.blank();
    switch (plot) {
      case Plot.Calendar calendar -> CalendarText.write(calendar, page);
      case Plot.Bars bars -> BarsText.write(bars, page);
      case Plot.Lines lines -> LinesText.write(lines, page);
      case Plot.Grid grid -> GridText.write(grid, page);
      case Plot.Mosaic mosaic -> MosaicText.write(mosaic, page);
    }
  }
}
