package dev.atlas.render.text.period;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.words.BehindWords;
import dev.atlas.render.words.PeriodWords;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.PeriodReport.Area;
import dev.atlas.report.PeriodReport.CategoryRow;
import dev.atlas.report.PeriodReport.Note;
import dev.atlas.report.PeriodReport.SpanRow;
import dev.atlas.report.PlanReport.MilestoneRow;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report of a period for a terminal. */
public final class PeriodText {

  private static final int BAR = 16;

  /** Columns of a span's name and its figures. */
  private static final int SPAN = 47;

  /** Columns of a category's title, where there is room, and of its figures. */
  private static final int TITLE = 26;

  private static final int FIGURES = 37;
  private static final int NAME = 17;
  private static final int NOW = 16;
  private static final int MOST_NOTES = 5;

  private PeriodText() {}

  /** Writes the report. */
  public static void write(PeriodReport report, Page page) {
    String title = PeriodWords.title(report) + " · " + PeriodWords.planWeek(report);
    page.line(page.style().strong(title));
    page.line(Plain.safe(report.verdict()));
    WarningText.write(BehindWords.of(report.signs(), report.weeksBehind()), page);
    activity(report, page);
    standing(report, page);
    if (report.spans().size() > 1) {
      spans(report, page);
    }
    errors(report, page);
    KeyResultText.write(report.keyResults(), report.to(), page);
    milestone(report.milestones(), page);
    categories(report.categories(), page);
    areas("Weak areas", report.weakAreas(), page);
    areas("Strong areas", report.strongAreas(), page);
    notes(report.notes(), page);
    next(report.next(), page);
    if (!report.hints().isEmpty()) {
      page.blank();
      report.hints().forEach(hint -> page.paragraph(hint, 0));
    }
  }

  private static void activity(PeriodReport report, Page page) {
    boolean compared = report.before() != null;
    page.heading("Done" + (compared ? " ".repeat(NAME + NOW - 4) + "before" : ""));
    for (PeriodWords.Row row : PeriodWords.activity(report)) {
      page.line(
          Plain.fit(row.name(), NAME)
              + Plain.fit(row.now(), NOW)
              + page.style().faint(row.before()));
    }
  }

  private static void standing(PeriodReport report, Page page) {
    page.heading("Standing");
    for (PeriodWords.Row row : PeriodWords.standing(report)) {
      page.line(Plain.fit(row.name(), NAME) + row.now());
    }
  }

  private static void spans(PeriodReport report, Page page) {
    page.heading(
        Plain.fit(PeriodWords.spans(report.step()), 15 + bar(page))
            + "minutes  planned    new  recalls");
    int most =
        report.spans().stream()
            .mapToInt(span -> Math.max(span.plannedMinutes(), span.studyMinutes()))
            .max()
            .orElse(1);
    for (SpanRow span : report.spans()) {
      page.line(
          "  "
              + Plain.fit(PeriodWords.span(report.step(), span), 12)
              + bar(span.studyMinutes(), most, page)
              + String.format(
                  Locale.ROOT,
                  "%8d%9d%7d%9d",
                  span.studyMinutes(),
                  span.plannedMinutes(),
                  span.newDiagrams(),
                  span.reviews()));
    }
  }

  private static void errors(PeriodReport report, Page page) {
    List<PeriodWords.ErrorLine> lines = PeriodWords.errors(report);
    if (!lines.isEmpty()) {
      page.heading(errorLine("Errors", PeriodWords.ERRORS));
      lines.forEach(line -> page.line(errorLine("  " + line.kind(), line.figures())));
    }
  }

  private static String errorLine(String name, List<String> cells) {
    return Plain.fit(name, NAME)
        + String.format(Locale.ROOT, "%9s%11s%11s", cells.get(0), cells.get(1), cells.get(2));
  }

  private static String bar(int value, int most, Page page) {
    int width = bar(page);
    int filled = most == 0 ? 0 : (int) Math.round((double) width * value / most);
    return page.style().accent("█".repeat(filled)) + page.style().faint("░".repeat(width - filled));
  }

  /** Columns of a bar: what the names and the figures leave. */
  private static int bar(Page page) {
    return Math.min(BAR, page.width() - SPAN);
  }

  private static void milestone(List<MilestoneRow> milestones, Page page) {
    long reached = milestones.stream().filter(MilestoneRow::reached).count();
    milestones.stream()
        .filter(milestone -> !milestone.reached())
        .findFirst()
        .ifPresent(
            milestone ->
                page.line(
                    "  Next milestone: "
                        + milestone.diagrams()
                        + " diagrams studied by "
                        + milestone.date()
                        + " ("
                        + reached
                        + " of "
                        + milestones.size()
                        + " reached)"));
  }

  private static void categories(List<CategoryRow> rows, Page page) {
    List<CategoryRow> begun = rows.stream().filter(row -> row.studied() > 0).toList();
    if (begun.isEmpty()) {
      return;
    }
    int title = Math.min(TITLE, page.width() - FIGURES);
    page.heading(Plain.fit("Categories", title + 2) + "studied  complete  mastered     of");
    for (CategoryRow row : begun) {
      page.line(
          "  "
              + Plain.fit(Plain.safe(row.title()), title)
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
      page.heading(name);
      areas.forEach(area -> page.line("  " + Plain.safe(area.title()) + ": " + area.reason()));
    }
  }

  private static void notes(List<Note> notes, Page page) {
    if (!notes.isEmpty()) {
      page.heading("In your words");
      for (Note note : notes.subList(0, Math.min(MOST_NOTES, notes.size()))) {
        page.line(
            "  "
                + Dates.brief(note.day())
                + "  "
                + Plain.safe(note.diagram())
                + ": "
                + Plain.safe(note.text()));
      }
    }
  }

  private static void next(PeriodReport.@Nullable Next next, Page page) {
    if (next != null) {
      page.heading("Next · " + PeriodWords.range(next.from(), next.to()));
      PeriodWords.next(next).forEach(line -> page.line("  " + Plain.safe(line)));
    }
  }
}
