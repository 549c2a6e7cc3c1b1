package dev.atlas.report.build;

import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.learner.DiagramProgress;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.learner.Strengths;
import dev.atlas.learner.StudyRecord;
import dev.atlas.planner.calendar.Pace;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.calendar.Streak;
import dev.atlas.report.PeriodReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds the report of a day or a week. */
public final class PeriodBuilder {

  private static final double SECONDS_A_MINUTE = 60.0;

  private final Situation situation;
  private final PlanCalendar calendar;
  private final LocalDate from;
  private final LocalDate to;

  /** The last day that has begun: progress is judged at its end. */
  private final LocalDate judged;

  private final LearnerState atEnd;
  private final Pace pace;
  private final StudyTime time;
  private final List<StudyRecord> records;

  private PeriodBuilder(Situation situation, LocalDate from, LocalDate to) {
    this.situation = situation;
    this.calendar = situation.calendar();
    this.from = from;
    this.to = to;
    this.judged = to.isBefore(situation.today()) ? to : situation.today();
    this.atEnd = situation.atEndOf(judged);
    this.pace = new Pace(situation.catalog(), calendar, atEnd, judged);
    this.time = new StudyTime(situation.catalog(), calendar);
    this.records = atEnd.log().between(from, to);
  }

  /**
   * The report of a period.
   *
   * @param period its name, day or week
   * @param from first study day
   * @param to last study day
   */
  public static PeriodReport build(
      Situation situation, String period, LocalDate from, LocalDate to) {
    return new PeriodBuilder(situation, from, to).build(period);
  }

  private PeriodReport build(String period) {
    Strengths strengths = Strengths.of(atEnd, situation.catalog(), judged);
    return new PeriodReport(
        period,
        from,
        to,
        calendar.week(judged),
        calendar.pathway().weeks(),
        plannedMinutes(),
        minutes(records, study -> true) + practiceMinutes(from, to, each -> true),
        minutes(records, study -> study.seconds() == null)
            + practiceMinutes(from, to, each -> each.seconds() == null),
        count(StudyRecord::study),
        count(StudyRecord::recall),
        rate(StudyRecord::recall),
        rate(StudyRecord::firstOfDay),
        pace.meanRetrievability(),
        share(progress -> true),
        share(DiagramProgress::complete),
        share(DiagramProgress::mastered),
        categories(),
        keyResults(pace, calendar),
        areas(strengths, strengths.weak()),
        areas(strengths, strengths.strong()),
        Streak.of(atEnd, calendar, judged),
        days());
  }

  private int plannedMinutes() {
    return (int) calendar.minutesBetween(from, to);
  }

  private int minutes(List<StudyRecord> of, Predicate<StudyRecord> which) {
    double seconds = of.stream().filter(which).mapToDouble(time::seconds).sum();
    return (int) Math.round(seconds / SECONDS_A_MINUTE);
  }

  /** Minutes of readings, labs and projects from one study day to another. */
  private int practiceMinutes(LocalDate first, LocalDate last, Predicate<PracticeRecord> which) {
    double seconds =
        atEnd.practice().stream()
            .filter(each -> !each.day().isBefore(first) && !each.day().isAfter(last))
            .filter(which)
            .mapToDouble(time::seconds)
            .sum();
    return (int) Math.round(seconds / SECONDS_A_MINUTE);
  }

  private int count(Predicate<StudyRecord> which) {
    return (int) records.stream().filter(which).count();
  }

  private @Nullable Double rate(Predicate<StudyRecord> which) {
    int all = count(which);
    int remembered = count(which.and(study -> study.grade().remembered()));
    return all == 0 ? null : (double) remembered / all;
  }

  private PeriodReport.Share share(Predicate<DiagramProgress> condition) {
    Set<String> target = situation.curriculum().targetCategories();
    int[] counts = new int[4];
    for (Diagram diagram : situation.catalog().diagrams()) {
      if (!diagram.retired() && situation.curriculum().phaseOf(diagram.category()) != null) {
        boolean holds = holds(diagram, condition);
        boolean inTarget = target.contains(diagram.category());
        counts[0] += inTarget && holds ? 1 : 0;
        counts[1] += inTarget ? 1 : 0;
        counts[2] += holds ? 1 : 0;
        counts[3]++;
      }
    }
    return new PeriodReport.Share(counts[0], counts[1], counts[2], counts[3]);
  }

  private boolean holds(Diagram diagram, Predicate<DiagramProgress> condition) {
    DiagramProgress progress = atEnd.progressOf(diagram.id());
    return progress != null && condition.test(progress);
  }

  private List<PeriodReport.CategoryRow> categories() {
    List<PeriodReport.CategoryRow> rows = new ArrayList<>();
    for (Category category : situation.catalog().categories()) {
      List<Diagram> diagrams =
          situation.catalog().diagrams().stream()
              .filter(d -> !d.retired() && d.category().equals(category.id()))
              .toList();
      rows.add(
          new PeriodReport.CategoryRow(
              category.id(),
              category.title(),
              (int) diagrams.stream().filter(d -> holds(d, p -> true)).count(),
              (int) diagrams.stream().filter(d -> holds(d, DiagramProgress::complete)).count(),
              (int) diagrams.stream().filter(d -> holds(d, DiagramProgress::mastered)).count(),
              diagrams.size()));
    }
    return rows;
  }

  /** Every key result with its pace. */
  static List<PeriodReport.KeyResultRow> keyResults(Pace pace, PlanCalendar calendar) {
    return pace.standings().stream()
        .map(
            standing ->
                new PeriodReport.KeyResultRow(
                    standing.keyResult().id(),
                    standing.keyResult().title(),
                    standing.value(),
                    standing.keyResult().target(),
                    calendar.stretchedWeek(standing.keyResult().week()),
                    standing.deadline(),
                    standing.onTrack()))
        .toList();
  }

  private List<PeriodReport.Area> areas(Strengths strengths, Set<String> ids) {
    List<PeriodReport.Area> areas = new ArrayList<>();
    for (String id : ids) {
      Category category = situation.catalog().category(id);
      Strengths.Tally tally = strengths.categories().get(id);
      if (tally != null) {
        areas.add(
            new PeriodReport.Area(
                id, category == null ? id : category.title(), tally.recalls(), tally.rate()));
      }
    }
    return areas;
  }

  private List<PeriodReport.DayRow> days() {
    List<PeriodReport.DayRow> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      LocalDate each = day;
      List<StudyRecord> ofDay = records.stream().filter(r -> r.day().equals(each)).toList();
      days.add(
          new PeriodReport.DayRow(
              day,
              calendar.minutes(day),
              minutes(ofDay, study -> true) + practiceMinutes(day, day, practised -> true),
              (int) ofDay.stream().filter(StudyRecord::study).count(),
              (int) ofDay.stream().filter(StudyRecord::recall).count()));
    }
    return days;
  }
}
