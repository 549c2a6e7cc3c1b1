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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is offered to a learner who is behind, and what became of forecasts, for a terminal. */
final class BehindText {

  private static final int HOW = 12;
  private static final int DAY = 12;
  private static final int SPAN = 17;
  private static final int LEVEL = 24;

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

  private static void course(String name, Course course, Page page) {
    page.line(
        Plain.fit(name, HOW)
            + day(course.until(), "-")
            + day(course.over().p50(), "not soon")
            + Plain.fit(span(course.over()), SPAN)
            + String.format(
                Locale.ROOT, "%7d  %9.0f  %7d", course.minutes(), course.lost(), course.studied()));
  }

  private static String day(@Nullable LocalDate date, String none) {
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
        page.style().strong(Plain.fit("", LEVEL) + " saves  half done   9 in 10     in time"));
    row("as planned", relief.asPlanned(), page);
    relief.levels().forEach(level -> row(name(level), level, page));
    page.blank();
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

  private static void row(String name, Lighter lighter, Page page) {
    page.line(
        Plain.fit(name, LEVEL)
            + String.format(Locale.ROOT, "%6d  ", lighter.diagrams())
            + date(lighter.finish().p50(), 12)
            + date(lighter.finish().p90(), 12)
            + String.format(Locale.ROOT, "%7s", Plain.percent(lighter.odds())));
  }

  private static String date(@Nullable LocalDate date, int columns) {
    return Plain.fit(date == null ? "never" : date.toString(), columns);
  }
}
