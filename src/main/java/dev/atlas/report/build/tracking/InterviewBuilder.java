package dev.atlas.report.build.tracking;

import dev.atlas.assessment.InterviewDimension;
import dev.atlas.assessment.InterviewQuota;
import dev.atlas.catalog.Diagram;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.tracking.Dated;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds what mock interviews say. */
public final class InterviewBuilder {

  private static final int TREND = 5;
  private static final int DAYS_A_WEEK = 7;

  private InterviewBuilder() {}

  /**
   * What an interview is about.
   *
   * @param minutes it takes
   */
  public static TrackingReport.Scenario scenario(
      Situation situation, Diagram diagram, int minutes) {
    return new TrackingReport.Scenario(
        diagram.id(),
        diagram.title(),
        situation.catalog().groupTitle(diagram.category(), diagram.group()),
        minutes,
        situation.catalog().card(diagram.id()).prompt(),
        Arrays.stream(InterviewDimension.values())
            .map(
                each ->
                    new TrackingReport.Dimension(
                        each.title(), each.best(), each.fair(), each.poor()))
            .toList());
  }

  /** All interviews, with where they lead. */
  public static TrackingReport.Interviews list(Situation situation, boolean last) {
    List<TrackingReport.InterviewRow> rows = new ArrayList<>();
    for (Dated<SelfReport.Interview> each : situation.learner().tracking().interviews()) {
      rows.add(row(situation, each));
    }
    PlanCalendar calendar = situation.calendar();
    int week = calendar.week(situation.today());
    LocalDate first = calendar.start().plusDays((week - 1L) * DAYS_A_WEEK);
    int held = (int) rows.stream().filter(row -> !row.day().isBefore(first)).count();
    int size = rows.size();
    return new TrackingReport.Interviews(
        rows,
        week < 1 ? 0 : held,
        InterviewQuota.ofWeek(week, calendar.stretch()),
        average(rows.subList(Math.max(0, size - TREND), size)),
        average(rows.subList(Math.max(0, size - 2 * TREND), Math.max(0, size - TREND))),
        InterviewQuota.TARGET,
        last);
  }

  private static TrackingReport.InterviewRow row(
      Situation situation, Dated<SelfReport.Interview> held) {
    SelfReport.Interview said = held.fact();
    Diagram diagram = situation.catalog().find(situation.catalog().currentId(said.scenario()));
    return new TrackingReport.InterviewRow(
        held.day(),
        diagram == null ? said.scenario() : diagram.id(),
        diagram == null ? said.scenario() : diagram.title(),
        said.minutes(),
        said.scores(),
        said.average(),
        said.note());
  }

  private static @Nullable Double average(List<TrackingReport.InterviewRow> rows) {
    return rows.isEmpty()
        ? null
        : Double.valueOf(
            rows.stream().mapToDouble(TrackingReport.InterviewRow::average).average().orElse(0));
  }
}
