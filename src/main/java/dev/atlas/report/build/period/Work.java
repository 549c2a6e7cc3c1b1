package dev.atlas.report.build.period;

import dev.atlas.journal.SelfReport;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.learner.progress.Replay;
import dev.atlas.learner.tracking.ErrorTally;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.PeriodReport.Activity;
import dev.atlas.report.PeriodReport.ErrorRow;
import dev.atlas.report.PeriodReport.SpanRow;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.StudyTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was done in a period, span by span. */
final class Work {

  private static final double SECONDS_A_MINUTE = 60.0;

  private final Situation situation;
  private final PlanCalendar calendar;
  private final LearnerState learner;
  private final Spans spans;
  private final double[] seconds;
  private final int[] fresh;
  private final int[] recalled;
  private final Recalls recalls = new Recalls();
  private double estimated;
  private int completed;
  private int mastered;
  private int days;

  /**
   * Counts the work of a period.
   *
   * @param learner the state after its last day
   */
  Work(Situation situation, PlanCalendar calendar, LearnerState learner, Spans spans) {
    this.situation = situation;
    this.calendar = calendar;
    this.learner = learner;
    this.spans = spans;
    this.seconds = new double[spans.size()];
    this.fresh = new int[spans.size()];
    this.recalled = new int[spans.size()];
    countTime();
    countPractice();
    countProgress();
    countRecalls();
  }

  private boolean within(long epochDay) {
    return epochDay >= spans.from().toEpochDay() && epochDay <= spans.to().toEpochDay();
  }

  private void countTime() {
    learner
        .log()
        .work(
            spans.from(),
            spans.to(),
            situation.catalog(),
            (day, given, studyMinutes, withoutTime) -> {
              double guessed =
                  SECONDS_A_MINUTE * (studyMinutes + withoutTime * calendar.redrawMinutes(day));
              seconds[spans.indexOf(day)] += given + guessed;
              estimated += guessed;
              days++;
            });
  }

  private void countPractice() {
    StudyTime time = new StudyTime(situation.catalog(), calendar);
    for (PracticeRecord each : learner.practice()) {
      if (within(each.day().toEpochDay())) {
        seconds[spans.indexOf(each.day())] += time.seconds(each);
        estimated += each.seconds() == null ? time.seconds(each) : 0;
      }
    }
  }

  private void countProgress() {
    learner
        .progress()
        .forEach(
            (id, each) -> {
              long first = each.history().firstDay();
              if (within(first) && !learner.tracking().known().containsKey(id)) {
                fresh[spans.indexOf(LocalDate.ofEpochDay(first))]++;
              }
              completed += within(each.completeOn()) ? 1 : 0;
              mastered += within(each.masteredOn()) ? 1 : 0;
            });
  }

  private void countRecalls() {
    Replay replay =
        new Replay(
            situation.catalog(), situation.curriculum(), learner.settings(), learner.model());
    learner.recalls(
        spans.from(),
        spans.to(),
        replay,
        (day, _, grade, firstOfDay, mature, _) -> {
          recalled[spans.indexOf(day)]++;
          recalls.add(grade, firstOfDay, mature);
        });
  }

  /** All of it. */
  Activity activity() {
    double all = 0;
    int studied = 0;
    for (int i = 0; i < spans.size(); i++) {
      all += seconds[i];
      studied += fresh[i];
    }
    return new Activity(
        (int) calendar.minutesBetween(spans.from(), spans.to()),
        minutes(all),
        minutes(estimated),
        days,
        studied,
        completed,
        mastered,
        recalls.count(),
        recalls.successRate(),
        recalls.retention(),
        errors());
  }

  private List<ErrorRow> errors() {
    List<ErrorRow> rows = new ArrayList<>();
    for (SelfReport.Mistake.Kind kind : SelfReport.Mistake.Kind.values()) {
      learner.tracking().errors().stream()
          .filter(each -> each.kind() == kind && within(each.day().toEpochDay()))
          .reduce(ErrorTally::and)
          .ifPresent(
              all ->
                  rows.add(
                      new ErrorRow(kind.word(), all.made(), all.corrected(), all.revisited())));
    }
    return rows;
  }

  /** Each span of it. */
  List<SpanRow> rows() {
    List<SpanRow> rows = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      rows.add(
          new SpanRow(
              spans.begin(i),
              spans.end(i),
              (int) calendar.minutesBetween(spans.begin(i), spans.end(i)),
              minutes(seconds[i]),
              fresh[i],
              recalled[i]));
    }
    return rows;
  }

  private static int minutes(double seconds) {
    return (int) Math.round(seconds / SECONDS_A_MINUTE);
  }
}
