package dev.atlas.render.json;

import dev.atlas.report.PlanReport;
import dev.atlas.report.PlanningReports;
import java.util.List;

/** The plan in time as JSON. */
final class PlanJson {

  private static final String[] DAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
  };

  private PlanJson() {}

  static void write(PlanReport plan, JsonOut json) {
    json.text("pathway", plan.pathway());
    json.date("start", plan.start());
    json.date("end", plan.end());
    json.date("today", plan.today());
    json.whole("week", plan.week());
    json.whole("weeks", plan.weeks());
    json.number("weeklyHours", plan.weeklyHours());
    json.flag("chosen", plan.chosen());
    json.object(
        "minutes",
        minutes -> {
          for (int i = 0; i < DAYS.length; i++) {
            minutes.whole(DAYS[i], plan.minutes().get(i));
          }
        });
    json.whole("newPerDay", plan.newPerDay());
    json.whole("reviewsPerDay", plan.reviewsPerDay());
    json.text("model", plan.model());
    json.number("retention", plan.retention());
    json.objects("phases", plan.phases(), phase -> write(phase, json));
    PeriodJson.keyResults(plan.keyResults(), json);
    json.objects("papers", plan.papers(), row -> TrackingJson.write(row, json));
    milestones(plan.milestones(), json);
    json.texts("exceptions", plan.exceptions());
    json.texts("warnings", plan.warnings());
    json.number("weeksBehind", plan.weeksBehind());
    json.texts("signs", plan.signs());
    json.texts("notes", plan.notes());
    PlanReport.Maintenance maintenance = plan.maintenance();
    if (maintenance != null) {
      json.object("maintenance", each -> write(maintenance, each));
    }
  }

  private static void write(PlanReport.Maintenance maintenance, JsonOut json) {
    json.date("since", maintenance.since());
    json.objects(
        "rhythms",
        maintenance.rhythms(),
        row -> {
          json.text("rhythm", row.rhythm());
          json.whole("minutes", row.minutes());
          json.texts("parts", row.parts());
          json.date("from", row.from());
          json.date("to", row.to());
        });
    json.objects(
        "mastery",
        maintenance.mastery(),
        row -> {
          json.text("what", row.what());
          json.text("how", row.how());
          json.date("shown", row.shown());
        });
  }

  private static void write(PlanReport.PhaseRow phase, JsonOut json) {
    json.whole("number", phase.number());
    json.text("title", phase.title());
    json.date("from", phase.from());
    json.date("to", phase.to());
    json.whole("studied", phase.studied());
    json.whole("complete", phase.complete());
    json.whole("of", phase.of());
    json.flag("open", phase.open());
  }

  static void milestones(List<PlanReport.MilestoneRow> rows, JsonOut json) {
    json.objects("milestones", rows, row -> write(row, json));
  }

  private static void write(PlanReport.MilestoneRow milestone, JsonOut json) {
    json.whole("diagrams", milestone.diagrams());
    json.date("date", milestone.date());
    json.flag("reached", milestone.reached());
  }

  static void write(PlanningReports.Recovery recovery, JsonOut json) {
    json.date("from", recovery.from());
    json.whole("due", recovery.due());
    json.whole("room", recovery.room());
    json.texts("signs", recovery.signs());
    json.date("lookDate", recovery.lookDate());
    json.whole("known", recovery.known());
    json.object("asPlanned", _ -> write(recovery.asPlanned(), json));
    json.objects("ways", recovery.ways(), way -> write(way, json));
  }

  private static void write(PlanningReports.Course course, JsonOut json) {
    if (!course.how().isEmpty()) {
      json.text("how", course.how());
    }
    json.date("until", course.until());
    ForecastJson.band("over", course.over(), json);
    json.whole("minutes", course.minutes());
    json.number("lost", course.lost());
    json.whole("studied", course.studied());
  }

  static void write(PlanningReports.Relief relief, JsonOut json) {
    json.number("weeksBehind", relief.weeksBehind());
    json.date("planEnd", relief.planEnd());
    json.object("asPlanned", _ -> write(relief.asPlanned(), json));
    json.objects("levels", relief.levels(), level -> write(level, json));
  }

  private static void write(PlanningReports.Lighter lighter, JsonOut json) {
    json.whole("weeks", lighter.weeks());
    json.texts("dropped", lighter.dropped());
    json.text("pathway", lighter.pathway());
    json.whole("diagrams", lighter.diagrams());
    ForecastJson.band("finish", lighter.finish(), json);
    json.date("planEnd", lighter.end());
    json.number("finishOdds", lighter.odds());
  }
}
