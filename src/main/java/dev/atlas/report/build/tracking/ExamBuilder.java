package dev.atlas.report.build.tracking;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Certificate;
import dev.atlas.assessment.Competency;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Exam.Part;
import dev.atlas.assessment.Papers;
import dev.atlas.planner.agenda.DueExams;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.rows.PaperRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds what papers and attempts say. */
public final class ExamBuilder {

  private static final int LOTS = 97;

  private ExamBuilder() {}

  /** All papers. */
  public static TrackingReport.Papers list(Situation situation) {
    PlanCalendar calendar = situation.calendar();
    List<TrackingReport.PaperRow> rows =
        PaperRows.of(situation.catalog(), calendar, situation.learner(), situation.today());
    Double best = null;
    for (TrackingReport.PaperRow row : rows) {
      best = row.id().equals(Papers.FINAL) ? row.best() : best;
    }
    double week = calendar.week(situation.today()) / calendar.stretch();
    return new TrackingReport.Papers(
        rows, Competency.ofWeek(week).word(), best == null ? null : Certificate.of(best).title());
  }

  /**
   * A paper with the latest attempt at it. What a part draws is told once it is its turn.
   *
   * @param brief whether only the next part is shown to people
   */
  public static TrackingReport.Paper paper(Situation situation, Exam exam, boolean brief) {
    List<Attempt> attempts = situation.learner().tracking().attempts();
    Attempt attempt = DueExams.last(attempts, exam);
    Part next = attempt == null || attempt.stopped() ? null : attempt.next(exam);
    List<TrackingReport.PartRow> rows = new ArrayList<>();
    for (Part part : exam.parts()) {
      rows.add(row(situation, exam, attempt, part, part.equals(next)));
    }
    double points = attempt == null ? 0 : attempt.points(exam);
    boolean certifies = exam.id().equals(Papers.FINAL) && attempt != null && attempt.complete(exam);
    return new TrackingReport.Paper(
        PaperRows.of(exam, situation.calendar(), attempts, situation.today()),
        attempt == null ? null : attempt.id(),
        attempt == null ? null : attempt.begun(),
        points,
        attempt != null && attempt.stopped(),
        rows,
        next == null ? null : next.id(),
        certifies ? Certificate.of(points).title() : null,
        brief);
  }

  private static TrackingReport.PartRow row(
      Situation situation, Exam exam, @Nullable Attempt attempt, Part part, boolean next) {
    Attempt.Result result = attempt == null ? null : attempt.results().get(part.id());
    boolean told = next || result != null;
    boolean failed = result != null && !Objects.requireNonNull(attempt).passed(part);
    return new TrackingReport.PartRow(
        part.id(),
        part.title(),
        part.minutes(),
        part.points(),
        part.pass() * part.points() / 100.0,
        part.task(),
        part.rubric().criteria().stream()
            .map(each -> new TrackingReport.Criterion(each.name(), each.points()))
            .toList(),
        told && attempt != null ? drawn(situation, exam, attempt, part) : List.of(),
        result == null ? null : Double.valueOf(result.points()),
        result == null ? null : result.seconds(),
        failed ? part.remedy() : null);
  }

  private static List<TrackingReport.Drawn> drawn(
      Situation situation, Exam exam, Attempt attempt, Part part) {
    if (part.draw() == null) {
      return List.of();
    }
    long seed = attempt.seed() * LOTS + exam.parts().indexOf(part);
    return part.draw().from(situation.catalog(), seed).stream()
        .map(diagram -> new TrackingReport.Drawn(diagram.id(), diagram.title()))
        .toList();
  }
}
