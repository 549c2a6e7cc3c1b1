package dev.atlas.render.text;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.PlanningReports.Band;
import dev.atlas.report.PlanningReports.Day;
import dev.atlas.report.PlanningReports.Forecast;
import dev.atlas.report.PlanningReports.Inverse;
import dev.atlas.report.PlanningReports.Odds;
import dev.atlas.report.PlanningReports.WhatIf;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A forecast for a terminal. */
final class ForecastText {

  private static final int NAME = 34;
  private static final int DATE = 13;
  private static final int KEY_RESULT = 43;
  private static final int LEAST_NAME = 12;
  private static final int GAP = 12;

  /** Columns that stand beside a key result, and beside the gap of a week's load. */
  private static final int ODDS_AND_DATES = 32;

  private static final int WEEK_AND_LOAD = 52;
  private static final int DAYS_A_WEEK = 7;

  /** Weeks of the load table that are shown one by one. */
  private static final int WEEKS = 8;

  private ForecastText() {}

  static void write(Forecast forecast, Page page) {
    page.line(
        page.style().strong("Forecast from " + forecast.from())
            + " · "
            + Plain.count(forecast.futures(), "future", "futures")
            + " · seed "
            + forecast.seed());
    page.paragraph(forecast.verdict(), 0);
    page.paragraph(assumed(forecast), 0);
    page.blank();
    page.line(page.style().strong(Plain.fit("", name(page)) + "  1 in 10        half   9 in 10"));
    row("Last new diagram", forecast.lastNew(), page);
    row("Everything complete", forecast.finish(), page);
    forecast
        .phases()
        .forEach(
            phase ->
                row("  phase " + phase.number() + " " + phase.title(), phase.complete(), page));
    page.heading(Plain.fit("Key results", title(page) + 4) + "odds  deadline    half by");
    forecast.keyResults().forEach(row -> odds(row, forecast.from(), page));
    page.heading(Plain.fit("Load", gap(page) + 18) + "minutes a day        reviews a day");
    load(forecast.daily(), page);
    page.blank();
    if (forecast.knowledge() != null) {
      page.line(
          "Knowledge on "
              + forecast.daily().getLast().date()
              + ": "
              + Plain.percentTenths(forecast.knowledge())
              + " in half of the futures.");
    }
    if (forecast.recorded()) {
      page.line("Recorded in the journal.");
    }
  }

  /** Two plans side by side. */
  static void write(WhatIf whatIf, Page page) {
    Forecast before = whatIf.before();
    Forecast after = whatIf.after();
    page.line(page.style().strong("What if: ") + Plain.safe(whatIf.change()));
    page.paragraph(later(whatIf), 0);
    if (!before.planEnd().equals(after.planEnd())) {
      page.paragraph(
          "The two plans end on different days, and so do their deadlines: as planned on "
              + before.planEnd()
              + ", what if on "
              + after.planEnd()
              + ".",
          0);
    }
    page.blank();
    page.line(page.style().strong(Plain.fit("", NAME) + "  as planned    what if"));
    pair("Last new diagram, half", half(before.lastNew()), half(after.lastNew()), page);
    pair("Complete, 1 in 10", text(before.finish().p10()), text(after.finish().p10()), page);
    pair("Complete, half", half(before.finish()), half(after.finish()), page);
    pair("Complete, 9 in 10", text(before.finish().p90()), text(after.finish().p90()), page);
    pair("Complete by the plan's end", before.finishOdds(), after.finishOdds(), page);
    for (Odds own : before.keyResults()) {
      pair(own.id() + " in time", odds(own, before.from()), under(after, own), page);
    }
    pair("Fullest day, minutes", fullest(before), fullest(after), page);
    pair("Knowledge at the plan's end", share(before), share(after), page);
  }

  /** The same key result under another plan, which may have dropped all that it counts. */
  private static String under(Forecast other, Odds own) {
    return other.keyResults().stream()
        .filter(row -> row.id().equals(own.id()))
        .map(row -> odds(row, other.from()))
        .findFirst()
        .orElse("dropped");
  }

  private static String later(WhatIf whatIf) {
    Integer days = whatIf.laterP50();
    if (days == null || whatIf.laterP10() == null || whatIf.laterP90() == null) {
      return "Too few futures finish under both plans to compare them one by one. With it, t"
          + whatIf.after().verdict().substring(1);
    }
    String half =
        days == 0
            ? "on the same day"
            : Plain.count(Math.abs(days), "day", "days") + (days < 0 ? " earlier" : " later");
    return "With the same luck it finishes "
        + half
        + " in half of the futures (from "
        + whatIf.laterP10()
        + " to "
        + whatIf.laterP90()
        + " days in most).";
  }

  private static String half(Band band) {
    return band.already() ? "done" : text(band.p50());
  }

  private static String text(@Nullable LocalDate date) {
    return date == null ? "never" : date.toString();
  }

  private static String fullest(Forecast forecast) {
    return "" + forecast.daily().stream().mapToInt(Day::minutesP50).max().orElse(0);
  }

  private static String share(Forecast forecast) {
    return forecast.knowledge() == null ? "-" : Plain.percentTenths(forecast.knowledge());
  }

  private static void pair(String name, double before, double after, Page page) {
    pair(name, Plain.percent(before), Plain.percent(after), page);
  }

  private static void pair(String name, String before, String after, Page page) {
    page.line(
        Plain.fit(Plain.safe(name), NAME) + String.format(Locale.ROOT, "%12s %12s", before, after));
  }

  /** What it takes to finish by a date. */
  static void write(Inverse inverse, Page page) {
    page.line(
        page.style().strong("To finish by " + inverse.by())
            + " with odds of "
            + Plain.percent(inverse.odds())
            + ":");
    page.line(
        inverse.hours() == null
            ? "  hours: no week is long enough under the plan's caps"
            : "  at least "
                + hours(inverse.hours())
                + " h a week (now "
                + hours(inverse.hoursNow())
                + ")");
    page.paragraph(drop(inverse), 2);
  }

  private static String drop(Inverse inverse) {
    String now = hours(inverse.hoursKept()) + " h a week";
    if (inverse.dropped() == null) {
      return "or: at " + now + ", not even the least plan is done by then";
    }
    return inverse.dropped().isEmpty()
        ? "or: nothing; the plan holds at " + now
        : "or, at "
            + now
            + ", drop "
            + Plain.safe(String.join(", ", inverse.dropped()))
            + " ("
            + Plain.count(inverse.diagrams(), "diagram", "diagrams")
            + ")";
  }

  private static String hours(double hours) {
    return hours == Math.rint(hours) ? "" + (long) hours : "" + hours;
  }

  private static String assumed(Forecast forecast) {
    return "Assumes that "
        + Plain.percent(forecast.habits().keptDays())
        + " of the days are kept, with "
        + Plain.percent(forecast.habits().newDone())
        + " of their new diagrams and "
        + Plain.percent(forecast.habits().reviewsDone())
        + " of their reviews, and "
        + String.format(Locale.ROOT, "%.2f", forecast.habits().forgetting())
        + " times the failures that the memory model expects.";
  }

  private static void row(String name, Band band, Page page) {
    String dates = band.already() ? "done" : date(band.p10()) + date(band.p50()) + text(band.p90());
    page.line(Plain.fit(Plain.safe(name), name(page) - 1) + " " + dates);
  }

  /** The columns of a name beside three dates, which a narrow page takes from it. */
  private static int name(Page page) {
    return Math.clamp(page.width() - 3 * DATE + 3, LEAST_NAME, NAME);
  }

  /** The columns of a key result beside its odds and two dates. */
  private static int title(Page page) {
    return Math.clamp(page.width() - ODDS_AND_DATES, LEAST_NAME, KEY_RESULT);
  }

  /** The columns between a week and its load. */
  private static int gap(Page page) {
    return Math.clamp(page.width() - WEEK_AND_LOAD, 2, GAP);
  }

  private static String date(@Nullable LocalDate date) {
    return Plain.fit(date == null ? "never" : date.toString(), DATE);
  }

  /** Odds are for what can still happen: the rest is met, met late or missed. */
  private static String odds(Odds odds, LocalDate from) {
    if (odds.already()) {
      return odds.late() ? "late" : "met";
    }
    return odds.deadline().isBefore(from) ? "missed" : Plain.percent(odds.odds());
  }

  private static void odds(Odds odds, LocalDate from, Page page) {
    LocalDate half = odds.already() ? odds.metOn() : odds.met().p50();
    page.line(
        "  "
            + Plain.fit(Plain.safe(odds.id() + " " + odds.title()), title(page) - 1)
            + " "
            + String.format(Locale.ROOT, "%6s  ", odds(odds, from))
            + odds.deadline()
            + (half == null ? "" : "  " + half));
  }

  private static void load(List<Day> days, Page page) {
    for (int week = 0; week < WEEKS && week * DAYS_A_WEEK < days.size(); week++) {
      int first = week * DAYS_A_WEEK;
      List<Day> seven = days.subList(first, Math.min(days.size(), first + DAYS_A_WEEK));
      int minutes = seven.stream().mapToInt(Day::minutesP50).max().orElse(0);
      int most = seven.stream().mapToInt(Day::minutesP90).max().orElse(0);
      int reviews = seven.stream().mapToInt(Day::reviewsP50).max().orElse(0);
      page.line(
          String.format(
              Locale.ROOT,
              "  %s - %s%s%4d (up to %d)  %14d",
              Dates.dayMonth(seven.getFirst().date()),
              Dates.dayMonth(seven.getLast().date()),
              " ".repeat(gap(page)),
              minutes,
              most,
              reviews));
    }
  }
}
