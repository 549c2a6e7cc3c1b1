package dev.atlas.render.csv;

import dev.atlas.report.plot.Plot;
import java.time.LocalDate;

/** Plots, a point a line. */
final class PlotCsv {

  private PlotCsv() {}

  static void write(Plot plot, CsvOut csv) {
    String name = plot.about().name();
    switch (plot) {
      case Plot.Calendar calendar ->
          calendar.days().forEach(day -> csv.row(name, calendar.unit(), day.date(), day.value()));
      case Plot.Bars bars ->
          bars.bars().forEach(bar -> csv.row(name, bars.unit(), bar.label(), bar.value()));
      case Plot.Lines lines -> lines(lines, name, csv);
      case Plot.Grid grid -> {
        for (int row = 0; row < grid.rows().size(); row++) {
          for (int column = 0; column < grid.columns().size(); column++) {
            double value = grid.cells().get(row).get(column);
            csv.row(name, grid.rows().get(row), grid.columns().get(column), value);
          }
        }
      }
      case Plot.Mosaic mosaic -> {
        for (Plot.Field field : mosaic.fields()) {
          for (Plot.Patch patch : field.patches()) {
            patch.tiles().forEach(t -> csv.row(name, field.id(), t.id(), t.retrievability()));
          }
        }
      }
    }
  }

  private static void lines(Plot.Lines lines, String name, CsvOut csv) {
    for (Plot.Series series : lines.series()) {
      for (Plot.Point point : series.points()) {
        csv.row(name, series.name(), x(lines, point.x()), point.y());
      }
    }
    if (lines.band() != null) {
      for (Plot.Range range : lines.band().ranges()) {
        csv.row(name, lines.band().name() + " low", x(lines, range.x()), range.low());
        csv.row(name, lines.band().name() + " high", x(lines, range.x()), range.high());
      }
    }
  }

  private static Object x(Plot.Lines lines, double x) {
    return lines.dates() ? LocalDate.ofEpochDay(Math.round(x)) : (Object) x;
  }
}
