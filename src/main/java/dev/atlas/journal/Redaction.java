package dev.atlas.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events without the learner's own words, for a copy that goes to somebody else.
 *
 * <p>Invariant: what atlas computes from the events stays the same, but for the words it shows.
 */
public final class Redaction {

  private static final String LEFT_OUT = "-";

  private Redaction() {}

  /** The event without words, or null where its type is of a later atlas and may hold some. */
  public static @Nullable Event of(Event event) {
    Fact fact =
        switch (event.fact()) {
          case Fact.Review review ->
              new Fact.Review(
                  review.diagram(), review.grade(), review.accuracy(), review.seconds(), null);
          case Fact.Practice practice ->
              new Fact.Practice(practice.item(), practice.seconds(), null);
          case SelfReport report -> of(report);
          case Fact.Unknown _ -> null;
          case Fact other -> other;
        };
    return fact == null
        ? null
        : new Event(event.id(), event.at(), event.device(), batch(event), fact);
  }

  /** Without its size: where some of its events are left out, the others count all the same. */
  private static @Nullable Batch batch(Event event) {
    return event.batch() == null ? null : new Batch(event.batch().first(), 0);
  }

  private static SelfReport of(SelfReport report) {
    return switch (report) {
      case SelfReport.Morning morning ->
          new SelfReport.Morning(
              morning.energy(), morning.focus(), morning.motivation(), morning.hours(), null);
      case SelfReport.Evening evening ->
          new SelfReport.Evening(
              null, List.of(), null, null, evening.understanding(), evening.confidence());
      case SelfReport.Mistake mistake ->
          new SelfReport.Mistake(
              mistake.kind(), mistake.diagram(), LEFT_OUT, null, null, mistake.revisit());
      case SelfReport.ExamScore score ->
          new SelfReport.ExamScore(
              score.attempt(),
              score.part(),
              score.points(),
              score.criteria(),
              score.seconds(),
              null);
      case SelfReport.Interview interview ->
          new SelfReport.Interview(
              interview.scenario(),
              interview.minutes(),
              interview.requirements(),
              interview.architecture(),
              interview.tradeOffs(),
              interview.failures(),
              interview.communication(),
              null);
      case SelfReport.Note note -> new SelfReport.Note(note.diagram(), LEFT_OUT);
      case SelfReport.ExamStart start -> start;
      case SelfReport.ExamStop stop -> stop;
      case SelfReport.Revisit revisit -> revisit;
      case SelfReport.Depth depth -> depth;
    };
  }
}
