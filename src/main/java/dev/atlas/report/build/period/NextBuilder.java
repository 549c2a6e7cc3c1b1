package dev.atlas.report.build.period;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.KeyResult;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.calendar.Budget;
import dev.atlas.planner.calendar.Pace;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.calendar.Targets;
import dev.atlas.report.PeriodReport.Next;
import dev.atlas.report.PeriodReport.Target;
import dev.atlas.report.build.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the next period asks for, by the plan's own curve. */
final class NextBuilder {

  private final Situation situation;
  private final PlanCalendar calendar;
  private final LearnerState learner;
  private final ReportPeriod period;

  private NextBuilder(Situation situation, LearnerState learner, ReportPeriod period) {
    this.situation = situation;
    this.calendar = situation.calendar();
    this.learner = learner;
    this.period = period;
  }

  /** What a period asks for that begins in this state; null where there is no period. */
  static @Nullable Next build(
      Situation situation, LearnerState learner, @Nullable ReportPeriod period) {
    return period == null ? null : new NextBuilder(situation, learner, period).build();
  }

  private Next build() {
    int wanted = 0;
    List<Target> targets = new ArrayList<>();
    LocalDate after = period.to().plusDays(1);
    Pace pace = new Pace(situation.catalog(), calendar, learner, after);
    for (Pace.Standing standing : pace.standings()) {
      if (standing.keyResult().countsDiagrams() && standing.metOn() == null) {
        int target = (int) Math.floor(standing.expected() + 1e-9);
        int of = (int) standing.keyResult().target();
        targets.add(new Target(standing.keyResult().id(), target, of));
        wanted += Math.max(0, studiedBy(pace, standing.keyResult(), after) - studied(standing));
      }
    }
    int minutes = (int) calendar.minutesBetween(period.from(), period.to());
    int due = due();
    int room = room();
    return new Next(
        period.from(),
        period.to(),
        minutes,
        due,
        Math.min(wanted, room),
        Math.min(fitting(minutes - due * calendar.redrawMinutes(period.from())), room),
        targets);
  }

  /** Diagrams that must be studied by a day so that the result, which follows, is on its curve. */
  private static int studiedBy(Pace pace, KeyResult keyResult, LocalDate day) {
    return (int) Math.ceil(pace.studiesExpected(keyResult, day) - 1e-9);
  }

  private int studied(Pace.Standing standing) {
    int studied = 0;
    for (Diagram diagram : situation.catalog().diagrams()) {
      boolean counted = Targets.counts(standing.keyResult(), diagram, calendar);
      studied += counted && learner.progressOf(diagram.id()) != null ? 1 : 0;
    }
    return studied;
  }

  private int due() {
    int due = 0;
    for (DiagramProgress each : learner.progress().values()) {
      due += each.due().day().isAfter(period.to()) ? 0 : 1;
    }
    return due;
  }

  /** New diagrams of the usual length for which so many minutes are enough. */
  private int fitting(int minutes) {
    double mean =
        situation.catalog().diagrams().stream()
            .filter(each -> !each.retired() && learner.progressOf(each.id()) == null)
            .mapToInt(Diagram::minutes)
            .average()
            .orElse(Double.POSITIVE_INFINITY);
    return (int) Math.max(0, minutes / mean);
  }

  private int room() {
    int room = 0;
    for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      room += Budget.of(calendar, day, learner.progress().isEmpty()).newCap();
    }
    return room;
  }
}
