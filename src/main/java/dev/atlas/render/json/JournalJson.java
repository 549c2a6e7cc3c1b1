package dev.atlas.render.json;

import dev.atlas.report.JournalReport;
import dev.atlas.report.LogReport;
import java.util.TreeMap;

/** Answers about the journal as JSON. */
final class JournalJson {

  private JournalJson() {}

  static void write(LogReport log, JsonOut json) {
    logged(log, json);
    log.celebrations()
        .forEach(
            each ->
                json.object(
                    "celebration",
                    reached -> {
                      reached.whole("percent", each.percent());
                      reached.whole("studied", each.studied());
                      reached.whole("of", each.of());
                    }));
  }

  private static void logged(LogReport log, JsonOut json) {
    if (log.batch()) {
      json.objects("entries", log.entries(), entry -> write(entry, json));
      if (!log.practised().isEmpty()) {
        json.objects("practised", log.practised(), practised -> write(practised, json));
      }
    } else if (log.entries().isEmpty()) {
      log.practised().forEach(practised -> write(practised, json));
    } else {
      write(log.entries().getFirst(), json);
    }
  }

  private static void write(LogReport.Practised practised, JsonOut json) {
    json.object(
        "event",
        event -> {
          event.text("id", practised.event());
          event.time("at", practised.at());
        });
    json.text("item", practised.item());
    json.text("kind", practised.kind());
    json.whole("seconds", practised.seconds());
  }

  private static void write(LogReport.Entry entry, JsonOut json) {
    json.object(
        "event",
        event -> {
          event.text("id", entry.event());
          event.time("at", entry.at());
        });
    json.text("diagram", entry.diagram());
    json.text("kind", entry.kind());
    json.text("grade", entry.grade());
    json.object(
        "memory",
        memory -> {
          memory.number("stability", entry.stability());
          memory.number("difficulty", entry.difficulty());
        });
    json.date("due", entry.due());
    json.time("dueAt", entry.dueAt());
    json.whole("intervalDays", (int) entry.intervalDays());
  }

  private static void write(JournalReport.Undone undo, JsonOut json) {
    json.objects("undone", undo.rows(), row -> write(row, json));
  }

  private static void write(JournalReport.History history, JsonOut json) {
    json.objects("events", history.rows(), row -> write(row, json));
    json.whole("omitted", history.omitted());
  }

  static void write(JournalReport report, JsonOut json) {
    switch (report) {
      case JournalReport.Undone undo -> write(undo, json);
      case JournalReport.History history -> write(history, json);
      case JournalReport.Amended amended -> {
        json.object("before", _ -> write(amended.before(), json));
        json.object("after", _ -> write(amended.after(), json));
      }
      case JournalReport.Check check -> {
        json.whole("files", check.files());
        json.whole("events", check.events());
        json.objects("problems", check.problems(), problem -> CatalogJson.write(problem, json));
        json.whole("quarantined", check.quarantined());
      }
      case JournalReport.CatalogCheck check -> CatalogJson.write(check, json);
      case JournalReport.Merged merged -> {
        json.whole("taken", merged.taken());
        json.whole("known", merged.known());
        json.whole("broken", merged.broken());
        if (merged.firstBroken() != null) {
          json.text("firstBroken", merged.firstBroken());
        }
      }
      case JournalReport.Backup backup -> {
        json.text("directory", backup.directory());
        json.texts("files", backup.files());
        json.number("bytes", (double) backup.bytes());
      }
      case JournalReport.Demo demo -> write(demo, json);
      case JournalReport.Doctor doctor ->
          json.objects("findings", doctor.findings(), finding -> write(finding, json));
      case JournalReport.CatalogChange change -> {
        json.whole("diagramsBefore", change.diagramsBefore());
        json.whole("diagramsAfter", change.diagramsAfter());
        json.objects("changes", change.changes(), each -> write(each, json));
      }
    }
  }

  private static void write(JournalReport.Demo demo, JsonOut json) {
    json.text("directory", demo.directory());
    json.date("from", demo.from());
    json.date("to", demo.to());
    json.whole("events", demo.events());
    json.longWhole("bytes", demo.bytes());
    json.object(
        "types", types -> new TreeMap<>(demo.types()).forEach((type, n) -> types.whole(type, n)));
  }

  private static void write(JournalReport.Doctor.Symptom finding, JsonOut json) {
    json.text("topic", finding.topic());
    json.flag("fine", finding.fine());
    json.text("text", finding.text());
    json.text("fix", finding.fix());
  }

  private static void write(JournalReport.CatalogChange.Change change, JsonOut json) {
    json.text("kind", change.kind());
    json.text("id", change.id());
    json.text("formerly", change.formerly());
    json.text("detail", change.detail());
    json.whole("reviews", change.reviews());
  }

  private static void write(JournalReport.Row row, JsonOut json) {
    json.text("id", row.id());
    json.time("at", row.at());
    json.text("device", row.device());
    json.text("type", row.type());
    json.text("diagram", row.diagram());
    json.text("detail", row.detail());
    json.text("note", row.note());
    json.flag("undone", row.undone());
  }
}
