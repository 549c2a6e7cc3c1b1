package dev.atlas.render.json;

import dev.atlas.report.TodayReport;

/** The day's queue as JSON. */
final class TodayJson {

  private TodayJson() {}

  static void write(TodayReport today, JsonOut json) {
    json.date("date", today.date());
    json.text("pathway", today.pathway());
    json.whole("week", today.week());
    json.whole("weeks", today.weeks());
    json.whole("day", today.day());
    json.object("phase", phase -> write(today.phase(), phase));
    json.object("calendarPhase", phase -> write(today.calendarPhase(), phase));
    json.whole("streak", today.streak());
    json.object(
        "budget",
        budget -> {
          budget.whole("minutes", today.budget().minutes());
          budget.whole("plannedMinutes", today.budget().plannedMinutes());
          budget.whole("newCap", today.budget().newCap());
          budget.whole("reviewCap", today.budget().reviewCap());
        });
    json.objects("items", today.items(), item -> write(item, json));
    json.object(
        "left",
        left -> {
          left.whole("reviews", today.left().reviews());
          left.whole("new", today.left().newDiagrams());
          left.whole("minutes", today.left().minutes());
          left.date("over", today.left().over());
        });
    json.whole("doneMinutes", today.doneMinutes());
    json.texts("extras", today.extras());
    MaterialJson.path(today.path(), json);
    MaterialJson.advice(today.advice(), json);
    json.texts("warnings", today.warnings());
    json.texts("hints", today.hints());
  }

  private static void write(TodayReport.PhaseName phase, JsonOut json) {
    json.whole("number", phase.number());
    json.text("title", phase.title());
  }

  private static void write(TodayReport.Item item, JsonOut json) {
    json.whole("position", item.position());
    json.text("kind", item.kind());
    json.text("block", item.block());
    json.text("id", item.id());
    json.text("title", item.title());
    json.text("category", item.category());
    json.text("group", item.group());
    json.whole("minutes", item.minutes());
    json.text("reason", item.reason());
    json.flag("done", item.done());
    json.date("due", item.due());
    json.whole("overdueDays", item.overdueDays());
    json.number("retrievability", item.retrievability());
    if (item.breakBefore() > 0) {
      json.whole("breakBefore", item.breakBefore());
    }
  }
}
