package dev.atlas.render.text.plot;

import dev.atlas.render.text.page.Page;
import dev.atlas.report.plot.Plot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A year as weeks from left to right and weekdays from top to bottom. */
final class CalendarText {

  private static final int MARGIN = 5;
  private static final int DAYS_A_WEEK = 7;

  private CalendarText() {}

  static void write(Plot.Calendar plot, Page page) {
    Map<LocalDate, Double> values = new HashMap<>();
    plot.days().forEach(day -> values.put(day.date(), day.value()));
    Shades shades = new Shades(plot.days().stream().mapToDouble(Plot.Day::value).max().orElse(0));
    LocalDate monday = plot.from().with(DayOfWeek.MONDAY);
    int all = (int) ChronoUnit.WEEKS.between(monday, plot.to()) + 1;
    int cell = page.width() - MARGIN >= 2 * all ? 2 : 1;
    int weeks = Math.min(all, (page.width() - MARGIN) / cell);
    LocalDate first = monday.plusWeeks(all - weeks);
    page.line(" ".repeat(MARGIN) + months(first, weeks, cell));
    for (DayOfWeek day : DayOfWeek.values()) {
      StringBuilder row = new StringBuilder();
      row.append(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)).append("  ");
      for (int week = 0; week < weeks; week++) {
        LocalDate date = first.plusDays((long) week * DAYS_A_WEEK + day.getValue() - 1);
        boolean outside = date.isAfter(plot.to()) || date.isBefore(plot.from());
        row.append(
            outside
                ? " ".repeat(cell)
                : shades.of(values.getOrDefault(date, 0.0), cell, page.style()));
      }
      page.line(row.toString());
    }
    page.line(" ".repeat(MARGIN) + shades.legend(plot.unit()));
  }

  private static String months(LocalDate first, int weeks, int cell) {
    char[] line = new char[weeks * cell + 3];
    Arrays.fill(line, ' ');
    int free = 0;
    for (int week = 0; week < weeks; week++) {
      LocalDate sunday = first.plusWeeks(week).plusDays(DAYS_A_WEEK - 1L);
      int at = week * cell;
      if (sunday.getDayOfMonth() <= DAYS_A_WEEK && at >= free && at + 3 <= weeks * cell) {
        String name = sunday.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        name.getChars(0, name.length(), line, at);
        free = at + name.length() + 1;
      }
    }
    return new String(line).stripTrailing();
  }
}
