package dev.atlas.render.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options of Apache ECharts, as far as our charts need them: records that become JSON field by
 * field. A colour that begins with {@code @} is a custom property of the style sheet, so that light
 * and dark stay there.
 *
 * <p>Source: the option manual of ECharts 6.
 */
final class Chart {

  private Chart() {}

  /** A tooltip that is drawn, not made of elements: it needs no style that the page forbids. */
  record Tooltip(
      String trigger,
      String renderMode,
      boolean confine,
      @Nullable String formatter,
      String backgroundColor,
      String borderColor,
      Text textStyle) {
    static Tooltip of(String trigger, @Nullable String formatter) {
      return new Tooltip(
          trigger, "richText", true, formatter, "@panel", "@line", new Text("@ink", 12));
    }
  }

  record Text(String color, int fontSize) {}

  record Description(String description) {}

  record Aria(boolean enabled, Description label) {
    static Aria of(String description) {
      return new Aria(true, new Description(description));
    }
  }

  record Legend(int top, Text textStyle, boolean selectedMode, List<String> data) {}

  record Box(int left, int right, int top, int bottom, boolean containLabel) {}

  record Line(String color, @Nullable String type, int width) {}

  record Stroke(@Nullable Boolean show, Line lineStyle) {}

  record Label(@Nullable Boolean show, String color, int fontSize, @Nullable String formatter) {}

  record Axis(
      String type,
      String name,
      String nameLocation,
      int nameGap,
      Text nameTextStyle,
      @Nullable List<String> data,
      @Nullable Double min,
      @Nullable Double max,
      @Nullable Integer minInterval,
      @Nullable Boolean inverse,
      Label axisLabel,
      Stroke axisLine,
      Stroke splitLine) {}

  record Colors(List<String> color) {}

  record VisualMap(
      double min,
      double max,
      boolean calculable,
      String orient,
      String left,
      int bottom,
      int itemHeight,
      Text textStyle,
      Colors inRange) {}

  record Days(
      List<String> range,
      List<Object> cellSize,
      int left,
      int right,
      int top,
      Fill itemStyle,
      Stroke splitLine,
      WeekLabel dayLabel,
      MonthLabel monthLabel,
      Hidden yearLabel) {}

  record WeekLabel(int firstDay, String color, int fontSize) {}

  record MonthLabel(String color, int fontSize) {}

  record Hidden(boolean show) {}

  record Fill(String color, @Nullable String borderColor, @Nullable Integer borderWidth) {}

  /** What is drawn. */
  sealed interface Series permits Heat, Columns, Curve, Area, Tree {}

  record Heat(String type, String coordinateSystem, List<List<Object>> data, Fill itemStyle)
      implements Series {}

  record Columns(String type, String name, List<Double> data, Fill itemStyle, int barMaxWidth)
      implements Series {}

  record Curve(
      String type,
      String name,
      List<List<Object>> data,
      Line lineStyle,
      Fill itemStyle,
      boolean showSymbol,
      String symbol,
      int symbolSize)
      implements Series {}

  /** A band is two of these, the upper on the lower. */
  record Area(
      String type,
      String name,
      String stack,
      List<List<Object>> data,
      Line lineStyle,
      Fill itemStyle,
      AreaFill areaStyle,
      String symbol,
      boolean silent)
      implements Series {}

  record AreaFill(String color, double opacity) {}

  record Tree(
      String type,
      String left,
      String top,
      String width,
      String height,
      boolean roam,
      boolean nodeClick,
      Hidden breadcrumb,
      Label label,
      Label upperLabel,
      List<Level> levels,
      List<Branch> data)
      implements Series {}

  record Level(Gap itemStyle, @Nullable Upper upperLabel) {}

  record Gap(String borderColor, int borderWidth, int gapWidth) {}

  record Upper(boolean show, int height, String color, int fontSize) {}

  record Branch(String name, int value, List<Twig> children) {}

  /**
   * A group of tiles, each a text and a colour. There are a thousand: the script of the page makes
   * nodes of them, which would be half as large again.
   */
  record Twig(String name, List<List<String>> tiles) {}

  /** A chart. */
  sealed interface Option permits Plain, OnCalendar, OnAxes {}

  record Plain(boolean animation, Aria aria, Tooltip tooltip, List<Series> series)
      implements Option {}

  record OnCalendar(
      boolean animation,
      Aria aria,
      Tooltip tooltip,
      VisualMap visualMap,
      Days calendar,
      List<Series> series)
      implements Option {}

  record OnAxes(
      boolean animation,
      Aria aria,
      Tooltip tooltip,
      @Nullable Legend legend,
      @Nullable VisualMap visualMap,
      Box grid,
      Axis xAxis,
      Axis yAxis,
      List<Series> series)
      implements Option {}
}
