package dev.atlas.report.build.period;

import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.Strengths;
import dev.atlas.learner.StudyRecord;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.Replay;
import dev.atlas.planner.calendar.Pace;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.calendar.Streak;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.PeriodReport.Activity;
import dev.atlas.report.PeriodReport.KeyResultRow;
import dev.atlas.report.build.KeyResultRows;
import dev.atlas.report.build.PlanBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.behind.SignWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds the report of a period. */
public final class PeriodBuilder {

  private static final int MOST_NOTES = 20;
  private static final String RECORD =
      "No forecast is kept of this week: `atlas forecast --record` keeps one, to be scored later";

  private final Situation situation;
  private final PlanCalendar calendar;
  private final ReportPeriod period;

  /** The last day that has begun: progress is judged at its end. */
  private final LocalDate judged;

  private final LearnerState atEnd;
  private final Pace pace;

  private PeriodBuilder(Situation situation, ReportPeriod period) {
    this.situation = situation;
    this.calendar = situation.calendar();
    this.period = period;
    this.judged = period.to().isBefore(situation.today()) ? period.to() : situation.today();
    this.atEnd = situation.atEndOf(judged);
    this.pace = new Pace(situation.catalog(), calendar, atEnd, judged);
  }

  /** The report of a period. */
  public static PeriodReport build(Situation situation, ReportPeriod period) {
    return build(situation, period, Map.of());
  }

  /**
   * The report of a period.
   *
   * @param odds share of simulated futures that meet a key result in time, by its id
   */
  public static PeriodReport build(
      Situation situation, ReportPeriod period, Map<String, Double> odds) {
    return new PeriodBuilder(situation, period).build(odds);
  }

  private PeriodReport build(Map<String, Double> odds) {
    Spans spans = Spans.of(period.from(), period.to());
    Work work = new Work(situation, calendar, atEnd, spans);
    Activity activity = work.activity();
    List<KeyResultRow> keyResults = KeyResultRows.of(pace, calendar, odds);
    Areas areas = areas();
    return new PeriodReport(
        period.name(),
        period.from(),
        period.to(),
        calendar.week(judged),
        calendar.pathway().weeks(),
        Verdict.of(activity, plannedSoFar(), atEnd, situation.curriculum(), keyResults),
        planned() ? signs() : List.of(),
        planned()
            ? SignWords.weeksBehind(
                situation.catalog(), calendar, situation.learner(), situation.today())
            : 0,
        activity,
        before(),
        standing(),
        categories(),
        keyResults,
        PlanBuilder.milestones(situation, calendar, atEnd),
        areas.weak(),
        areas.strong(),
        spans.step(),
        work.rows(),
        notes(),
        NextBuilder.build(situation, atEnd, period.next()),
        hints());
  }

  private List<String> signs() {
    LocalDate today = situation.today();
    return SignWords.of(situation.catalog(), calendar, situation.atStartOf(today), today);
  }

  /** Whether the period runs, and a plan with it. */
  private boolean planned() {
    LocalDate today = situation.today();
    return situation.learner().plan() != null
        && !today.isBefore(calendar.start())
        && today.isBefore(calendar.end())
        && !today.isBefore(period.from())
        && !today.isAfter(period.to());
  }

  /** A forecast a week is enough to be scored by. */
  private List<String> hints() {
    boolean missing =
        planned()
            && period.name().equals("week")
            && !situation.learner().tracking().forecast(period.from(), period.to());
    return missing ? List.of(RECORD) : List.of();
  }

  /** Minutes that the plan held on the days of the period that have begun. */
  private long plannedSoFar() {
    return calendar.minutesBetween(period.from(), judged);
  }

  private PeriodReport.@Nullable Before before() {
    ReportPeriod previous = period.previous();
    if (previous == null) {
      return null;
    }
    Activity activity =
        new Work(situation, calendar, atEnd, Spans.of(previous.from(), previous.to())).activity();
    boolean nothing = activity.plannedMinutes() == 0 && activity.studyMinutes() == 0;
    return nothing ? null : new PeriodReport.Before(previous.from(), previous.to(), activity);
  }

  private PeriodReport.Standing standing() {
    return new PeriodReport.Standing(
        share(_ -> true),
        share(DiagramProgress::complete),
        share(DiagramProgress::mastered),
        pace.meanRetrievability(),
        Streak.of(atEnd, calendar, judged));
  }

  private PeriodReport.Share share(Predicate<DiagramProgress> condition) {
    Set<String> target = situation.curriculum().targetCategories();
    int[] counts = new int[4];
    for (Diagram diagram : situation.catalog().diagrams()) {
      if (!diagram.retired() && situation.curriculum().phaseOf(diagram.category()) != null) {
        DiagramProgress progress = atEnd.progressOf(diagram.id());
        boolean holds = progress != null && condition.test(progress);
        boolean inTarget = target.contains(diagram.category());
        counts[0] += inTarget && holds ? 1 : 0;
        counts[1] += inTarget ? 1 : 0;
        counts[2] += holds ? 1 : 0;
        counts[3]++;
      }
    }
    return new PeriodReport.Share(counts[0], counts[1], counts[2], counts[3]);
  }

  private List<PeriodReport.CategoryRow> categories() {
    Map<String, int[]> counts = new HashMap<>();
    for (Diagram diagram : situation.catalog().diagrams()) {
      if (!diagram.retired()) {
        int[] row = counts.computeIfAbsent(diagram.category(), _ -> new int[4]);
        DiagramProgress progress = atEnd.progressOf(diagram.id());
        row[0] += progress != null ? 1 : 0;
        row[1] += progress != null && progress.complete() ? 1 : 0;
        row[2] += progress != null && progress.mastered() ? 1 : 0;
        row[3]++;
      }
    }
    List<PeriodReport.CategoryRow> rows = new ArrayList<>();
    for (Category category : situation.catalog().categories()) {
      int[] row = counts.getOrDefault(category.id(), new int[4]);
      rows.add(
          new PeriodReport.CategoryRow(
              category.id(), category.title(), row[0], row[1], row[2], row[3]));
    }
    return rows;
  }

  private record Areas(List<PeriodReport.Area> weak, List<PeriodReport.Area> strong) {}

  private Areas areas() {
    Replay replay =
        new Replay(situation.catalog(), situation.curriculum(), atEnd.settings(), atEnd.model());
    Strengths strengths = Strengths.of(atEnd, replay, judged);
    return new Areas(areas(strengths, strengths.weak()), areas(strengths, strengths.strong()));
  }

  private List<PeriodReport.Area> areas(Strengths strengths, Set<String> ids) {
    List<PeriodReport.Area> areas = new ArrayList<>();
    for (String id : ids) {
      Category category = situation.catalog().category(id);
      Strengths.Tally tally = strengths.categories().get(id);
      if (tally != null) {
        areas.add(
            new PeriodReport.Area(
                id,
                category == null ? id : category.title(),
                tally.recalls(),
                tally.rate(),
                reason(tally, strengths.success())));
      }
    }
    return areas;
  }

  private static String reason(Strengths.Tally tally, double own) {
    return String.format(
        Locale.ROOT,
        "%d %% of %d recalls in 30 days, against your %d %% overall",
        Math.round(tally.rate() * 100),
        tally.recalls(),
        Math.round(own * 100));
  }

  /** Notes of the days at hand: older words are in the history. */
  private List<PeriodReport.Note> notes() {
    LocalDate from = period.from();
    if (!atEnd.log().atHand(from, judged)) {
      from = judged.minusDays(MOST_NOTES);
    }
    if (!atEnd.log().atHand(from, judged)) {
      return List.of();
    }
    List<PeriodReport.Note> notes = new ArrayList<>();
    for (StudyRecord each : atEnd.log().between(from, judged).reversed()) {
      if (each.note() != null && notes.size() < MOST_NOTES) {
        Diagram diagram = situation.catalog().find(each.diagram());
        String title = diagram == null ? each.diagram() : diagram.title();
        notes.add(new PeriodReport.Note(each.day(), each.diagram(), title, each.note()));
      }
    }
    return notes;
  }
}
