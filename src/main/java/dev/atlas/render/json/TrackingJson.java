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
      case TrackingReport.Papers papers -> {
        json.objects("papers", papers.papers(), row -> write(row, json));
        json.text("competency", papers.competency());
        json.text("certificate", papers.certificate());
      }
      case TrackingReport.Paper paper -> write(paper, json);
      case TrackingReport.Scenario scenario -> write(scenario, json);
      case TrackingReport.Interviews all -> write(all, json);
      case TrackingReport.Depth depth -> {
        json.text("diagram", depth.diagram());
        json.text("title", depth.title());
        depth(depth, json);
      }
      case TrackingReport.Depths all -> {
        json.whole("judged", all.judged());
        json.whole("whole", all.whole());
        json.objects(
            "shares",
            all.shares(),
            share -> {
              json.text("level", share.level());
              json.whole("count", share.count());
              json.number("share", share.share());
              json.number("expected", share.expected());
            });
      }
      case TrackingReport.Certificates all ->
          json.objects("certificates", all.certificates(), row -> write(row, json));
      case TrackingReport.Certificate certificate -> {
        write(certificate.certificate(), json);
        json.text("name", certificate.name());
        json.date("issued", certificate.issued());
      }
      case TrackingReport.Mistakes all ->
          json.objects("errors", all.mistakes(), each -> write(each, json));
    }
  }

  private static void write(TrackingReport.CertificateRow row, JsonOut json) {
    json.text("id", row.id());
    json.text("title", row.title());
    json.flag("earned", row.earned());
    json.date("day", row.day());
    json.text("detail", row.detail());
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

  static void write(TrackingReport.PaperRow row, JsonOut json) {
    json.text("id", row.id());
    json.text("title", row.title());
    json.whole("phase", row.phase());
    json.date("by", row.by());
    json.whole("partCount", row.parts());
    json.whole("minutes", row.minutes());
    json.whole("points", row.points());
    json.whole("passPoints", row.passPoints());
    json.text("state", row.state());
    json.number("best", row.best());
    json.whole("attempts", row.attempts());
  }

  private static void write(TrackingReport.Paper paper, JsonOut json) {
    write(paper.paper(), json);
    json.text("attempt", paper.attempt());
    json.date("begun", paper.begun());
    json.number("reached", paper.points());
    json.flag("stopped", paper.stopped());
    json.text("next", paper.next());
    json.text("certificate", paper.certificate());
    json.objects("parts", paper.parts(), part -> write(part, json));
  }

  private static void write(TrackingReport.PartRow part, JsonOut json) {
    json.text("id", part.id());
    json.text("title", part.title());
    json.whole("minutes", part.minutes());
    json.whole("points", part.points());
    json.number("pass", part.pass());
    json.text("task", part.task());
    json.objects(
        "criteria",
        part.criteria(),
        each -> {
          json.text("name", each.name());
          json.whole("points", each.points());
        });
    json.objects(
        "drawn",
        part.drawn(),
        each -> {
          json.text("id", each.id());
          json.text("title", each.title());
        });
    json.number("reached", part.reached());
    json.whole("seconds", part.seconds());
    json.text("remedy", part.remedy());
  }

  /** The level and the points that hold, as part of a diagram. */
  static void depth(TrackingReport.Depth depth, JsonOut json) {
    json.text("level", depth.level());
    json.texts(
        "checklist",
        depth.checklist().stream()
            .filter(TrackingReport.Point::holds)
            .map(TrackingReport.Point::name)
            .toList());
  }

  private static void write(TrackingReport.Scenario scenario, JsonOut json) {
    json.text("scenario", scenario.id());
    json.text("title", scenario.title());
    json.text("group", scenario.group());
    json.whole("minutes", scenario.minutes());
    json.text("prompt", scenario.prompt());
    json.objects(
        "dimensions",
        scenario.dimensions(),
        each -> {
          json.text("title", each.title());
          json.text("best", each.best());
          json.text("fair", each.fair());
          json.text("poor", each.poor());
        });
  }

  private static void write(TrackingReport.Interviews all, JsonOut json) {
    json.whole("held", all.held());
    json.whole("quota", all.quota());
    json.number("average", all.average());
    json.number("before", all.before());
    json.number("target", all.target());
    json.objects(
        "interviews",
        all.interviews(),
        row -> {
          json.date("day", row.day());
          json.text("scenario", row.scenario());
          json.text("title", row.title());
          json.whole("minutes", row.minutes());
          json.whole("requirements", row.scores().get(0));
          json.whole("architecture", row.scores().get(1));
          json.whole("tradeOffs", row.scores().get(2));
          json.whole("failures", row.scores().get(3));
          json.whole("communication", row.scores().get(4));
          json.number("average", row.average());
          json.text("note", row.note());
        });
  }
}
