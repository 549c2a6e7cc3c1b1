package dev.atlas.render.text;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.HistoryReport;
import dev.atlas.report.HistoryReport.Row;
import dev.atlas.report.LogReport;

/** Answers about the journal for a terminal. */
final class JournalText {

  private static final int DETAIL = 22;

  private JournalText() {}

  static void write(LogReport log, Page page) {
    if (log.batch()) {
      log.entries().forEach(entry -> row(entry, page));
      log.practised().forEach(practised -> sentence(practised, page));
      int others = log.practised().size();
      page.line(
          Plain.count(log.entries().size(), "review", "reviews")
              + (others == 0 ? "" : " and " + Plain.count(others, "other item", "other items"))
              + " logged.");
    } else {
      log.entries().forEach(entry -> sentence(entry, page));
      log.practised().forEach(practised -> sentence(practised, page));
    }
  }

  private static void sentence(LogReport.Entry entry, Page page) {
    String verb = entry.kind().equals("study") ? "Studied " : "Recalled ";
    page.line(
        page.style().good(verb)
            + Plain.fit(Plain.safe(entry.title()), page.width() - verb.length()));
    page.line("  " + entry.grade() + " · next review " + next(entry));
  }

  private static void sentence(LogReport.Practised practised, Page page) {
    String lead = "Done: " + practised.kind() + " ";
    page.line(
        page.style().good(lead)
            + Plain.fit(Plain.safe(practised.title()), page.width() - lead.length()));
  }

  private static void row(LogReport.Entry entry, Page page) {
    String facts =
        Plain.fit(entry.kind(), 8)
            + Plain.fit(entry.grade(), 7)
            + Plain.fit("next " + Dates.brief(entry.due()), 17);
    page.line(facts + Plain.fit(Plain.safe(entry.title()), page.width() - facts.length()));
  }

  private static String next(LogReport.Entry entry) {
    if (entry.dueAt() != null) {
      return "today at " + Dates.minute(entry.dueAt()).substring(11);
    }
    return Dates.brief(entry.due()).replace("  ", " ")
        + " (in "
        + Plain.count((int) entry.intervalDays(), "day", "days")
        + ")";
  }

  static void write(HistoryReport.Undone undo, Page page) {
    for (Row row : undo.rows()) {
      page.line("Undone: " + describe(row));
    }
  }

  private static String describe(Row row) {
    String what = row.diagram() == null ? row.type() : row.diagram();
    return Plain.safe(what + " " + row.detail()) + " of " + Dates.minute(row.at());
  }

  static void write(HistoryReport history, Page page) {
    if (history.rows().isEmpty()) {
      page.line("No events.");
    }
    if (history.omitted() > 0) {
      page.line(page.style().faint("(" + history.omitted() + " earlier, see --limit)"));
    }
    for (Row row : history.rows()) {
      row(row, page);
    }
  }

  private static void row(Row row, Page page) {
    Style style = page.style();
    String detail = Plain.safe(row.detail());
    String text =
        row.diagram() == null
            ? Plain.fit(Plain.safe(row.type()), DETAIL) + detail
            : Plain.fit(detail, DETAIL) + Plain.safe(row.diagram());
    String line = Dates.minute(row.at()) + "  " + text + (row.undone() ? "  (undone)" : "");
    page.line(row.undone() ? style.faint(line) : line);
    if (row.note() != null) {
      page.paragraph("“" + Plain.safe(row.note()) + "”", Dates.minute(row.at()).length() + 2);
    }
  }
}
