package dev.atlas.render.text.tracking;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.TrackingReport.Depth;
import dev.atlas.report.TrackingReport.Depths;
import dev.atlas.report.TrackingReport.Dimension;
import dev.atlas.report.TrackingReport.InterviewRow;
import dev.atlas.report.TrackingReport.Interviews;
import dev.atlas.report.TrackingReport.Point;
import dev.atlas.report.TrackingReport.Scenario;
import dev.atlas.report.TrackingReport.Share;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Mock interviews and depths for a terminal. */
public final class InterviewText {

  private static final int DIMENSION = 18;
  private static final int BAR = 20;

  private InterviewText() {}

  static void write(Scenario scenario, Page page) {
    Style style = page.style();
    page.line(
        style.strong(Plain.safe(scenario.title()))
            + " · "
            + Plain.safe(scenario.group())
            + " · "
            + scenario.minutes()
            + " min");
    page.line(style.faint(Plain.safe(scenario.id())));
    if (scenario.prompt() != null) {
      page.blank().paragraph(Plain.safe(scenario.prompt()), 0);
    }
    page.blank().line("Scored 1 to 5 each:");
    for (Dimension each : scenario.dimensions()) {
      String scale = "5 " + each.best() + ", 3 " + each.fair() + ", 1 " + each.poor();
      page.list(List.of(scale), "  " + Plain.fit(each.title(), DIMENSION));
    }
    page.whole(
        "Then: "
            + style.accent(
                "atlas interview score 4 3 3 2 4 --scenario " + Plain.safe(scenario.id())));
  }

  static void write(Interviews all, Page page) {
    List<InterviewRow> rows = all.interviews();
    if (rows.isEmpty()) {
      page.line("No interview was held yet.");
    }
    int from = all.last() ? rows.size() - 1 : 0;
    rows.subList(Math.max(0, from), rows.size()).forEach(row -> row(row, page));
    if (!rows.isEmpty()) {
      page.line(trend(all, page.style()));
    }
    page.line(
        all.quota() == 0
            ? "This week asks for none; " + all.held() + " held."
            : all.held() + " of " + all.quota() + " held this week.");
  }

  private static void row(InterviewRow row, Page page) {
    String scores = row.scores().stream().map(String::valueOf).collect(Collectors.joining(" "));
    String facts =
        Dates.brief(row.day())
            + "  "
            + Plain.right(row.minutes(), 3)
            + "m  "
            + scores
            + "  average "
            + tenths(row.average())
            + "  ";
    page.line(facts + Plain.fit(Plain.safe(row.title()), page.width() - facts.length()));
    if (row.note() != null) {
      page.paragraph("“" + Plain.safe(row.note()) + "”", 2);
    }
  }

  private static String trend(Interviews all, Style style) {
    double average = all.average() == null ? 0 : all.average();
    String now = "Average of the last five: " + tenths(average);
    String before =
        all.before() == null ? "" : ", after " + tenths(all.before()) + " in the five before";
    String goal = average >= all.target() ? style.good(", at its target") : "";
    return now + before + "; target " + tenths(all.target()) + goal + ".";
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  static void write(Depth depth, Page page) {
    page.line(page.style().strong(Plain.safe(depth.title())));
    line(depth, page);
  }

  /** The level and the checklist in a line or two. */
  public static void line(Depth depth, Page page) {
    page.line("Understanding: " + (depth.level() == null ? "not judged" : depth.level()));
    long holds = depth.checklist().stream().filter(Point::holds).count();
    page.line("Mastery: " + holds + " of " + depth.checklist().size() + points(depth, true));
    if (holds > 0 && holds < depth.checklist().size()) {
      page.line("Missing" + points(depth, false));
    }
  }

  private static String points(Depth depth, boolean hold) {
    String points =
        depth.checklist().stream()
            .filter(point -> point.holds() == hold)
            .map(Point::name)
            .collect(Collectors.joining(", "));
    return points.isEmpty() ? "" : ": " + points;
  }

  static void write(Depths all, Page page) {
    if (all.judged() == 0) {
      page.line("No diagram was judged yet.");
      page.whole("Begin with: " + page.style().accent("atlas depth ID medium --check structure"));
      return;
    }
    page.line(
        page.style().strong("Depth of " + Plain.count(all.judged(), "diagram", "diagrams"))
            + " · "
            + all.whole()
            + " with all eight points");
    for (Share share : all.shares()) {
      int filled = (int) Math.round(BAR * share.share());
      page.line(
          "  "
              + Plain.fit(share.level(), 9)
              + page.style().accent("█".repeat(filled))
              + page.style().faint("░".repeat(BAR - filled))
              + String.format(
                  Locale.ROOT,
                  " %4d  %5s, expected %s",
                  share.count(),
                  Plain.percent(share.share()),
                  Plain.percent(share.expected())));
    }
  }
}
