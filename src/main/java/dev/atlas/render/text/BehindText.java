package dev.atlas.render.text;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.words.BehindWords;
import dev.atlas.render.words.CalibrationWords;
import dev.atlas.report.PlanningReports.Band;
import dev.atlas.report.PlanningReports.BandRow;
import dev.atlas.report.PlanningReports.Calibration;
import dev.atlas.report.PlanningReports.Course;
import dev.atlas.report.PlanningReports.Lighter;
import dev.atlas.report.PlanningReports.RecallRow;
import dev.atlas.report.PlanningReports.Recovery;
import dev.atlas.report.PlanningReports.Relief;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is offered to a learner who is behind, and what became of forecasts, for a terminal. */
final class BehindText {

  private static final int HOW = 12;
  private static final int DAY = 12;
  private static final int SPAN = 17;
  private static final int LEVEL = 24;

  /** Columns of a whole row of the ways back, and of one way where each has a column. */
  private static final int COURSE_ROW = 80;

  private static final int COURSE = 7;

  /** Columns beside the name of a lighter plan. */
  private static final int LIGHTER_ROW = 39;

  private BehindText() {}

  static void write(Recovery recovery, Page page) {
    if (recovery.signs().isEmpty()) {
      page.line(
          Plain.count(recovery.due(), "review is", "reviews are")
              + " due, and a full day holds "
              + recovery.room()
              + ": no sign of falling behind.");
    }
    recovery.signs().forEach(sign -> page.line(page.style().warn("! " + sign)));
    page.blank();
    if (page.width() < COURSE_ROW) {
      columns(recovery, page);
    } else {
      rows(recovery, page);
    }
    page.blank();
    page.paragraph(
        "Minutes are those of a study day until caught up; forgotten of the "
            + recovery.known()
            + " diagrams known now, and studied in all, by "
            + Dates.brief(recovery.lookDate())
            + ".",
        0);
    page.paragraph(
        "fast: nothing but reviews until caught up. steady: reviews only in half the minutes for"
            + " 2 study days, then three quarters for 2. triage: half of the new diagrams, and what"
            + " is mostly forgotten waits.",
        0);
    page.whole("Enter one: " + page.style().accent("atlas plan recover --how steady"));
    page.line("It is left by itself, and `atlas undo` takes it back.");
  }

  /** A row for each way. */
  private static void rows(Recovery recovery, Page page) {
    page.line(
        page.style()
            .strong(
                Plain.fit("", HOW)
                    + Plain.fit("until", DAY)
                    + Plain.fit("caught up", DAY)
                    + Plain.fit("in most", SPAN)
                    + "minutes  forgotten  studied"));
    course("as planned", recovery.asPlanned(), page);
    recovery.ways().forEach(way -> course(way.how(), way, page));
  }

  /** A column for each way, where a page is too narrow for rows. */
  private static void columns(Recovery recovery, Page page) {
    List<Course> ways =
        Stream.concat(Stream.of(recovery.asPlanned()), recovery.ways().stream()).toList();
    page.line(
        page.style().strong(cells("", ways, way -> way.how().isEmpty() ? "planned" : way.how())));
    page.line(cells("until", ways, way -> day(way.until(), "-")));
    page.line(cells("caught up", ways, way -> day(way.over().p50(), "later")));
    page.line(cells("  1 in 10", ways, way -> day(way.over().p10(), "later")));
    page.line(cells("  9 in 10", ways, way -> day(way.over().p90(), "later")));
    page.line(cells("minutes", ways, way -> "" + way.minutes()));
    page.line(cells("forgotten", ways, way -> "" + Math.round(way.lost())));
    page.line(cells("studied", ways, way -> "" + way.studied()));
  }

  private static String cells(String name, List<Course> ways, Function<Course, String> cell) {
    return Plain.fit(name, HOW)
        + ways.stream()
            .map(cell)
            .map(text -> String.format(Locale.ROOT, "%" + COURSE + "s", text))
            .collect(Collectors.joining());
  }

  private static String day(@Nullable LocalDate date, String none) {
    return date == null ? none : Dates.dayMonth(date).strip();
  }

  private static void course(String name, Course course, Page page) {
    page.line(
        Plain.fit(name, HOW)
            + weekday(course.until(), "-")
            + weekday(course.over().p50(), "not soon")
            + Plain.fit(span(course.over()), SPAN)
            + String.format(
                Locale.ROOT, "%7d  %9.0f  %7d", course.minutes(), course.lost(), course.studied()));
  }

  private static String weekday(@Nullable LocalDate date, String none) {
    return Plain.fit(date == null ? none : Dates.brief(date), DAY);
  }

  private static String span(Band band) {
    return band.p10() == null
        ? ""
        : Dates.dayMonth(band.p10()).strip()
            + " - "
            + (band.p90() == null ? "..." : Dates.dayMonth(band.p90()).strip());
  }

  /** What became of forecasts. */
  static void write(Calibration calibration, Page page) {
    page.line(page.style().strong(CalibrationWords.title(calibration)));
    if (calibration.bands().isEmpty()) {
      page.line(CalibrationWords.NONE_JUDGED);
    } else {
      page.blank();
      page.line(
          page.style()
              .strong(Plain.fit("Diagrams studied", LEVEL) + "judged  inside  fewer  more"));
      calibration.bands().forEach(row -> band(row, page));
      page.paragraph(CalibrationWords.promise(calibration), 0);
    }
    page.blank();
    page.line(page.style().strong(Plain.fit("Recalls", LEVEL) + " count  predicted  observed"));
    calibration.recalls().forEach(row -> recall(row, page));
  }

  private static void band(BandRow row, Page page) {
    page.line(
        Plain.fit("  " + CalibrationWords.name(row), LEVEL)
            + String.format(
                Locale.ROOT,
                "%6d  %6s  %5d  %4d",
                row.judged(),
                CalibrationWords.inside(row),
                row.below(),
                row.above()));
  }

  private static void recall(RecallRow row, Page page) {
    page.line(
        Plain.fit("  " + CalibrationWords.name(row), LEVEL)
            + String.format(
                Locale.ROOT,
                "%6d  %9s  %8s",
                row.recalls(),
                CalibrationWords.share(row.predicted()),
                CalibrationWords.share(row.observed())));
  }

  static void write(Relief relief, Page page) {
    page.line(
        page.style()
            .strong(
                relief.weeksBehind() < 1
                    ? "The plan is less than a week behind."
                    : "The plan is " + BehindWords.weeks(relief.weeksBehind()) + " behind."));
    page.blank();
    page.line(
        page.style()
            .strong(Plain.fit("", level(page)) + " saves  half done   9 in 10     in time"));
    row("as planned", relief.asPlanned(), page);
    relief.levels().forEach(level -> row(name(level), level, page));
    page.blank();
    relief.levels().stream()
        .filter(level -> !level.end().equals(relief.asPlanned().end()))
        .forEach(level -> page.paragraph(otherEnd(level, relief.asPlanned()), 0));
    page.line("What they take out, and how to choose one:");
    for (Lighter level : relief.levels()) {
      if (level.pathway() == null) {
        page.paragraph(Plain.safe(String.join(", ", level.dropped())), 4);
      }
      page.whole("  " + command(level));
    }
    page.line(
        "Whatever is dropped can be taken back: "
            + page.style().accent("atlas plan adjust --drop nothing"));
  }

  private static String name(Lighter level) {
    return level.pathway() == null
        ? Plain.count(level.weeks(), "week", "weeks") + " behind"
        : "beyond: " + Plain.safe(level.pathway());
  }

  private static String command(Lighter level) {
    return level.pathway() == null
        ? "atlas plan adjust --level " + level.weeks()
        : "atlas plan set pathway " + Plain.safe(level.pathway());
  }

  private static String otherEnd(Lighter other, Lighter planned) {
    return "In time means by "
        + planned.end()
        + "; beyond it, with the "
        + Plain.safe(String.valueOf(other.pathway()))
        + " pathway, by "
        + other.end()
        + ".";
  }

  /** The columns of a name beside its figures. */
  private static int level(Page page) {
    return Math.min(LEVEL, page.width() - LIGHTER_ROW);
  }

  private static void row(String name, Lighter lighter, Page page) {
    page.line(
        Plain.fit(name, level(page))
            + String.format(Locale.ROOT, "%6d  ", lighter.diagrams())
            + date(lighter.finish().p50(), 12)
            + date(lighter.finish().p90(), 12)
            + String.format(Locale.ROOT, "%7s", Plain.percent(lighter.odds())));
  }

  private static String date(@Nullable LocalDate date, int columns) {
    return Plain.fit(date == null ? "never" : date.toString(), columns);
  }
}
