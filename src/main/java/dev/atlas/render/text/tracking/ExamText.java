package dev.atlas.render.text.tracking;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.TrackingReport.Criterion;
import dev.atlas.report.TrackingReport.Drawn;
import dev.atlas.report.TrackingReport.Paper;
import dev.atlas.report.TrackingReport.PaperRow;
import dev.atlas.report.TrackingReport.Papers;
import dev.atlas.report.TrackingReport.PartRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Papers and attempts for a terminal. */
public final class ExamText {

  private static final int ID = 9;
  private static final int TITLE = 25;
  private static final int BY = 15;

  /** Columns of a paper with its whole title. */
  private static final int ROW = 73;

  private ExamText() {}

  static void write(Papers all, Page page) {
    if (all.papers().isEmpty()) {
      page.line("This catalog lacks the categories that the papers draw from.");
      return;
    }
    page.line(page.style().strong("Papers"));
    rows(all.papers(), page);
    page.blank().line("These weeks train: " + all.competency());
    if (all.certificate() != null) {
      page.line("Certified: " + page.style().good(all.certificate()));
    }
    page.whole(
        "Sit one with: " + page.style().accent("atlas assess " + all.papers().getFirst().id()));
  }

  /** Papers, a line each. */
  public static void rows(List<PaperRow> papers, Page page) {
    int title = Math.clamp(page.width() - ROW + TITLE, TITLE / 2, TITLE);
    for (PaperRow row : papers) {
      page.line(
          "  "
              + Plain.fit(row.id(), ID)
              + Plain.fit(Plain.safe(row.title()), title - 1)
              + " "
              + Plain.fit("by " + Dates.dayMonth(row.by()), BY)
              + Plain.fit(Plain.minutes(row.minutes()), 12)
              + state(row, page.style()));
    }
  }

  private static String state(PaperRow row, Style style) {
    String points = row.best() == null ? "" : " " + number(row.best());
    return switch (row.state()) {
      case "passed" -> style.good("passed" + points);
      case "failed" -> style.warn("failed" + points);
      case "missed" -> style.warn("missed");
      case "open" -> style.accent("open");
      default -> style.faint(row.state());
    };
  }

  static void write(Paper paper, Page page) {
    PartRow next = null;
    int number = 0;
    for (PartRow part : paper.parts()) {
      if (part.id().equals(paper.next())) {
        next = part;
        number = paper.parts().indexOf(part) + 1;
      }
    }
    if (paper.brief() && next != null) {
      part(paper, next, number, page);
    } else {
      whole(paper, page);
    }
  }

  private static void part(Paper paper, PartRow part, int number, Page page) {
    Style style = page.style();
    page.line(
        style.strong(Plain.safe(part.title()))
            + " · part "
            + number
            + " of "
            + paper.parts().size()
            + " of "
            + paper.paper().id()
            + " · "
            + part.minutes()
            + " min");
    page.blank().paragraph(Plain.safe(part.task()), 0);
    if (!part.drawn().isEmpty()) {
      page.blank();
      int line = 0;
      for (Drawn drawn : part.drawn()) {
        line++;
        page.line(Plain.right(line, 4) + "  " + Plain.safe(drawn.title()));
      }
    }
    page.blank()
        .line(
            "Score "
                + part.criteria().stream()
                    .map(each -> each.name() + " " + each.points())
                    .collect(Collectors.joining(", "))
                + "; "
                + number(part.pass())
                + " of "
                + part.points()
                + " are enough.");
    page.whole(
        "Then: "
            + style.accent(
                "atlas assess resume "
                    + paper.paper().id()
                    + " --score "
                    + part.id()
                    + "="
                    + part.criteria().stream()
                        .map(Criterion::points)
                        .map(String::valueOf)
                        .collect(Collectors.joining("+"))));
  }

  private static void whole(Paper paper, Page page) {
    Style style = page.style();
    PaperRow row = paper.paper();
    String threshold =
        row.passPoints() > 0
            ? row.passPoints() + " of " + row.points() + " pass"
            : "each part must pass";
    page.line(
        style.strong(Plain.safe(row.title()))
            + " · "
            + row.id()
            + " · by "
            + Dates.dayMonth(row.by()).strip()
            + " · "
            + threshold);
    page.blank();
    paper.parts().forEach(part -> result(part, page));
    page.blank().line(verdict(paper, page));
    if (paper.certificate() != null) {
      page.line("Certified: " + style.good(paper.certificate()));
    }
    for (PartRow part : paper.parts()) {
      if (part.remedy() != null) {
        page.line(Plain.safe(part.title()) + " fell short: " + Plain.safe(part.remedy()));
      }
    }
    if (paper.next() != null) {
      page.whole("Go on with: " + style.accent("atlas assess resume " + row.id()));
    } else if (paper.attempt() == null) {
      page.whole("Begin with: " + style.accent("atlas assess start " + row.id()));
    }
  }

  private static void result(PartRow part, Page page) {
    Double reached = part.reached();
    String score =
        reached == null
            ? page.style().faint("  -  of " + part.points())
            : number(reached)
                + " of "
                + part.points()
                + (reached < part.pass()
                    ? page.style().warn(", under " + number(part.pass()))
                    : "");
    page.line(
        "  "
            + Plain.fit(part.id(), 15)
            + Plain.fit(Plain.safe(part.title()), 28)
            + Plain.fit(Plain.minutes(part.minutes()), 12)
            + score);
  }

  private static String verdict(Paper paper, Page page) {
    Style style = page.style();
    LocalDate begun = paper.begun();
    if (begun == null) {
      return "Not begun.";
    }
    String points = number(paper.points()) + " of " + paper.paper().points() + " points";
    if (paper.stopped()) {
      return style.warn("Given up") + " with " + points + ", begun " + Dates.brief(begun) + ".";
    }
    if (paper.next() != null) {
      return "Open since " + Dates.brief(begun) + ", " + points + " so far.";
    }
    boolean passed =
        paper.paper().passPoints() > 0
            ? paper.points() >= paper.paper().passPoints()
            : paper.parts().stream().allMatch(part -> part.remedy() == null);
    return (passed ? style.good("Passed") : style.warn("Not passed")) + " with " + points + ".";
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value))
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
