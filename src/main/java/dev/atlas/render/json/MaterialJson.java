package dev.atlas.render.json;

import dev.atlas.report.MaterialReport;
import dev.atlas.report.MaterialReport.GuideTopic;
import org.jspecify.annotations.Nullable;

/** Answers about learning paths and the guide as JSON. */
final class MaterialJson {

  private MaterialJson() {}

  static void write(MaterialReport report, JsonOut json) {
    switch (report) {
      case MaterialReport.Paths paths -> json.objects("paths", paths.rows(), row -> row(row, json));
      case MaterialReport.Path path -> path(path, json);
      case MaterialReport.Guide guide -> {
        json.objects("techniques", guide.techniques(), topic -> topic(topic, json));
        json.objects("methods", guide.methods(), topic -> topic(topic, json));
        json.objects("troubles", guide.troubles(), topic -> topic(topic, json));
      }
      case GuideTopic topic -> topic(topic, json);
      case MaterialReport.Starter starter -> {
        json.text("directory", starter.directory());
        json.texts("files", starter.files());
      }
    }
  }

  private static void row(MaterialReport.PathRow row, JsonOut json) {
    json.text("id", row.id());
    json.text("title", row.title());
    json.text("kind", row.kind());
    json.text("weeks", row.weeks());
    json.whole("minutes", row.minutes());
    json.whole("stepCount", row.steps());
    json.whole("doneCount", row.done());
    json.whole("minutesLeft", row.minutesLeft());
    json.flag("active", row.active());
  }

  private static void path(MaterialReport.Path path, JsonOut json) {
    row(path.row(), json);
    json.text("summary", path.summary());
    json.text("hoursPerWeek", path.hoursPerWeek());
    json.text("skillLevel", path.skillLevel());
    json.text("certificate", path.certificate());
    json.objects("requires", path.requires(), row -> row(row, json));
    json.texts("prerequisites", path.prerequisites());
    json.whole("share", path.share());
    json.flag("complete", path.complete());
    json.texts("rules", path.rules());
    json.objects("steps", path.steps(), step -> step(step, json));
  }

  private static void step(MaterialReport.StepRow step, JsonOut json) {
    json.whole("position", step.position());
    json.text("kind", step.kind());
    json.text("id", step.id());
    json.text("title", step.title());
    json.text("page", step.page());
    json.whole("minutes", step.minutes());
    json.flag("done", step.done());
    json.text("state", step.state());
  }

  private static void topic(MaterialReport.Topic topic, JsonOut json) {
    json.text("id", topic.id());
    json.text("title", topic.title());
    json.text("line", topic.line());
  }

  private static void topic(GuideTopic topic, JsonOut json) {
    json.text("kind", topic.kind());
    json.text("id", topic.id());
    json.text("title", topic.title());
    json.text("what", topic.what());
    json.texts("signs", topic.signs());
    json.objects(
        "steps",
        topic.steps(),
        step -> {
          json.whole("minutes", step.minutes());
          json.text("step", step.step());
        });
    json.whole("minutes", topic.minutes());
    json.texts("fits", topic.fits());
    json.text("when", topic.when());
    json.objects("techniques", topic.techniques(), each -> topic(each, json));
  }

  /** The path that is followed, as part of another answer; left out where there is none. */
  static void path(MaterialReport.@Nullable PathRow row, JsonOut json) {
    if (row != null) {
      json.object("path", path -> row(row, path));
    }
  }

  /** The technique that fits, as part of another answer; left out where there is none. */
  static void advice(MaterialReport.@Nullable Advice advice, JsonOut json) {
    if (advice != null) {
      json.object(
          "technique",
          each -> {
            each.text("id", advice.id());
            each.text("title", advice.title());
            each.text("method", advice.method());
            each.text("methodTitle", advice.methodTitle());
          });
    }
  }
}
