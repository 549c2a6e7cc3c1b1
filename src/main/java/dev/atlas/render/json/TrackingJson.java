package dev.atlas.render.json;

import dev.atlas.report.TrackingReport;

/** What the learner says of days and errors as JSON. */
final class TrackingJson {

  private TrackingJson() {}

  static void write(TrackingReport report, JsonOut json) {
    switch (report) {
      case TrackingReport.CheckedIn checked -> {
        write(checked.checkIn(), json);
        json.text("yesterday", checked.yesterday());
      }
      case TrackingReport.CheckIns all ->
          json.objects("checkIns", all.checkIns(), each -> write(each, json));
      case TrackingReport.MistakeLogged logged -> {
        write(logged.mistake(), json);
        json.flag("again", logged.again());
      }
      case TrackingReport.Mistakes all ->
          json.objects("errors", all.mistakes(), each -> write(each, json));
    }
  }

  private static void write(TrackingReport.CheckIn said, JsonOut json) {
    json.date("day", said.day());
    json.text("when", said.when());
    json.whole("energy", said.energy());
    json.whole("focus", said.focus());
    json.whole("motivation", said.motivation());
    json.number("hours", said.hours());
    json.text("note", said.note());
    json.text("goals", said.goals());
    json.texts("learnings", said.learnings());
    json.text("struggles", said.struggles());
    json.text("tomorrow", said.tomorrow());
    json.whole("understanding", said.understanding());
    json.whole("confidence", said.confidence());
  }

  private static void write(TrackingReport.Mistake mistake, JsonOut json) {
    json.text("id", mistake.id());
    json.date("day", mistake.day());
    json.text("kind", mistake.kind());
    json.text("diagram", mistake.diagram());
    json.text("title", mistake.title());
    json.text("what", mistake.what());
    json.text("cause", mistake.cause());
    json.text("correction", mistake.correction());
    json.date("revisit", mistake.revisit());
    json.whole("revisits", mistake.revisits());
  }
}
