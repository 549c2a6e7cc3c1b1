package dev.atlas.report.build.day;

import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.rhythm.DayRhythm;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.planner.Derivation;
import dev.atlas.planner.QueueItem;
import dev.atlas.planner.calendar.Budget;
import dev.atlas.planner.calendar.Recovery;
import dev.atlas.planner.select.Verdict;
import dev.atlas.report.TodayReport;
import dev.atlas.report.build.CatalogBuilder;
import dev.atlas.report.build.Situation;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts the planner's derivations into reports.
 *
 * @param situation what is reported of
 * @param date the study day
 */
record WhyBuilder(Situation situation, LocalDate date) {

  /** Why a diagram that was done today stands in the queue again. */
  static final String HOUR_STEP = "an hour step has fallen due";

  /** The derivation of what the queue holds; its reason is the one that the queue gives. */
  TodayReport.Why queued(Derivation found, QueueItem item) {
    return build(found, found.queued(), word(found.verdict().cause()), item.reason());
  }

  /** The derivation of what the day holds to keep it alive, and not because it is due. */
  TodayReport.Why maintained(Derivation found, String reason) {
    return build(found, true, "maintenance", reason);
  }

  /** The derivation of what joined the day when an hour step fell due. */
  TodayReport.Why hourStep(Derivation found) {
    return build(found, true, "hour step", HOUR_STEP);
  }

  /** The derivation of what the queue does not hold. */
  TodayReport.Why build(Derivation found) {
    return build(
        found,
        found.queued(),
        word(found.verdict().cause()),
        new Refusal(situation, found).sentence());
  }

  private TodayReport.Why build(Derivation found, boolean queued, String cause, String verdict) {
    return new TodayReport.Why(
        date,
        CatalogBuilder.row(situation, found.diagram()),
        queued,
        cause,
        verdict,
        against(found),
        memory(found.memory()),
        found.prerequisites().stream()
            .map(each -> new TodayReport.Prerequisite(each.id(), each.studied()))
            .toList(),
        gate(found.gate()),
        goal(found.urgency()),
        new TodayReport.Minutes(
            found.minutes().planned(), found.minutes().nominal(), found.minutes().durations()),
        day(found));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static TodayReport.@Nullable Against against(Derivation found) {
    Derivation.Rival rival = found.rival();
    return rival == null
        ? null
        : new TodayReport.Against(
            rival.diagram().id(),
            rival.diagram().title(),
            word(found.verdict().comparison()),
            comparison(found, rival));
  }

  private static String comparison(Derivation found, Derivation.Rival rival) {
    Verdict verdict = found.verdict();
    String other = rival.diagram().id();
    if (verdict.cause() == Verdict.Cause.CONFUSABLE || verdict.cause() == Verdict.Cause.MEETS) {
      return "the two are easily confused";
    }
    return "the last that got in was "
        + other
        + switch (verdict.comparison()) {
          case NONE -> "";
          case RECALL -> ": it is fainter" + chances(found, rival);
          case PATH -> ": it is on the path that you follow";
          case SLACK ->
              ": its goal had "
                  + hours(verdict.otherSlack())
                  + ", this one's "
                  + hours(verdict.slack());
          case FOCUS -> ": as urgent, and the weekday puts its category first";
          case PHASES -> ": as urgent, and of an earlier category of the phases";
          case ORDER -> ": it comes earlier in the same category";
          case VARIETY -> ": it adds more variety to the day";
        };
  }

  private static String chances(Derivation found, Derivation.Rival rival) {
    Derivation.Memory own = found.memory();
    return own == null || rival.retrievability() == null
        ? ""
        : " ("
            + percent(rival.retrievability())
            + " against "
            + percent(own.retrievability())
            + ")";
  }

  static String percent(double share) {
    return Math.round(share * 1000) / 10.0 + " %";
  }

  static String hours(long minutes) {
    long hours = Math.round(minutes / 60.0);
    return hours >= 0 ? hours + " h to spare" : -hours + " h too few";
  }

  private TodayReport.@Nullable Memory memory(Derivation.@Nullable Memory memory) {
    if (memory == null) {
      return null;
    }
    DiagramProgress progress = memory.progress();
    ReviewHistory history = progress.history();
    return new TodayReport.Memory(
        memory.retrievability(),
        situation.learner().settings().retention(situation.curriculum()),
        progress.memory().stability(),
        progress.memory().difficulty(),
        LocalDate.ofEpochDay(history.lastDay()),
        history.grade(history.size() - 1).word(),
        history.size(),
        situation.learner().settings().memoryModel(),
        memory.interval(),
        progress.due().day(),
        memory.earliest(),
        memory.latest());
  }

  private static TodayReport.@Nullable Gate gate(Derivation.@Nullable Gate gate) {
    return gate == null
        ? null
        : new TodayReport.Gate(
            name(gate.phase()),
            gate.open(),
            gate.after() == null ? null : name(gate.after()),
            gate.complete(),
            gate.needed(),
            gate.all());
  }

  private static TodayReport.PhaseName name(Phase phase) {
    return new TodayReport.PhaseName(phase.number(), phase.title());
  }

  private static TodayReport.@Nullable Goal goal(Derivation.@Nullable Urgency urgency) {
    return urgency == null
        ? null
        : new TodayReport.Goal(
            urgency.goal(),
            urgency.deadline(),
            urgency.planMinutes(),
            urgency.studyMinutes(),
            urgency.planMinutes() - urgency.studyMinutes(),
            urgency.rank(),
            urgency.of());
  }

  private TodayReport.Day day(Derivation found) {
    Derivation.Day day = found.day();
    Budget budget = day.budget();
    return new TodayReport.Day(
        kind(day),
        new TodayReport.Bounds(
            budget.minutes(), day.plannedMinutes(), budget.newCap(), budget.reviewCap()),
        day.reviews(),
        day.fresh(),
        day.due(),
        day.wanted(),
        day.reviewRoom(),
        bound(day));
  }

  private String kind(Derivation.Day day) {
    if (day.before()) {
      return "before the plan";
    }
    if (day.rest()) {
      return day.away() ? "away" : "rest day";
    }
    if (day.recovery() != Recovery.OVER) {
      return "recovery";
    }
    DayRhythm rhythm = situation.curriculum().rhythm().get(date.getDayOfWeek());
    return day.easy() ? "easy day" : rhythm == null ? "" : rhythm.label();
  }

  private static String bound(Derivation.Day day) {
    return switch (day.obstacle()) {
      case NONE -> "nothing new is left in the plan";
      case CAP ->
          day.budget().newCap() == 0 ? "nothing new today" : "the cap on new diagrams is reached";
      case MINUTES -> "nothing else new fits into the minutes";
      case ORDER -> "nothing else new is open today";
    };
  }
}
