package dev.atlas.render.text.plot;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.plot.Plot;
import dev.atlas.report.plot.Plot.Lines;
import dev.atlas.report.plot.Plot.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Lines on a canvas of characters; each line has a mark of its own. */
final class LinesText {

  private static final int ROWS = 13;
  private static final int MARGIN = 7;
  private static final int MOST_COLUMNS = 140;
  private static final int TICK_ROWS = 3;
  private static final List<String> MARKS = List.of("●", "○", "◆");
  private static final String REFERENCE = "─";
  private static final String BAND = "░";

  private final Lines plot;
  private final Page page;
  private final int columns;
  private final double first;
  private final double last;
  private final String[][] canvas;

  private LinesText(Lines plot, Page page) {
    this.plot = plot;
    this.page = page;
    this.columns = Math.min(MOST_COLUMNS, page.width() - MARGIN - 1);
    this.first = xs(plot).min().orElse(0);
    this.last = xs(plot).max().orElse(1);
    this.canvas = new String[ROWS][columns];
  }

  private static DoubleStream xs(Lines plot) {
    Plot.Band band = plot.band();
    return DoubleStream.concat(
        plot.series().stream().flatMap(each -> each.points().stream()).mapToDouble(Point::x),
        band == null ? DoubleStream.empty() : band.ranges().stream().mapToDouble(Plot.Range::x));
  }

  static void write(Lines plot, Page page) {
    boolean empty =
        plot.series().stream().allMatch(each -> each.reference() || each.points().isEmpty());
    if (empty) {
      page.line(page.style().faint("Nothing to show yet."));
    } else {
      new LinesText(plot, page).write();
    }
  }

  private void write() {
    drawBand();
    int mark = 0;
    List<String> legend = new ArrayList<>();
    for (Plot.Series each : plot.series()) {
      String glyph = each.reference() ? REFERENCE : MARKS.get(mark++ % MARKS.size());
      draw(each, glyph);
      legend.add(glyph + " " + Plain.safe(each.name()));
    }
    if (plot.band() != null) {
      legend.add(BAND + " " + Plain.safe(plot.band().name()));
    }
    for (int row = 0; row < ROWS; row++) {
      page.line(label(row) + line(row));
    }
    page.line(" ".repeat(MARGIN) + "└" + "─".repeat(columns));
    page.line(" ".repeat(MARGIN + 1) + axis());
    page.line(" ".repeat(MARGIN + 1) + String.join("   ", legend));
  }

  private double x(int column) {
    return first + (last - first) * column / Math.max(1, columns - 1);
  }

  private int row(double y) {
    double share = (y - plot.low()) / (plot.high() - plot.low());
    return (int) Math.round((ROWS - 1) * (1 - Math.max(0, Math.min(1, share))));
  }

  private void draw(Plot.Series series, String glyph) {
    Style style = page.style();
    String mark = series.reference() ? style.faint(glyph) : style.accent(glyph);
    for (int column = 0; column < columns; column++) {
      double y = at(series.points(), x(column));
      if (!Double.isNaN(y)) {
        canvas[row(y)][column] = mark;
      }
    }
    if (!series.reference()) {
      for (Point point : series.points()) {
        int column =
            (int) Math.round((point.x() - first) / Math.max(1e-9, last - first) * (columns - 1));
        canvas[row(point.y())][Math.min(columns - 1, column)] = mark;
      }
    }
  }

  private void drawBand() {
    Plot.Band band = plot.band();
    if (band == null) {
      return;
    }
    List<Point> low = band.ranges().stream().map(r -> new Point(r.x(), r.low())).toList();
    List<Point> high = band.ranges().stream().map(r -> new Point(r.x(), r.high())).toList();
    for (int column = 0; column < columns; column++) {
      double from = at(low, x(column));
      double to = at(high, x(column));
      if (!Double.isNaN(from) && !Double.isNaN(to)) {
        for (int row = row(to); row <= row(from); row++) {
          canvas[row][column] = page.style().faint(BAND);
        }
      }
    }
  }

  /** The line between two points; not a number outside of them all. */
  private static double at(List<Point> points, double x) {
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      if (x >= from.x() && x <= to.x()) {
        double share = to.x() == from.x() ? 1 : (x - from.x()) / (to.x() - from.x());
        return from.y() + share * (to.y() - from.y());
      }
    }
    return Double.NaN;
  }

  private String label(int row) {
    String number = "";
    if (row % TICK_ROWS == 0) {
      double y = plot.low() + (plot.high() - plot.low()) * (ROWS - 1 - row) / (ROWS - 1);
      number = number(y, plot.unit());
    }
    return String.format(Locale.ROOT, "%" + (MARGIN - 1) + "s ", number)
        + (number.isEmpty() ? "│" : "┤");
  }

  private static String number(double value, String unit) {
    return unit.equals("%")
        ? String.format(Locale.ROOT, "%.0f %%", value * 100)
        : String.format(Locale.ROOT, "%.0f", value);
  }

  private String line(int row) {
    StringBuilder line = new StringBuilder();
    for (String cell : canvas[row]) {
      line.append(cell == null ? " " : cell);
    }
    return line.toString();
  }

  private String axis() {
    List<String> words =
        Stream.of(first, (first + last) / 2, last)
            .map(x -> plot.dates() ? date(x) : number(x, plot.unit()))
            .toList();
    int left = (columns - words.get(1).length()) / 2 - words.getFirst().length();
    int right =
        columns
            - words.getFirst().length()
            - Math.max(1, left)
            - words.get(1).length()
            - words.getLast().length();
    return words.getFirst()
        + " ".repeat(Math.max(1, left))
        + words.get(1)
        + " ".repeat(Math.max(1, right))
        + words.getLast();
  }

  private String date(double x) {
    LocalDate end = LocalDate.ofEpochDay((long) last);
    LocalDate day = LocalDate.ofEpochDay(Math.round(x));
    boolean oneYear = LocalDate.ofEpochDay((long) first).getYear() == end.getYear();
    return oneYear
        ? Dates.dayMonth(day).strip()
        : Dates.dayMonth(day).strip() + " " + day.getYear();
  }
}
