package dev.atlas.report.build.session;

import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.report.LogReport;
import dev.atlas.report.build.Situation;
import dev.atlas.session.Attempt;
import dev.atlas.session.Past;
import dev.atlas.session.ReviewSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the summary of a session: what it changed. */
public final class SessionBuilder {

  private SessionBuilder() {}

  /**
   * The summary.
   *
   * @param before the situation when the session began
   * @param after the situation with everything that it logged
   */
  public static LogReport.Session build(Situation before, Situation after, ReviewSession session) {
    List<LogReport.Answer> answers =
        session.answers().stream().map(answer -> answer(before, after, answer)).toList();
    Map.Entry<LocalDate, Integer> next = next(after);
    return new LogReport.Session(
        after.today(),
        answers.stream().map(LogReport.Answer::seconds).mapToInt(SessionBuilder::measured).sum(),
        answers,
        ids(session, Past.Skipped.class),
        ids(session, Past.Held.class),
        session.waiting().size() + (session.attempt() == null ? 0 : 1),
        next == null ? null : next.getKey(),
        next == null ? 0 : next.getValue());
  }

  private static List<String> ids(ReviewSession session, Class<? extends Past> kind) {
    return session.past().stream()
        .filter(kind::isInstance)
        .map(past -> past.attempt().task().diagram().id())
        .toList();
  }

  private static int measured(@Nullable Integer seconds) {
    return seconds == null ? 0 : seconds;
  }

  private static LogReport.Answer answer(
      Situation before, Situation after, Past.Answered answered) {
    Attempt attempt = answered.attempt();
    String id = attempt.task().diagram().id();
    DiagramProgress progress = after.learner().progressOf(id);
    return new LogReport.Answer(
        id,
        attempt.task().diagram().title(),
        attempt.task().study() ? "study" : "recall",
        answered.grade().word(),
        attempt.accuracy(),
        attempt.seconds(attempt.watch().since()),
        before.learner().standingOf(id).word(),
        after.learner().standingOf(id).word(),
        progress == null ? null : progress.due().day());
  }

  /** The first day after today on which something falls due, and how much. */
  private static Map.@Nullable Entry<LocalDate, Integer> next(Situation after) {
    TreeMap<LocalDate, Integer> dues = new TreeMap<>();
    after
        .learner()
        .progress()
        .forEach((_, progress) -> dues.merge(progress.due().day(), 1, Integer::sum));
    return dues.higherEntry(after.today());
  }
}
