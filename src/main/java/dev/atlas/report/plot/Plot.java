package dev.atlas.report.plot;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plot as data: five shapes from which every medium draws what it can. */
public sealed interface Plot {

  /** What every plot says about itself. */
  About about();

  /**
   * What a plot says about itself.
   *
   * @param name by which it is asked for
   * @param title for people
   * @param description one sentence: what it shows and how to read it
   */
  record About(String name, String title, String description) {}

  /**
   * A value for each day of a while.
   *
   * @param unit of the values
   * @param from first day
   * @param to last day
   * @param days those with a value, rising; the others have none
   */
  record Calendar(About about, String unit, LocalDate from, LocalDate to, List<Day> days)
      implements Plot {}

  /** The value of a day. */
  record Day(LocalDate date, double value) {}

  /**
   * Values side by side.
   *
   * @param unit of the values
   * @param axis what the labels say
   */
  record Bars(About about, String unit, String axis, List<Bar> bars) implements Plot {}

  /** A value with its label. */
  record Bar(String label, double value) {}

  /**
   * Values over time or over another value.
   *
   * @param axis what x says
   * @param dates whether x is an epoch day
   * @param unit of y; {@code %} for shares from 0 to 1
   * @param low lowest y to show
   * @param high highest y to show
   * @param series one or more
   * @param band a range of y that is likely; null for none
   */
  record Lines(
      About about,
      String axis,
      boolean dates,
      String unit,
      double low,
      double high,
      List<Series> series,
      @Nullable Band band)
      implements Plot {}

  /**
   * A line.
   *
   * @param name in the legend
   * @param reference whether it is what others are measured against
   * @param points by rising x; empty where nothing was measured
   */
  record Series(String name, boolean reference, List<Point> points) {}

  /** A point of a line. */
  record Point(double x, double y) {}

  /** A range of y. */
  record Band(String name, List<Range> ranges) {}

  /** A range of y at one x. */
  record Range(double x, double low, double high) {}

  /**
   * Values in rows and columns.
   *
   * @param unit of the values
   * @param rows names
   * @param columns names
   * @param cells row by row, as many as columns each
   */
  record Grid(
      About about, String unit, List<String> rows, List<String> columns, List<List<Double>> cells)
      implements Plot {}

  /** Every diagram of the catalog in its place. */
  record Mosaic(About about, List<Field> fields) implements Plot {}

  /** A category. */
  record Field(String id, String title, List<Patch> patches) {}

  /** A group, such as a company. */
  record Patch(String title, List<Tile> tiles) {}

  /**
   * A diagram.
   *
   * @param state new, learning, young, mature, mastered or leech
   * @param retrievability chance of a successful redraw today; null when it was never studied
   */
  record Tile(String id, String title, String state, @Nullable Double retrievability) {}
}
