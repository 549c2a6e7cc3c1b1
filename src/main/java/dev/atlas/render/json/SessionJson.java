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

  static void write(LogReport.Drill drill, JsonOut json) {
    json.date("day", drill.day());
    json.longWhole("seed", drill.seed());
    json.number("mean", drill.mean());
    json.objects("drawn", drill.drawn(), drawn -> write(drawn, json));
    json.texts("skipped", drill.skipped());
    json.whole("left", drill.left());
  }

  private static void write(LogReport.Drawn drawn, JsonOut json) {
    json.text("diagram", drawn.diagram());
    json.text("title", drawn.title());
    json.text("grade", drawn.grade());
    json.number("structure", drawn.structure());
    json.number("accuracy", drawn.accuracy());
    json.number("details", drawn.details());
    json.number("speed", drawn.speed());
    json.number("points", drawn.points());
    json.whole("seconds", drawn.seconds());
    json.whole("targetSeconds", drawn.targetSeconds());
  }

  static void write(LogReport.Placement placement, JsonOut json) {
    json.date("day", placement.day());
    json.longWhole("seed", placement.seed());
    json.whole("pool", placement.pool());
    json.flag("asked", placement.asked());
    json.objects("sample", placement.sample(), placed -> write(placed, json));
    LogReport.Found share = placement.share();
    if (share != null) {
      json.object("share", each -> write(share, each));
    }
    json.objects("found", placement.found(), found -> write(found, json));
    json.objects(
        "next",
        placement.next(),
        step -> {
          json.text("kind", step.kind());
          json.text("command", step.command());
          json.whole("diagrams", step.diagrams());
        });
  }

  private static void write(LogReport.Placed placed, JsonOut json) {
    json.text("diagram", placed.diagram());
    json.text("title", placed.title());
    json.text("category", placed.category());
    json.text("group", placed.group());
    json.whole("complexity", placed.complexity());
    json.text("prompt", placed.prompt());
    json.text("grade", placed.grade());
  }

  private static void write(LogReport.Found found, JsonOut json) {
    json.text("category", found.category());
    json.text("group", found.group());
    json.whole("known", found.known());
    json.whole("drawn", found.drawn());
    json.whole("pool", found.pool());
    json.number("share", found.share());
    json.number("low", found.low());
    json.number("high", found.high());
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
