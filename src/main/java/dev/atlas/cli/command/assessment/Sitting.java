package dev.atlas.cli.command.assessment;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Exam.Part;
import dev.atlas.assessment.Rubric.Criterion;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.tracking.Questions;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.planner.agenda.DueExams;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.tracking.ExamBuilder;
import dev.atlas.store.Device;
import dev.atlas.store.journal.JournalWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sits an open attempt: shows the next part, waits, asks for its points and saves them, until the
 * learner has had enough. Whoever cannot be asked sees the part and how to score it.
 */
final class Sitting {

  private static final int MILLIS = 1000;
  private static final int LONGEST_SECONDS = 24 * 60 * 60;

  private final Context context;
  private final Exam exam;
  private Situation situation;

  private Sitting(Context context, Exam exam, Situation situation) {
    this.context = context;
    this.exam = exam;
    this.situation = situation;
  }

  /** A sitting of a paper whose latest attempt is open. */
  static Sitting of(Context context, Exam exam) {
    return new Sitting(context, exam, context.after(List.of()));
  }

  /** Writes steps of an exam and returns the situation after them. */
  static Situation write(Context context, List<Fact> facts) {
    Situation before = context.situation();
    String device = Device.nameOf(context.home(), context.environment().variables());
    List<Event> events = new JournalWriter(context.home(), device).append(before.now(), facts);
    return context.after(events);
  }

  int run() {
    show(true);
    if (context.globals().noInput() || context.globals().json()) {
      return ExitCode.OK;
    }
    Questions questions = new Questions(context, "`atlas assess resume " + exam.id() + "` goes on");
    Attempt attempt = attempt();
    Part next = attempt.next(exam);
    while (next != null) {
      if (!sit(questions, attempt, next)) {
        return ExitCode.OK;
      }
      attempt = attempt();
      next = attempt.next(exam);
      show(next != null);
    }
    return ExitCode.OK;
  }

  private Attempt attempt() {
    return Objects.requireNonNull(DueExams.last(situation.learner().tracking().attempts(), exam));
  }

  private void show(boolean brief) {
    context.print(ExamBuilder.paper(situation, exam, brief));
    context.environment().out().flush();
  }

  /** One part; false when the learner goes on another time. */
  private boolean sit(Questions questions, Attempt attempt, Part part) {
    long begun = context.environment().clock().millis();
    String answer =
        questions.next(
            "Enter when you are done (" + part.minutes() + " min), q to go on another time");
    if (answer == null || !answer.isBlank()) {
      return !stops(answer);
    }
    long seconds = (context.environment().clock().millis() - begun) / MILLIS;
    Integer taken =
        seconds > 0 && seconds <= LONGEST_SECONDS ? Integer.valueOf((int) seconds) : null;
    Map<String, Double> criteria = new LinkedHashMap<>();
    for (Criterion each : part.rubric().criteria()) {
      criteria.put(
          each.name(),
          questions.needed(
              each.name() + ", 0 to " + each.points(),
              typed -> PartScore.number(each.name(), typed, each.points())));
    }
    String note = questions.words("Note");
    situation = write(context, List.of(PartScore.of(part, criteria).fact(attempt, taken, note)));
    return true;
  }

  /** Whether an answer, or none, ends the sitting; anything else was a slip. */
  private static boolean stops(@Nullable String answer) {
    if (answer == null || answer.strip().toLowerCase(Locale.ROOT).startsWith("q")) {
      return true;
    }
    throw new UsageException("`" + answer + "` is neither Enter nor q; the attempt stays open");
  }
}
