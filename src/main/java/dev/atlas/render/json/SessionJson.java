package dev.atlas.render.json;

import dev.atlas.report.LogReport;

/** What a session changed, as JSON. */
final class SessionJson {

  private SessionJson() {}

  static void write(LogReport.Session session, JsonOut json) {
    json.date("day", session.day());
    json.whole("seconds", session.seconds());
    json.objects("answers", session.answers(), answer -> write(answer, json));
    json.texts("skipped", session.skipped());
    json.texts("held", session.held());
    json.whole("left", session.left());
    json.date("next", session.next());
    json.whole("nextCount", session.nextCount());
  }

  private static void write(LogReport.Answer answer, JsonOut json) {
    json.text("diagram", answer.diagram());
    json.text("title", answer.title());
    json.text("kind", answer.kind());
    json.text("grade", answer.grade());
    json.numberOrNull("accuracy", answer.accuracy());
    json.whole("seconds", answer.seconds());
    json.text("before", answer.before());
    json.text("after", answer.after());
    json.date("due", answer.due());
  }
}
