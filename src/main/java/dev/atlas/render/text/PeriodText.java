package dev.atlas.render.text;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.PeriodReport.Area;
import dev.atlas.report.PeriodReport.CategoryRow;
import dev.atlas.report.PeriodReport.DayRow;
import dev.atlas.report.PeriodReport.KeyResultRow;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report of a day or a week for a terminal. */
final class PeriodText {

  private static final int BAR = 16;

  private PeriodText() {}

  static void write(PeriodReport report, Page page) {
    page.line(page.style().strong(title(report)));
    page.blank();
    summary(report, page);
    if (report.days().size() > 1) {
      days(report.days(), page);
    }
    keyResults(report.keyResults(), report.to(), page);
    categories(report.categories(), page);
    areas("Weak areas", report.weakAreas(), page);
    areas("Strong areas", report.strongAreas(), page);
  }

  private static String title(PeriodReport report) {
    String period =
        report.period().equals("week")
            ? String.format(
                Locale.ROOT,
                "Week %d-W%02d · %s to %s %d",
                report.from().get(IsoFields.WEEK_BASED_YEAR),
                report.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                Dates.dayMonth(report.from()).strip(),
                Dates.dayMonth(report.to()).strip(),
                report.to().getYear())
            : Dates.full(report.to());
    return report.planWeek() < 1
        ? period + " · before the plan"
        : period + " · plan week " + report.planWeek() + " of " + report.weeks();
  }

  private static void summary(PeriodReport report, Page page) {
    row(page, "Study", Plain.minutes(report.studyMinutes()) + study(report));
    row(page, "New", Plain.count(report.newDiagrams(), "diagram", "diagrams"));
    row(page, "Recalls", recalls(report));
    if (report.meanRetrievability() != null) {
      row(page, "Knowledge", Plain.percent(report.meanRetrievability()) + " mean retrievability");
    }
    row(page, "Completed", share(report.completed()));
    row(page, "Mastered", share(report.mastered()));
    row(page, "Streak", Plain.count(report.streak(), "day", "days"));
  }

  private static void row(Page page, String name, String value) {
    page.line(Plain.fit(name, 11) + value);
  }

  private static String study(PeriodReport report) {
    String planned = " of " + Plain.minutes(report.plannedMinutes()) + " planned";
    return report.estimatedMinutes() == 0
        ? planned
        : planned + " (" + Plain.minutes(report.estimatedMinutes()) + " estimated)";
  }

  private static String recalls(PeriodReport report) {
    return report.reviews()
        + rate(report.successRate(), " remembered")
        + rate(report.trueRetention(), " true retention");
  }

  private static String rate(@Nullable Double rate, String what) {
    return rate == null ? "" : " · " + Plain.percent(rate) + what;
  }

  private static String share(PeriodReport.Share share) {
    return share.count()
        + " of "
        + share.of()
        + " (with stretch "
        + share.all()
        + " of "
        + share.ofAll()
        + ")";
  }

  private static void days(List<DayRow> days, Page page) {
    page.heading("Day by day                     minutes  planned    new  recalls");
    int most =
        days.stream()
            .mapToInt(day -> Math.max(day.plannedMinutes(), day.studyMinutes()))
            .max()
            .orElse(1);
    for (DayRow day : days) {
      page.line(
          "  "
              + Plain.fit(Dates.brief(day.date()), 12)
              + bar(day.studyMinutes(), most, page.style())
              + String.format(
                  Locale.ROOT,
                  "%8d%9d%7d%9d",
                  day.studyMinutes(),
                  day.plannedMinutes(),
                  day.newDiagrams(),
                  day.reviews()));
    }
  }

  private static String bar(int value, int most, Style style) {
    int filled = most == 0 ? 0 : (int) Math.round((double) BAR * value / most);
    return style.accent("█".repeat(filled)) + style.faint("░".repeat(BAR - filled));
  }

  /**
   * Key results, a line each; the plan shows them too.
   *
   * @param near a date whose year goes without saying
   */
  static void keyResults(List<KeyResultRow> rows, LocalDate near, Page page) {
    page.heading("Key results                             value             by");
    rows.forEach(row -> keyResult(row, near, page));
  }

  private static void keyResult(KeyResultRow row, LocalDate near, Page page) {
    Style style = page.style();
    String state =
        row.value() == null
            ? style.faint("no data")
            : row.onTrack() ? style.good("on track") : style.warn("behind");
    page.line(
        "  "
            + Plain.fit(Plain.safe(row.id()), 5)
            + Plain.fit(Plain.safe(row.title()), 33)
            + Plain.fit(progress(row), 18)
            + Plain.fit(Dates.near(row.deadline(), near), 13)
            + state);
  }

  private static String progress(KeyResultRow row) {
    boolean share = row.target() < 1;
    String target = share ? Plain.percentTenths(row.target()) : "" + Math.round(row.target());
    if (row.value() == null) {
      return "- of " + target;
    }
    return (share ? Plain.percentTenths(row.value()) : "" + Math.round(row.value()))
        + " of "
        + target;
  }

  private static void categories(List<CategoryRow> rows, Page page) {
    List<CategoryRow> begun = rows.stream().filter(row -> row.studied() > 0).toList();
    if (begun.isEmpty()) {
      return;
    }
    page.heading("Categories                  studied  complete  mastered     of");
    for (CategoryRow row : begun) {
      page.line(
          "  "
              + Plain.fit(Plain.safe(row.title()), 26)
              + String.format(
                  Locale.ROOT,
                  "%7d%10d%10d%7d",
                  row.studied(),
                  row.completed(),
                  row.mastered(),
                  row.of()));
    }
    int others = rows.size() - begun.size();
    if (others > 0) {
      page.line(page.style().faint("  and " + others + " not begun"));
    }
  }

  private static void areas(String name, List<Area> areas, Page page) {
    if (!areas.isEmpty()) {
      page.blank()
          .line(
              name
                  + ": "
                  + areas.stream()
                      .map(
                          area ->
                              Plain.safe(area.title())
                                  + " ("
                                  + Plain.percent(area.successRate())
                                  + " of "
                                  + area.recalls()
                                  + " recalls)")
                      .collect(Collectors.joining(", ")));
    }
  }
}
