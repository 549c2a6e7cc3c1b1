package dev.atlas.render.json;

import dev.atlas.report.TodayReport;
import org.jspecify.annotations.Nullable;

/** The day's queue as JSON, and why a diagram is in it or not. */
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
          budget.whole("planMinutes", today.planMinutes());
          budget.whole("breakMinutes", today.breakMinutes());
          budget.whole("newCap", today.budget().newCap());
          budget.whole("reviewCap", today.budget().reviewCap());
        });
    json.objects("items", today.items(), item -> write(item, json));
    TodayReport.More more = today.more();
    if (more != null) {
      json.object("more", each -> write(more, each));
    }
    json.objects(
        "windows",
        today.windows(),
        window -> {
          json.text("name", window.name());
          json.whole("minutes", window.minutes());
        });
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
    if (!today.why().isEmpty()) {
      json.objects("why", today.why(), why -> write(why, json));
    }
  }

  private static void write(TodayReport.PhaseName phase, JsonOut json) {
    json.whole("number", phase.number());
    json.text("title", phase.title());
  }

  private static void write(TodayReport.More more, JsonOut json) {
    json.whole("minutes", more.minutes());
    json.whole("plannedMinutes", more.items().stream().mapToInt(TodayReport.Item::minutes).sum());
    json.objects("items", more.items(), item -> write(item, json));
    json.texts("beyond", more.beyond());
  }

  private static void write(TodayReport.Item item, JsonOut json) {
    json.whole("position", item.position() == 0 ? null : item.position());
    json.text("kind", item.kind());
    json.text("block", item.block());
    json.text("window", item.window());
    json.text("id", item.id());
    json.text("title", item.title());
    json.text("category", item.category());
    json.text("group", item.group());
    json.whole("minutes", item.minutes());
    if (item.nominalMinutes() != item.minutes()) {
      json.whole("nominalMinutes", item.nominalMinutes());
    }
    json.text("reason", item.reason());
    json.flag("done", item.done());
    json.date("due", item.due());
    json.whole("overdueDays", item.overdueDays());
    json.number("retrievability", item.retrievability());
    if (item.breakBefore() > 0) {
      json.whole("breakBefore", item.breakBefore());
    }
  }

  static void write(TodayReport.Why why, JsonOut json) {
    json.date("date", why.date());
    json.text("id", why.diagram().id());
    json.text("title", why.diagram().title());
    json.text("category", why.diagram().category());
    json.text("group", why.diagram().group());
    json.whole("complexity", why.diagram().complexity());
    json.whole("minutes", why.minutes().planned());
    json.whole("nominalMinutes", why.minutes().nominal());
    json.whole("durations", why.minutes().durations());
    json.text("state", why.diagram().state());
    json.flag("queued", why.queued());
    json.text("cause", why.cause());
    json.text("verdict", why.verdict());
    write(why.against(), json);
    write(why.memory(), json);
    json.objects("requires", why.requires(), each -> write(each, json));
    write(why.phase(), json);
    write(why.goal(), json);
    json.object("day", day -> write(why.day(), day));
  }

  static void write(TodayReport.Work work, JsonOut json) {
    json.date("date", work.date());
    json.text("id", work.id());
    json.text("title", work.title());
    json.text("kind", work.kind());
    json.whole("minutes", work.minutes());
    json.flag("queued", work.queued());
    json.text("verdict", work.verdict());
    json.objects(
        "rules",
        work.rules(),
        rule -> {
          json.text("label", rule.label());
          json.text("text", rule.text());
        });
  }

  private static void write(TodayReport.@Nullable Against against, JsonOut json) {
    if (against != null) {
      json.object(
          "against",
          each -> {
            each.text("id", against.id());
            each.text("title", against.title());
            each.text("comparison", against.comparison());
            each.text("sentence", against.sentence());
          });
    }
  }

  private static void write(TodayReport.@Nullable Memory memory, JsonOut json) {
    if (memory != null) {
      json.object(
          "memory",
          each -> {
            each.number("retrievability", memory.retrievability());
            each.number("retention", memory.retention());
            each.number("stability", memory.stability());
            each.number("difficulty", memory.difficulty());
            each.date("lastReview", memory.last());
            each.text("grade", memory.grade());
            each.whole("reviews", memory.reviews());
            each.text("model", memory.model());
            each.number("intervalDays", memory.interval());
            each.date("due", memory.due());
            each.date("earliest", memory.earliest());
            each.date("latest", memory.latest());
          });
    }
  }

  private static void write(TodayReport.Prerequisite each, JsonOut json) {
    json.text("id", each.id());
    json.flag("met", each.studied() != null);
    json.date("studied", each.studied());
  }

  private static void write(TodayReport.@Nullable Gate gate, JsonOut json) {
    if (gate != null) {
      json.object(
          "phase",
          each -> {
            each.whole("number", gate.phase().number());
            each.text("title", gate.phase().title());
            each.flag("open", gate.open());
            if (gate.after() != null) {
              each.whole("opensAfter", gate.after().number());
              each.whole("complete", gate.complete());
              each.whole("needed", gate.needed());
              each.whole("of", gate.all());
            }
          });
    }
  }

  private static void write(TodayReport.@Nullable Goal goal, JsonOut json) {
    if (goal != null) {
      json.object(
          "goal",
          each -> {
            each.text("id", goal.id());
            each.date("deadline", goal.deadline());
            each.longWhole("planMinutes", goal.planMinutes());
            each.longWhole("studyMinutes", goal.studyMinutes());
            each.longWhole("slackMinutes", goal.slackMinutes());
            each.whole("rank", goal.rank());
            each.whole("of", goal.of());
          });
    }
  }

  private static void write(TodayReport.Day day, JsonOut json) {
    json.text("kind", day.kind());
    json.whole("minutes", day.bounds().minutes());
    json.whole("plannedMinutes", day.bounds().plannedMinutes());
    json.whole("newCap", day.bounds().newCap());
    json.whole("reviewCap", day.bounds().reviewCap());
    json.whole("reviews", day.reviews());
    json.whole("new", day.newDiagrams());
    json.whole("reviewsDue", day.reviewsDue());
    json.whole("reviewsWanted", day.reviewsWanted());
    json.whole("reviewRoom", day.reviewRoom());
    json.text("bound", day.bound());
  }
}
