package dev.atlas.render.html;

import dev.atlas.render.text.page.Plain;
import dev.atlas.report.plot.Plot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plots as tables, for those who read numbers or listen. */
final class Tables {

  private Tables() {}

  static void write(Plot plot, Markup html) {
    String id = "title-" + plot.about().name();
    html.raw(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\""
            + id
            + "\"><table>");
    switch (plot) {
      case Plot.Calendar calendar -> {
        html.head("Day", calendar.unit()).raw("<tbody>");
        calendar
            .days()
            .forEach(day -> html.row(day.date().toString(), List.of(number(day.value()))));
      }
      case Plot.Bars bars -> {
        html.head(bars.axis(), bars.unit()).raw("<tbody>");
        bars.bars().forEach(bar -> html.row(bar.label(), List.of(number(bar.value()))));
      }
      case Plot.Lines lines -> lines(lines, html);
      case Plot.Grid grid -> {
        List<String> head = new ArrayList<>(List.of(grid.unit()));
        head.addAll(grid.columns());
        html.head(head.toArray(String[]::new)).raw("<tbody>");
        for (int row = 0; row < grid.rows().size(); row++) {
          html.row(
              grid.rows().get(row), grid.cells().get(row).stream().map(Tables::number).toList());
        }
      }
      case Plot.Mosaic mosaic -> mosaic(mosaic, html);
    }
    html.raw("</tbody></table></div>");
  }

  private static void lines(Plot.Lines lines, Markup html) {
    html.head(lines.axis(), "Line", lines.unit()).raw("<tbody>");
    for (Plot.Series series : lines.series()) {
      for (Plot.Point point : series.points()) {
        html.row(x(lines, point.x()), List.of(series.name(), y(lines, point.y())));
      }
    }
    if (lines.band() != null) {
      for (Plot.Range range : lines.band().ranges()) {
        String between = y(lines, range.low()) + " to " + y(lines, range.high());
        html.row(x(lines, range.x()), List.of(lines.band().name(), between));
      }
    }
  }

  private static String x(Plot.Lines lines, double x) {
    return lines.dates() ? LocalDate.ofEpochDay(Math.round(x)).toString() : Plain.percent(x);
  }

  private static String y(Plot.Lines lines, double y) {
    return lines.unit().equals("%") ? Plain.percentTenths(y) : number(y);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private static void mosaic(Plot.Mosaic mosaic, Markup html) {
    html.head("Diagram", "State and chance today").raw("<tbody>");
    for (Plot.Field field : mosaic.fields()) {
      html.raw("</tbody><tbody><tr>");
      html.element("th scope=\"rowgroup\" colspan=\"2\"", field.title()).raw("</tr>");
      for (Plot.Patch patch : field.patches()) {
        for (Plot.Tile tile : patch.tiles()) {
          Double recall = tile.retrievability();
          String chance = recall == null ? "" : ", " + Plain.percent(recall);
          html.row(tile.title(), List.of(tile.state() + chance));
        }
      }
    }
  }
}
