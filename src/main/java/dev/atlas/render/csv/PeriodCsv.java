package dev.atlas.render.csv;

import dev.atlas.report.PeriodReport;
import dev.atlas.report.PeriodReport.Activity;
import dev.atlas.report.PeriodReport.KeyResultRow;
import dev.atlas.report.PeriodReport.Share;
import org.jspecify.annotations.Nullable;

/**
 * The report of a period, a value a line.
 *
 * @param csv where to
 * @param learner in the first column; null for none
 */
record PeriodCsv(CsvOut csv, @Nullable String learner) {

  private void row(
      String section, @Nullable Object id, String title, String measure, @Nullable Object value) {
    if (learner == null) {
      csv.row(section, id, title, measure, value);
    } else {
      csv.row(learner, section, id, title, measure, value);
    }
  }

  void write(PeriodReport report) {
    String period = report.period();
    row("period", period, "", "from", report.from());
    row("period", period, "", "to", report.to());
    row("period", period, "", "planWeek", report.planWeek());
    row("period", period, "", "verdict", report.verdict());
    report.signs().forEach(sign -> row("period", period, "", "sign", sign));
    row("period", period, "", "weeksBehind", report.weeksBehind());
    activity("now", report.activity());
    if (report.before() != null) {
      activity("before", report.before().activity());
    }
    PeriodReport.Standing standing = report.standing();
    row("standing", "now", "", "meanRetrievability", standing.meanRetrievability());
    share("studied", standing.studied());
    share("completed", standing.completed());
    share("mastered", standing.mastered());
    row("standing", "now", "", "streak", standing.streak());
    for (PeriodReport.CategoryRow each : report.categories()) {
      row("category", each.id(), each.title(), "studied", each.studied());
      row("category", each.id(), each.title(), "completed", each.completed());
      row("category", each.id(), each.title(), "mastered", each.mastered());
      row("category", each.id(), each.title(), "of", each.of());
    }
    report.keyResults().forEach(this::keyResult);
    for (var each : report.milestones()) {
      row("milestone", each.diagrams(), "", "by", each.date());
      row("milestone", each.diagrams(), "", "reached", each.reached());
    }
    report
        .weakAreas()
        .forEach(each -> row("weak", each.id(), each.title(), "successRate", each.successRate()));
    report
        .strongAreas()
        .forEach(each -> row("strong", each.id(), each.title(), "successRate", each.successRate()));
    for (PeriodReport.SpanRow each : report.spans()) {
      row("span", each.from(), "", "plannedMinutes", each.plannedMinutes());
      row("span", each.from(), "", "studyMinutes", each.studyMinutes());
      row("span", each.from(), "", "newDiagrams", each.newDiagrams());
      row("span", each.from(), "", "reviews", each.reviews());
    }
    report
        .notes()
        .forEach(
            each -> row("note", each.diagram(), each.title(), each.day().toString(), each.text()));
    next(report.next());
  }

  private void activity(String when, Activity activity) {
    row("activity", when, "", "plannedMinutes", activity.plannedMinutes());
    row("activity", when, "", "studyMinutes", activity.studyMinutes());
    row("activity", when, "", "estimatedMinutes", activity.estimatedMinutes());
    row("activity", when, "", "studyDays", activity.days());
    row("activity", when, "", "newDiagrams", activity.newDiagrams());
    row("activity", when, "", "newlyCompleted", activity.completed());
    row("activity", when, "", "newlyMastered", activity.mastered());
    row("activity", when, "", "reviews", activity.reviews());
    row("activity", when, "", "successRate", activity.successRate());
    row("activity", when, "", "trueRetention", activity.retention().all());
    row("activity", when, "", "youngRetention", activity.retention().young());
    row("activity", when, "", "matureRetention", activity.retention().mature());
    row("activity", when, "", "errorsMade", activity.errorsMade());
    for (PeriodReport.ErrorRow each : activity.errors()) {
      row("errors", when, each.kind(), "made", each.made());
      row("errors", when, each.kind(), "corrected", each.corrected());
      row("errors", when, each.kind(), "revisited", each.revisited());
    }
  }

  private void share(String id, Share share) {
    row("standing", id, "", "count", share.count());
    row("standing", id, "", "of", share.of());
    row("standing", id, "", "all", share.all());
    row("standing", id, "", "ofAll", share.ofAll());
  }

  private void keyResult(KeyResultRow each) {
    row("keyResult", each.id(), each.title(), "value", each.value());
    row("keyResult", each.id(), each.title(), "expected", each.expected());
    row("keyResult", each.id(), each.title(), "target", each.target());
    row("keyResult", each.id(), each.title(), "deadline", each.deadline());
    row("keyResult", each.id(), each.title(), "onTrack", each.onTrack());
    row("keyResult", each.id(), each.title(), "state", each.state().words());
    if (each.metOn() != null) {
      row("keyResult", each.id(), each.title(), "metOn", each.metOn());
    }
    if (each.odds() != null) {
      row("keyResult", each.id(), each.title(), "odds", each.odds());
    }
  }

  private void next(PeriodReport.@Nullable Next next) {
    if (next != null) {
      row("next", next.from(), "", "plannedMinutes", next.plannedMinutes());
      row("next", next.from(), "", "reviewsDue", next.reviewsDue());
      row("next", next.from(), "", "newDiagrams", next.newDiagrams());
      row("next", next.from(), "", "newThatFit", next.newThatFit());
      next.targets().forEach(each -> row("target", each.id(), "", "value", each.value()));
    }
  }
}
