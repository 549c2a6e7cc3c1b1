package dev.atlas.planner.calendar;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Papers;
import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.KeyResult;
import dev.atlas.curriculum.Phase;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How key results stand against the plan's own expected curve.
 *
 * <p>The curve of a counted result rises in proportion to the plan's study minutes, from the first
 * day of its first phase to shortly before its deadline; it starts later by the days that the first
 * recall takes or, for what must be mastered, by the stability that mastery asks for. Rest days
 * leave the curve flat. A day's value is judged against the curve at the start of that day.
 *
 * <p>Days away raise the curve of the days that are left only once they have passed: before an
 * absence nothing more is expected than without it.
 */
public final class Pace {

  private static final int DAYS_A_WEEK = 7;
  private static final Comparator<LocalDate> DAYS = Comparator.naturalOrder();

  /** The first recall, which completes a diagram, comes two or three days after its study. */
  private static final int DAYS_TO_COMPLETE = 3;

  private final Catalog catalog;
  private final PlanCalendar calendar;

  /** The plan without the absences that are still to come. */
  private final PlanCalendar lived;

  private final LearnerState learner;
  private final LocalDate date;

  /** The pace on a study day. */
  public Pace(Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate date) {
    this.catalog = catalog;
    this.calendar = calendar;
    this.lived = calendar.lived(date);
    this.learner = learner;
    this.date = date;
  }

  /**
   * Where a key result stands.
   *
   * @param keyResult which one
   * @param value measured today; null where there is nothing to measure yet
   * @param expected value of the plan's curve today
   * @param deadline last day
   * @param metOn study day on which it was met; null before, and for what is measured every day
   */
  public record Standing(
      KeyResult keyResult,
      @Nullable Double value,
      double expected,
      LocalDate deadline,
      @Nullable LocalDate metOn) {

    /** Whether the value is at least the curve's; nothing measured is on track until it is due. */
    public boolean onTrack() {
      return value == null ? expected <= 0 : value >= expected - 1e-9;
    }
  }

  /** The study day that is judged. */
  public LocalDate date() {
    return date;
  }

  /** All key results in order. */
  public List<Standing> standings() {
    return Targets.of(catalog, calendar).stream().map(this::standing).toList();
  }

  private Standing standing(KeyResult keyResult) {
    return new Standing(
        keyResult,
        value(keyResult),
        expected(keyResult),
        calendar.endOfWeek(keyResult.week()),
        metOn(keyResult));
  }

  /**
   * The study day on which a key result was met; null before. What is remembered today may be
   * forgotten tomorrow, and is never met for good.
   */
  public @Nullable LocalDate metOn(KeyResult keyResult) {
    return switch (keyResult.measure()) {
      case COMPLETED -> reached(keyResult, DiagramProgress::completeOn);
      case MASTERED_ONCE -> reached(keyResult, DiagramProgress::masteredOn);
      case RETRIEVABILITY -> null;
      case ASSESSMENT -> finalReached(keyResult.target());
    };
  }

  /** The day of the diagram that made the target full. */
  private @Nullable LocalDate reached(KeyResult keyResult, ToLongFunction<DiagramProgress> day) {
    int last = (int) Math.ceil(keyResult.target()) - 1;
    return progress(keyResult)
        .mapToLong(day)
        .filter(each -> each != DiagramProgress.NEVER)
        .sorted()
        .skip(Math.max(0, last))
        .mapToObj(LocalDate::ofEpochDay)
        .findFirst()
        .orElse(null);
  }

  /** The first day on which a finished final paper had so many points. */
  private @Nullable LocalDate finalReached(double points) {
    Exam last = Papers.find(Papers.of(catalog), Papers.FINAL);
    return last == null
        ? null
        : learner.tracking().attempts().stream()
            .filter(each -> each.paper().equals(last.id()) && each.complete(last))
            .filter(each -> each.points(last) >= points)
            .flatMap(
                each ->
                    each.results().values().stream().map(Attempt.Result::day).max(DAYS).stream())
            .min(DAYS)
            .orElse(null);
  }

  private @Nullable Double value(KeyResult keyResult) {
    return switch (keyResult.measure()) {
      case COMPLETED -> (double) count(keyResult, DiagramProgress::complete);
      case MASTERED_ONCE -> (double) count(keyResult, DiagramProgress::masteredOnce);
      case RETRIEVABILITY -> meanRetrievability();
      case ASSESSMENT -> bestFinal();
    };
  }

  /** The most points of a finished final paper; null without one. */
  private @Nullable Double bestFinal() {
    Exam last = Papers.find(Papers.of(catalog), Papers.FINAL);
    Double best = null;
    for (Attempt attempt : learner.tracking().attempts()) {
      if (last != null && attempt.paper().equals(last.id()) && attempt.complete(last)) {
        double points = attempt.points(last);
        best = best == null || points > best ? Double.valueOf(points) : best;
      }
    }
    return best;
  }

  private long count(KeyResult keyResult, Predicate<DiagramProgress> condition) {
    return progress(keyResult).filter(condition).count();
  }

  /** What was studied of the diagrams that a key result counts. */
  private Stream<DiagramProgress> progress(KeyResult keyResult) {
    return catalog.diagrams().stream()
        .filter(diagram -> Targets.counts(keyResult, diagram, calendar))
        .map(Diagram::id)
        .map(learner::progressOf)
        .filter(Objects::nonNull);
  }

  /** Mean chance of a successful redraw today, over all studied diagrams; null without any. */
  public @Nullable Double meanRetrievability() {
    double sum = 0;
    int studied = 0;
    for (Diagram diagram : catalog.diagrams()) {
      DiagramProgress progress = learner.progressOf(diagram.id());
      if (progress != null && !diagram.retired()) {
        sum += progress.retrievability(learner.model(), date);
        studied++;
      }
    }
    return studied == 0 ? null : sum / studied;
  }

  private double expected(KeyResult keyResult) {
    LocalDate deadline = calendar.endOfWeek(keyResult.week());
    if (!keyResult.countsDiagrams()) {
      return date.isBefore(deadline.minusDays(DAYS_A_WEEK)) ? 0 : keyResult.target();
    }
    return expected(keyResult, date);
  }

  /** How many studies by the start of a day put a counted result on its curve when it follows. */
  public double studiesExpected(KeyResult keyResult, LocalDate day) {
    return expected(keyResult, day.plusDays(lag(keyResult)));
  }

  private double expected(KeyResult keyResult, LocalDate day) {
    LocalDate from = firstDay(keyResult);
    LocalDate to = calendar.endOfWeek(keyResult.week() - calendar.curriculum().leadWeeks());
    long whole = lived.minutesBetween(from, to);
    LocalDate before = day.minusDays(1);
    long passed = lived.minutesBetween(from, before.isBefore(to) ? before : to);
    return whole == 0 ? keyResult.target() : keyResult.target() * passed / whole;
  }

  /** Days by which a counted result follows its study. */
  private int lag(KeyResult keyResult) {
    return keyResult.measure() == KeyResult.Measure.MASTERED_ONCE
        ? calendar.curriculum().intervals().masteredDays()
        : DAYS_TO_COMPLETE;
  }

  private LocalDate firstDay(KeyResult keyResult) {
    Curriculum curriculum = calendar.curriculum();
    int week = curriculum.weeks();
    for (String category : keyResult.categories()) {
      Phase phase = curriculum.phaseOf(category);
      week = phase == null ? week : Math.min(week, phase.firstWeek());
    }
    LocalDate first = week == 1 ? calendar.start() : calendar.endOfWeek(week - 1).plusDays(1);
    return first.plusDays(lag(keyResult));
  }
}
