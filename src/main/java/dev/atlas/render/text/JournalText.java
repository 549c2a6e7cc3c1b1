package dev.atlas.render.text;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.JournalReport;
import dev.atlas.report.JournalReport.Row;
import dev.atlas.report.LogReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers about the journal for a terminal. */
final class JournalText {

  private static final int DETAIL = 22;
  private static final int TYPE = 12;
  private static final int TOPIC = 13;
  private static final int KIND = 9;
  private static final double KILO = 1000;
  private static final double MEGA = 1e6;

  /** The end of an id is its hash: so much of it tells events apart. */
  private static final int SHORT_ID = 6;

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
    log.celebrations().forEach(each -> celebrate(each, page));
  }

  private static void celebrate(LogReport.Celebration reached, Page page) {
    String way =
        switch (reached.percent()) {
          case 25 -> "A quarter of the way";
          case 50 -> "Half of the way";
          case 75 -> "Three quarters of the way";
          default -> "All of the way";
        };
    page.line(
        page.style().good(way + "!")
            + " "
            + reached.studied()
            + " of "
            + reached.of()
            + " diagrams are studied. Celebrate it.");
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

  private static void write(JournalReport.Undone undo, Page page) {
    for (Row row : undo.rows()) {
      page.line("Undone: " + describe(row));
    }
  }

  private static String describe(Row row) {
    String what = row.diagram() == null ? row.type() : row.diagram();
    return Plain.safe((what + " " + row.detail()).strip()) + " of " + Dates.minute(row.at());
  }

  private static void write(JournalReport.History history, Page page) {
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
    String lead = detail.isEmpty() ? "" : " · ";
    String about = row.diagram() == null ? "" : lead + Plain.safe(row.diagram());
    String text =
        row.type().equals("review") && row.diagram() != null
            ? Plain.fit(detail, DETAIL) + Plain.safe(row.diagram())
            : Plain.fit(Plain.safe(row.type()), TYPE) + detail + about;
    String id = row.id().substring(row.id().length() - SHORT_ID) + "  ";
    String line = id + Dates.minute(row.at()) + "  " + text + (row.undone() ? "  (undone)" : "");
    page.line(row.undone() ? style.faint(line) : line);
    if (row.note() != null) {
      page.paragraph(
          "“" + Plain.safe(row.note()) + "”", (id + Dates.minute(row.at())).length() + 2);
    }
  }

  static void write(JournalReport report, Page page) {
    switch (report) {
      case JournalReport.Undone undo -> write(undo, page);
      case JournalReport.History history -> write(history, page);
      case JournalReport.Amended amended -> {
        page.line("Was: " + describe(amended.before()));
        page.line("Is:  " + describe(amended.after()));
      }
      case JournalReport.Check check -> write(check, page);
      case JournalReport.CatalogCheck check -> CatalogText.write(check, page);
      case JournalReport.Merged merged -> {
        page.line(
            Plain.count(merged.taken(), "event", "events")
                + " taken in, "
                + merged.known()
                + " known already.");
        if (merged.broken() > 0) {
          page.line(
              page.style()
                  .warn(
                      Plain.count(merged.broken(), "broken line was", "broken lines were")
                          + " passed over, the first at "
                          + Plain.safe(String.valueOf(merged.firstBroken()))
                          + "."));
        }
      }
      case JournalReport.Backup backup ->
          page.line(
              Plain.count(backup.files().size(), "journal", "journals")
                  + ", "
                  + Plain.count((int) Math.ceil(backup.bytes() / KILO), "kB", "kB")
                  + ", copied to "
                  + Plain.safe(backup.directory())
                  + ".");
      case JournalReport.Demo demo -> write(demo, page);
      case JournalReport.Doctor doctor ->
          doctor.findings().forEach(finding -> write(finding, page));
      case JournalReport.CatalogChange change -> write(change, page);
    }
  }

  private static void write(JournalReport.Check check, Page page) {
    CatalogText.findings(check.problems(), page);
    String all =
        Plain.count(check.events(), "event", "events")
            + " in "
            + Plain.count(check.files(), "journal", "journals");
    if (check.problems().isEmpty()) {
      page.line(page.style().good(all + ", no problem."));
    } else {
      String found = Plain.count(check.problems().size(), "problem", "problems");
      page.line(all + ", " + page.style().warn(found + " found") + ".");
    }
    if (check.quarantined() > 0) {
      page.line(
          Plain.count(check.quarantined(), "broken line", "broken lines")
              + " copied aside; from now on nobody asks about them.");
    }
  }

  private static void write(JournalReport.Demo demo, Page page) {
    page.line(
        String.format(
                Locale.ROOT, "%,d events from %s to %s", demo.events(), demo.from(), demo.to())
            + String.format(Locale.ROOT, ", %.1f MB:", demo.bytes() / MEGA));
    String types =
        demo.types().entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(type -> type.getKey() + " " + type.getValue())
            .collect(Collectors.joining(", "));
    page.paragraph(types, 2);
    page.line("Nobody studied this: the learner is simulated, the planner is the real one. Try:");
    String now = demo.now() == null ? "" : " --now " + demo.now();
    for (String next : List.of("today", "report --week", "plan show", "forecast", "history")) {
      page.whole("  atlas --home " + Plain.safe(demo.directory()) + now + " " + next);
    }
  }

  private static void write(JournalReport.Doctor.Symptom finding, Page page) {
    Style style = page.style();
    String mark = finding.fine() ? style.good("ok  ") : style.warn("look");
    String fix = finding.fix() == null ? "" : "; " + finding.fix();
    page.line(mark + "  " + Plain.fit(finding.topic(), TOPIC) + Plain.safe(finding.text() + fix));
  }

  private static void write(JournalReport.CatalogChange change, Page page) {
    int lost = 0;
    for (JournalReport.CatalogChange.Change each : change.changes()) {
      lost += each.kind().equals("removed") ? each.reviews() : 0;
      String from = each.formerly() == null ? "" : " (was " + each.formerly() + ")";
      String reviews =
          each.reviews() == 0 ? "" : "; " + Plain.count(each.reviews(), "review", "reviews");
      page.line(
          page.style().faint(Plain.fit(each.kind(), KIND))
              + Plain.safe(each.id() + from + (each.detail().isEmpty() ? "" : ": " + each.detail()))
              + reviews);
    }
    page.line(
        change.diagramsBefore()
            + " diagrams before, "
            + change.diagramsAfter()
            + " after; "
            + (lost == 0
                ? "no review of yours loses its diagram."
                : Plain.count(lost, "review", "reviews")
                    + " of yours would lose "
                    + (lost == 1 ? "its" : "their")
                    + " diagram; name what it is now in `formerly`."));
  }
}
