package dev.atlas.report.build;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.learner.MemoryModels;
import dev.atlas.learner.StudyRecord;
import dev.atlas.memory.Forgetting;
import dev.atlas.memory.Headway;
import dev.atlas.memory.evaluate.Adoption;
import dev.atlas.memory.evaluate.Evaluation;
import dev.atlas.memory.evaluate.FitLosses;
import dev.atlas.memory.evaluate.Score;
import dev.atlas.memory.fit.Fit;
import dev.atlas.memory.items.Items;
import dev.atlas.memory.log.ReviewLog;
import dev.atlas.memory.log.ReviewLogBuilder;
import dev.atlas.memory.replay.LogReplay;
import dev.atlas.memory.replay.ReplayCase;
import dev.atlas.memory.retention.Habits;
import dev.atlas.memory.retention.RetentionCurve;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.MemoryReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds what the memory engine answers. */
public final class MemoryBuilder {

  private static final int MILLIS = 1000;
  private static final int DAYS_A_WEEK = 7;
  private static final int STUDY_DAYS_A_WEEK = 4;

  /** First grades and successful grades of the prototype that the plan was made with. */
  private static final List<Double> USUAL_STUDY = List.of(0.2, 0.25, 0.45, 0.1);

  private static final List<Double> USUAL_SUCCESS = List.of(0.15, 0.7, 0.15);

  private MemoryBuilder() {}

  /**
   * The learner's journal as a review log; a card is a diagram by its place in the catalog. What
   * was known before the first review is left out: nobody saw it learnt.
   */
  public static ReviewLog log(Situation situation) {
    ReviewLogBuilder log = new ReviewLogBuilder();
    Set<String> known = situation.learner().tracking().known().keySet();
    for (StudyRecord study : situation.learner().records()) {
      int card = situation.catalog().position(study.diagram());
      if (card >= 0 && !known.contains(study.diagram())) {
        log.add(
            card,
            Math.toIntExact(study.day().toEpochDay()),
            study.at().toInstant().toEpochMilli(),
            study.grade().number(),
            study.seconds() == null ? ReviewLog.UNKNOWN : study.seconds() * MILLIS);
      }
    }
    return log.build();
  }

  /**
   * What a fit learnt.
   *
   * @param source file, or the journal
   * @param fit parameters and what they were learnt from
   * @param losses on the items, those after the training share included
   * @param seconds from items to parameters
   * @param adoption the evidence for taking them over, or null for a file
   */
  public static MemoryReport fitted(
      String source, Fit fit, FitLosses losses, double seconds, @Nullable Adoption adoption) {
    return new MemoryReport.Fitted(
        source,
        fit.version().word(),
        losses.items() + losses.testItems(),
        losses.items(),
        basis(fit.basis()),
        Arrays.stream(fit.model().values()).boxed().toList(),
        nullable(losses.trainLoss()),
        nullable(losses.defaultTrainLoss()),
        nullable(losses.testLoss()),
        nullable(losses.defaultTestLoss()),
        seconds,
        adoption == null ? null : adopted(adoption));
  }

  private static String basis(Fit.Basis basis) {
    return switch (basis) {
      case DEFAULTS -> "Too few recalls to learn from: these are the published parameters.";
      case FIRST_STABILITIES ->
          "Few recalls: the first stabilities are fitted, the rest are the published parameters.";
      case ALL_PARAMETERS -> "All parameters are fitted.";
    };
  }

  private static @Nullable Double nullable(OptionalDouble value) {
    return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
  }

  private static MemoryReport.Adopted adopted(Adoption adoption) {
    return new MemoryReport.Adopted(
        adoption.worthIt(),
        adoption.test(),
        adoption.current().value(),
        adoption.fitted().value(),
        interval(adoption.gain()));
  }

  private static MemoryReport.Interval interval(Score.Estimate estimate) {
    return new MemoryReport.Interval(estimate.value(), estimate.low(), estimate.high());
  }

  /**
   * A comparison of all models on the last items in time.
   *
   * @param share of the items that trains
   * @throws IllegalArgumentException when there is nothing to compare
   */
  public static MemoryReport compared(
      String source, Items items, double share, Curriculum curriculum, long seed, Headway headway) {
    Evaluation evaluation =
        Evaluation.of(
            items,
            share,
            MemoryModels.ladder(curriculum),
            MemoryModels.expanding(curriculum),
            seed,
            headway);
    return new MemoryReport.Compared(
        source,
        evaluation.train(),
        evaluation.test(),
        evaluation.scores().stream().map(MemoryBuilder::row).toList());
  }

  private static MemoryReport.Compared.Contender row(Score score) {
    return new MemoryReport.Compared.Contender(
        score.name(),
        interval(score.logLoss()),
        interval(score.rmseBins()),
        interval(score.auc()),
        interval(score.overBest()),
        score.calibration().stream()
            .map(
                point ->
                    new MemoryReport.Compared.Point(
                        point.count(), point.predicted(), point.observed()))
            .toList());
  }

  /**
   * States along a log.
   *
   * @param retention at which intervals are given
   * @param each a row for each review instead of the last of each card
   */
  public static MemoryReport replayed(
      String source, ReviewLog log, Forgetting model, double retention, boolean each) {
    LogReplay replay = LogReplay.of(model, log);
    List<MemoryReport.Replayed.Step> rows = new ArrayList<>();
    for (int card = 0; card < log.cards(); card++) {
      int last = log.end(card) - 1;
      for (int i = each ? log.start(card) : last; i <= last; i++) {
        rows.add(
            new MemoryReport.Replayed.Step(
                log.id(card),
                log.millis(i),
                i - log.start(card) + 1,
                log.grade(i),
                replay.retrievability(i),
                replay.state(i).stability(),
                replay.state(i).difficulty(),
                replay.interval(i, retention)));
      }
    }
    return new MemoryReport.Replayed(source, model.version().word(), retention, each, rows);
  }

  /** Outcomes of replayed cases. */
  public static MemoryReport cases(List<ReplayCase.Outcome> outcomes) {
    return new MemoryReport.Cases(
        outcomes.stream()
            .map(
                outcome ->
                    new MemoryReport.Cases.Case(
                        outcome.id(),
                        outcome.stability(),
                        outcome.difficulty(),
                        outcome.days(),
                        outcome.retrievability()))
            .toList());
  }

  /** What other retentions would cost this learner and keep. */
  public static MemoryReport costs(Situation situation, Headway headway) {
    List<Diagram> planned =
        situation.catalog().diagrams().stream()
            .filter(d -> !d.retired() && situation.curriculum().phaseOf(d.category()) != null)
            .toList();
    double studyMinutes = planned.stream().mapToInt(Diagram::minutes).average().orElse(1);
    int weeks = situation.calendar().pathway().weeks();
    double redraw = redrawMinutes(situation.calendar(), weeks);
    Habits usual = new Habits(USUAL_STUDY, USUAL_SUCCESS, studyMinutes, redraw, redraw);
    RetentionCurve.Course course =
        new RetentionCurve.Course(
            planned.size(),
            weeks * STUDY_DAYS_A_WEEK,
            weeks * DAYS_A_WEEK,
            situation.learner().settings().longestDays(situation.curriculum()),
            situation.learner().settings().seed());
    RetentionCurve curve =
        RetentionCurve.of(
            situation.learner().model().forgetting(),
            Habits.of(log(situation), usual),
            course,
            headway);
    return new MemoryReport.Costs(
        planned.size(),
        course.days(),
        situation.learner().settings().retention(situation.curriculum()),
        curve.points().stream().map(MemoryBuilder::row).toList());
  }

  /** The target time of a redraw, on average over the plan. */
  private static double redrawMinutes(PlanCalendar calendar, int weeks) {
    return IntStream.range(0, weeks)
        .map(week -> calendar.redrawMinutes(calendar.start().plusWeeks(week)))
        .average()
        .orElse(1);
  }

  private static MemoryReport.Costs.Level row(RetentionCurve.Point point) {
    return new MemoryReport.Costs.Level(
        point.retention(),
        point.minutes(),
        point.reviews(),
        point.known(),
        point.knownShare(),
        point.knee());
  }
}
