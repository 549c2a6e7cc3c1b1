package dev.atlas.render.json;

import dev.atlas.report.CardReport;
import dev.atlas.report.JournalReport;
import dev.atlas.report.ListReport;
import dev.atlas.report.TrackingReport;
import org.jspecify.annotations.Nullable;

/** Answers about the catalog as JSON. */
final class CatalogJson {

  private CatalogJson() {}

  static void write(ListReport list, JsonOut json) {
    json.objects("items", list.items(), row -> write(row, json));
    json.whole("of", list.of());
  }

  private static void write(ListReport.Row row, JsonOut json) {
    json.text("id", row.id());
    json.text("title", row.title());
    json.text("category", row.category());
    json.text("group", row.group());
    json.whole("phase", row.phase());
    json.whole("complexity", row.complexity());
    json.whole("minutes", row.minutes());
    json.text("state", row.state());
    json.date("due", row.due());
    json.number("retrievability", row.retrievability());
    json.text("held", row.held());
  }

  static void write(CardReport card, JsonOut json) {
    write(card.diagram(), json);
    json.object(
        "ownMinutes",
        each -> {
          each.text("kind", card.ownMinutes().kind());
          each.whole("minutes", card.ownMinutes().minutes());
          each.whole("nominal", card.ownMinutes().nominal());
        });
    json.text("page", card.page());
    json.objects("requires", card.requires(), reference -> write(reference, json));
    json.objects("requiredBy", card.requiredBy(), reference -> write(reference, json));
    json.objects("confusable", card.confusable(), reference -> write(reference, json));
    json.texts("tags", card.tags());
    json.texts("formerly", card.formerly());
    json.flag("retired", card.retired());
    json.text("prompt", card.prompt());
    json.texts("recall", card.recall());
    write(card.incident(), json);
    write(card.threeAm(), json);
    MaterialJson.advice(card.advice(), json);
    write(card.memory(), json);
    TrackingReport.Depth judged = card.depth();
    if (judged != null) {
      json.object("depth", depth -> TrackingJson.depth(judged, depth));
    }
    json.objects("history", card.history(), review -> write(review, json));
  }

  private static void write(CardReport.Reference reference, JsonOut json) {
    json.text("id", reference.id());
    json.text("title", reference.title());
    json.text("state", reference.state());
  }

  private static void write(CardReport.@Nullable Incident incident, JsonOut json) {
    if (incident != null) {
      json.object(
          "incident",
          each -> {
            each.text("company", incident.company());
            each.text("date", incident.date());
            each.text("source", incident.source());
          });
    }
  }

  private static void write(CardReport.@Nullable ThreeAm card, JsonOut json) {
    if (card != null) {
      json.object(
          "threeAm",
          each -> {
            each.text("symptom", card.symptom());
            each.text("logs", card.logs());
            each.text("metrics", card.metrics());
            each.text("recovery", card.recovery());
          });
    }
  }

  private static void write(CardReport.@Nullable Memory memory, JsonOut json) {
    if (memory != null) {
      json.object(
          "memory",
          each -> {
            each.number("stability", memory.stability());
            each.number("difficulty", memory.difficulty());
            each.number("retrievability", memory.retrievability());
            each.whole("lapses", memory.lapses());
            each.flag("complete", memory.complete());
          });
    }
  }

  private static void write(CardReport.Review review, JsonOut json) {
    json.time("at", review.at());
    json.date("day", review.day());
    json.text("kind", review.kind());
    json.text("grade", review.grade());
    json.whole("seconds", review.seconds());
    json.text("note", review.note());
  }

  static void write(JournalReport.CatalogCheck check, JsonOut json) {
    json.text("directory", check.directory());
    json.whole("diagrams", check.diagrams());
    json.objects("problems", check.problems(), problem -> write(problem, json));
  }

  static void write(JournalReport.Finding problem, JsonOut json) {
    json.text("file", problem.file());
    json.whole("line", problem.line());
    json.whole("column", problem.column());
    json.text("message", problem.message());
    json.text("advice", problem.advice());
  }
}
