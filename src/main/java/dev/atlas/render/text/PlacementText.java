package dev.atlas.render.text;

import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.LogReport;
import java.util.List;
import java.util.Objects;

/** What the learner can draw already, for a terminal; or the sheet to find it out on paper. */
final class PlacementText {

  private static final int GRADE = 7;
  private static final int NAME = 34;
  private static final int COUNT = 10;
  private static final int COMMAND = 50;

  private PlacementText() {}

  static void write(LogReport.Placement placement, Page page) {
    if (!placement.asked()) {
      sheet(placement, page);
      return;
    }
    List<LogReport.Placed> drawn =
        placement.sample().stream().filter(each -> each.grade() != null).toList();
    for (LogReport.Placed placed : drawn) {
      page.line(
          Plain.fit(Objects.requireNonNull(placed.grade()), GRADE)
              + Plain.fit(Plain.safe(placed.title()), page.width() - GRADE));
    }
    LogReport.Found share = placement.share();
    if (share == null) {
      page.line("Nothing was drawn.");
    } else {
      found(share, placement.found(), page);
      next(placement.next(), page);
    }
    int left = placement.sample().size() - drawn.size();
    if (left > 0) {
      page.blank()
          .line(
              "Not drawn, and new as before: "
                  + Plain.count(left, "diagram", "diagrams")
                  + ". The same lot again: --seed "
                  + placement.seed());
    }
  }

  private static void found(LogReport.Found share, List<LogReport.Found> rows, Page page) {
    page.heading(
        share.known()
            + " of "
            + share.drawn()
            + " known: of "
            + Plain.count(share.pool(), "new diagram", "new diagrams")
            + " about "
            + Math.round(share.share())
            + " %");
    page.line(range(share) + " with 95 % confidence; each category counts by its size");
    page.blank();
    for (LogReport.Found row : rows) {
      String indent = row.group() == null ? "" : "  ";
      String count = row.known() + " of " + row.drawn();
      page.line(
          Plain.fit(indent + Plain.safe(row.title()), NAME)
              + Plain.fit(count, COUNT)
              + (row.group() == null
                  ? range(row) + " of " + row.pool()
                  : page.style().faint("of " + row.pool())));
    }
  }

  private static String range(LogReport.Found row) {
    long low = Math.round(row.low());
    long high = Math.round(row.high());
    return low == high ? low + " %" : low + " to " + high + " %";
  }

  private static void next(List<LogReport.NextStep> steps, Page page) {
    page.heading("Next");
    for (LogReport.NextStep step : steps) {
      String what =
          step.kind().equals("know")
              ? "claims " + step.diagrams() + " more unseen"
              : "a closer look";
      page.line("  " + Plain.safe(step.command()) + " ".repeat(gap(step)) + what);
    }
    page.line("  atlas today");
  }

  private static int gap(LogReport.NextStep step) {
    return Math.max(2, COMMAND - step.command().length());
  }

  /** Lines that {@code atlas know --from} takes once each question mark is a grade. */
  private static void sheet(LogReport.Placement placement, Page page) {
    remark(
        "Placement of "
            + placement.day()
            + ", lot "
            + placement.seed()
            + ": "
            + placement.sample().size()
            + " of "
            + Plain.count(placement.pool(), "new diagram", "new diagrams")
            + ", spread over categories and groups.",
        page);
    remark(
        "Draw each from memory, then compare it with `atlas show ID --answer`. Write hard, good"
            + " or easy for the question mark, delete the lines that you could not draw, and enter"
            + " the rest with `atlas know --from FILE`.",
        page);
    for (LogReport.Placed placed : placement.sample()) {
      page.blank();
      remark(Plain.safe(placed.title()), page);
      String prompt = placed.prompt();
      if (prompt != null) {
        remark(Plain.safe(prompt), page);
      }
      page.whole(Plain.safe(placed.diagram()) + " ?");
    }
  }

  private static void remark(String words, Page page) {
    Plain.wrap(words, page.width() - 2).forEach(line -> page.whole("# " + line));
  }
}
