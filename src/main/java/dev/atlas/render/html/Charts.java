package dev.atlas.render.html;

import dev.atlas.render.html.Chart.Axis;
import dev.atlas.render.html.Chart.Box;
import dev.atlas.render.html.Chart.Fill;
import dev.atlas.render.html.Chart.Label;
import dev.atlas.render.html.Chart.Legend;
import dev.atlas.render.html.Chart.Line;
import dev.atlas.render.html.Chart.Option;
import dev.atlas.render.html.Chart.Series;
import dev.atlas.render.html.Chart.Stroke;
import dev.atlas.render.html.Chart.Text;
import dev.atlas.render.html.Chart.Tooltip;
import dev.atlas.render.html.Chart.VisualMap;
import dev.atlas.report.plot.Plot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plots as charts. */
final class Charts {

  private static final List<String> COLORS = List.of("@first", "@second", "@third");
  private static final List<String> SYMBOLS = List.of("circle", "diamond", "triangle");
  private static final List<String> HEAT = List.of("@heat0", "@heat1", "@heat2", "@heat3");
  private static final Stroke AXIS = new Stroke(true, new Line("@line", null, 1));
  private static final Stroke GRID = new Stroke(true, new Line("@faint", null, 1));
  private static final Stroke NONE = new Stroke(false, new Line("@faint", null, 1));
  private static final int FEW_POINTS = 80;

  private Charts() {}

  static Option of(Plot plot) {
    return switch (plot) {
      case Plot.Calendar calendar -> calendar(calendar);
      case Plot.Bars bars -> bars(bars);
      case Plot.Lines lines -> lines(lines);
      case Plot.Grid grid -> grid(grid);
      case Plot.Mosaic mosaic -> Mosaic.of(mosaic);
    };
  }

  static Chart.Aria aria(Plot plot) {
    return Chart.Aria.of(plot.about().title() + ". " + plot.about().description());
  }

  private static VisualMap heat(double most, int bottom) {
    return new VisualMap(
        0,
        Math.max(1, most),
        false,
        "horizontal",
        "center",
        bottom,
        90,
        new Text("@ink", 12),
        new Chart.Colors(HEAT));
  }

  private static Option calendar(Plot.Calendar plot) {
    List<List<Object>> data = new ArrayList<>();
    double most = 0;
    for (Plot.Day day : plot.days()) {
      data.add(List.of(day.date().toString(), day.value()));
      most = Math.max(most, day.value());
    }
    return new Chart.OnCalendar(
        false,
        aria(plot),
        Tooltip.of("item", "{c} " + plot.unit()),
        heat(most, 0),
        new Chart.Days(
            List.of(plot.from().toString(), plot.to().toString()),
            List.of("auto", 15),
            36,
            8,
            24,
            new Fill("@none", "@panel", 2),
            NONE,
            new Chart.WeekLabel(1, "@ink", 11),
            new Chart.MonthLabel("@ink", 11),
            new Chart.Hidden(false)),
        List.of(new Chart.Heat("heatmap", "calendar", data, new Fill("@heat2", "@panel", 2))));
  }

  private static Option bars(Plot.Bars plot) {
    boolean dates = plot.axis().equals("day");
    return new Chart.OnAxes(
        false,
        aria(plot),
        Tooltip.of("axis", null),
        null,
        null,
        new Box(8, 16, 28, 28, true),
        category(plot.axis(), plot.bars().stream().map(b -> brief(b.label(), dates)).toList()),
        value(plot.unit(), null, null, null),
        List.of(
            new Chart.Columns(
                "bar",
                plot.unit(),
                plot.bars().stream().map(Plot.Bar::value).toList(),
                new Fill("@first", null, null),
                40)));
  }

  private static String brief(String label, boolean date) {
    return date ? label.substring(label.indexOf('-') + 1) : label;
  }

  private static Axis category(String name, List<String> labels) {
    return new Axis(
        "category",
        name,
        "middle",
        30,
        new Text("@soft", 12),
        labels,
        null,
        null,
        null,
        null,
        new Label(null, "@ink", 11, null),
        AXIS,
        NONE);
  }

  private static Axis value(
      String name, @Nullable Double min, @Nullable Double max, @Nullable String format) {
    return new Axis(
        "value",
        name,
        "end",
        12,
        new Text("@soft", 12),
        null,
        min,
        max,
        name.equals("%") ? null : Integer.valueOf(1),
        null,
        new Label(null, "@ink", 11, format),
        AXIS,
        GRID);
  }

  private static Option lines(Plot.Lines plot) {
    boolean shares = plot.unit().equals("%");
    double scale = shares ? 100 : 1;
    List<Series> series = new ArrayList<>();
    band(plot, scale, series);
    int index = 0;
    for (Plot.Series each : plot.series()) {
      String color = each.reference() ? "@soft" : COLORS.get(index % COLORS.size());
      boolean few = !each.reference() && each.points().size() <= FEW_POINTS;
      series.add(
          new Chart.Curve(
              "line",
              each.name(),
              each.points().stream().map(p -> point(plot, p.x(), scale * p.y())).toList(),
              new Line(color, each.reference() ? "dashed" : "solid", 2),
              new Fill(color, null, null),
              few,
              SYMBOLS.get(index % SYMBOLS.size()),
              7));
      index += each.reference() ? 0 : 1;
    }
    Axis time =
        new Axis(
            plot.dates() ? "time" : "value",
            plot.dates() ? "" : plot.axis() + ", %",
            "middle",
            30,
            new Text("@soft", 12),
            null,
            plot.dates() ? null : Double.valueOf(0),
            plot.dates() ? null : Double.valueOf(100),
            null,
            null,
            new Label(null, "@ink", 11, null),
            AXIS,
            NONE);
    return new Chart.OnAxes(
        false,
        aria(plot),
        Tooltip.of("axis", null),
        new Legend(0, new Text("@ink", 12), true, legend(plot)),
        null,
        new Box(8, 24, 44, plot.dates() ? 8 : 28, true),
        time,
        value(shares ? "%" : plot.unit(), scale * plot.low(), scale * plot.high(), "{value}"),
        series);
  }

  private static List<String> legend(Plot.Lines plot) {
    List<String> names = new ArrayList<>();
    plot.series().forEach(each -> names.add(each.name()));
    if (plot.band() != null) {
      names.add(plot.band().name());
    }
    return names;
  }

  private static List<Object> point(Plot.Lines plot, double x, double y) {
    double rounded = Math.round(y * 100) / 100.0;
    return plot.dates()
        ? List.of(LocalDate.ofEpochDay(Math.round(x)).toString(), rounded)
        : List.of(Math.round(x * 10000) / 100.0, rounded);
  }

  private static void band(Plot.Lines plot, double scale, List<Series> series) {
    Plot.Band band = plot.band();
    if (band == null) {
      return;
    }
    Line none = new Line("@none", null, 0);
    Fill fill = new Fill("@third", null, null);
    series.add(
        new Chart.Area(
            "line",
            "",
            "band",
            band.ranges().stream().map(r -> point(plot, r.x(), scale * r.low())).toList(),
            none,
            fill,
            new Chart.AreaFill("@third", 0),
            "none",
            true));
    series.add(
        new Chart.Area(
            "line",
            band.name(),
            "band",
            band.ranges().stream()
                .map(r -> point(plot, r.x(), scale * (r.high() - r.low())))
                .toList(),
            none,
            fill,
            new Chart.AreaFill("@third", 0.3),
            "none",
            true));
  }

  private static Option grid(Plot.Grid plot) {
    List<List<Object>> data = new ArrayList<>();
    double most = 0;
    for (int row = 0; row < plot.rows().size(); row++) {
      for (int column = 0; column < plot.columns().size(); column++) {
        double value = plot.cells().get(row).get(column);
        data.add(List.of(column, row, value));
        most = Math.max(most, value);
      }
    }
    Axis rows =
        new Axis(
            "category",
            "",
            "middle",
            0,
            new Text("@soft", 12),
            plot.rows(),
            null,
            null,
            null,
            true,
            new Label(null, "@ink", 11, null),
            AXIS,
            NONE);
    return new Chart.OnAxes(
        false,
        aria(plot),
        Tooltip.of("item", "{c} " + plot.unit()),
        null,
        heat(most, 0),
        new Box(8, 16, 12, 64, true),
        category("hour", plot.columns()),
        rows,
        List.of(new Chart.Heat("heatmap", "cartesian2d", data, new Fill("@heat2", "@panel", 1))));
  }
}
