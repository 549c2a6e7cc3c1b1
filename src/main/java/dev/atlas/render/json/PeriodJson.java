package dev.atlas.render.json;

import dev.atlas.report.PeriodReport;
import java.util.List;

/** The report of a period as JSON. */
final class PeriodJson {

  private PeriodJson() {}

  static void write(PeriodReport report, JsonOut json) {
    json.text("period", report.period());
    json.date("from", report.from());
    json.date("to", report.to());
    json.whole("planWeek", report.planWeek());
    json.whole("weeks", report.weeks());
    json.whole("plannedMinutes", report.plannedMinutes());
    json.whole("studyMinutes", report.studyMinutes());
    json.whole("estimatedMinutes", report.estimatedMinutes());
    json.whole("newDiagrams", report.newDiagrams());
    json.whole("reviews", report.reviews());
    json.numberOrNull("successRate", report.successRate());
    json.numberOrNull("trueRetention", report.trueRetention());
    json.numberOrNull("meanRetrievability", report.meanRetrievability());
    json.object("studied", share -> write(report.studied(), share));
    json.object("completed", share -> write(report.completed(), share));
    json.object("mastered", share -> write(report.mastered(), share));
    json.objects("categories", report.categories(), row -> write(row, json));
    keyResults(report.keyResults(), json);
    json.objects("weakAreas", report.weakAreas(), area -> write(area, json));
    json.objects("strongAreas", report.strongAreas(), area -> write(area, json));
    json.whole("streak", report.streak());
    json.objects("days", report.days(), day -> write(day, json));
  }

  private static void write(PeriodReport.Share share, JsonOut json) {
    json.whole("count", share.count());
    json.whole("of", share.of());
    json.whole("all", share.all());
    json.whole("ofAll", share.ofAll());
  }

  private static void write(PeriodReport.CategoryRow row, JsonOut json) {
    json.text("id", row.id());
    json.text("title", row.title());
    json.whole("studied", row.studied());
    json.whole("completed", row.completed());
    json.whole("mastered", row.mastered());
    json.whole("of", row.of());
  }

  static void keyResults(List<PeriodReport.KeyResultRow> rows, JsonOut json) {
    json.objects(
        "keyResults",
        rows,
        row -> {
          json.text("id", row.id());
          json.text("title", row.title());
          json.numberOrNull("value", row.value());
          json.number("target", row.target());
          json.number("byWeek", row.byWeek());
          json.date("deadline", row.deadline());
          json.flag("onTrack", row.onTrack());
        });
  }

  private static void write(PeriodReport.Area area, JsonOut json) {
    json.text("id", area.id());
    json.text("title", area.title());
    json.whole("recalls", area.recalls());
    json.number("successRate", area.successRate());
  }

  private static void write(PeriodReport.DayRow day, JsonOut json) {
    json.date("date", day.date());
    json.whole("plannedMinutes", day.plannedMinutes());
    json.whole("studyMinutes", day.studyMinutes());
    json.whole("newDiagrams", day.newDiagrams());
    json.whole("reviews", day.reviews());
  }
}
