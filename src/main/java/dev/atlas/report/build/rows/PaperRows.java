package dev.atlas.report.build.rows;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Papers;
import dev.atlas.catalog.Catalog;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.agenda.DueExams;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.TrackingReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers and how far the learner has come with them, as rows. */
public final class PaperRows {

  private PaperRows() {}

  /** All papers that a catalog has the diagrams for. */
  public static List<TrackingReport.PaperRow> of(
      Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate today) {
    List<Attempt> attempts = learner.tracking().attempts();
    List<TrackingReport.PaperRow> rows = new ArrayList<>();
    for (Exam exam : Papers.of(catalog)) {
      rows.add(of(exam, calendar, attempts, today));
    }
    return rows;
  }

  /** One paper. */
  public static TrackingReport.PaperRow of(
      Exam exam, PlanCalendar calendar, List<Attempt> attempts, LocalDate today) {
    List<Attempt> own =
        attempts.stream().filter(attempt -> attempt.paper().equals(exam.id())).toList();
    return new TrackingReport.PaperRow(
        exam.id(),
        exam.title(),
        exam.phase(),
        DueExams.by(exam, calendar),
        exam.parts().size(),
        exam.minutes(),
        exam.points(),
        exam.passPoints(),
        state(exam, own, DueExams.by(exam, calendar), today),
        best(exam, own),
        own.size());
  }

  private static @Nullable Double best(Exam exam, List<Attempt> own) {
    Double best = null;
    for (Attempt attempt : own) {
      if (attempt.complete(exam)) {
        double points = attempt.points(exam);
        best = best == null || points > best ? Double.valueOf(points) : best;
      }
    }
    return best;
  }

  private static String state(Exam exam, List<Attempt> own, LocalDate by, LocalDate today) {
    if (own.stream().anyMatch(attempt -> attempt.passed(exam))) {
      return "passed";
    }
    if (own.stream().anyMatch(attempt -> attempt.open(exam))) {
      return "open";
    }
    if (own.stream().anyMatch(attempt -> attempt.complete(exam))) {
      return "failed";
    }
    if (today.isAfter(by)) {
      return "missed";
    }
    return "ahead";
  }
}
