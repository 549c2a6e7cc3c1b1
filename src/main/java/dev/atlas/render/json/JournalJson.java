package dev.atlas.render.json;

import dev.atlas.report.HistoryReport;
import dev.atlas.report.LogReport;

/** Answers about the journal as JSON. */
final class JournalJson {

  private JournalJson() {}

  static void write(LogReport log, JsonOut json) {
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

  static void write(HistoryReport.Undone undo, JsonOut json) {
    json.objects("undone", undo.rows(), row -> write(row, json));
  }

  static void write(HistoryReport history, JsonOut json) {
    json.objects("events", history.rows(), row -> write(row, json));
    json.whole("omitted", history.omitted());
  }

  private static void write(HistoryReport.Row row, JsonOut json) {
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
