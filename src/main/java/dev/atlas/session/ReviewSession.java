package dev.atlas.session;

import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.memory.Grade;
import dev.atlas.memory.schedule.Due;
import dev.atlas.memory.schedule.MemoryModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A review session: each diagram is drawn, compared point by point and graded. A pure state
 * machine: it asks for effects and never carries them out, and time is an argument.
 *
 * <p>Invariant: every task is waiting, in work, or behind the session; none is lost and none is
 * there twice.
 *
 * @param model the memory model that tells the next intervals
 * @param waiting tasks to come, in order
 * @param attempt the task in work; null once nothing is left
 * @param stage where the session stands
 * @param resume the stage that a pause returns to
 * @param past what is behind it, in order
 * @param message what the last action has to say; empty for nothing
 */
public record ReviewSession(
    MemoryModel model,
    List<Task> waiting,
    @Nullable Attempt attempt,
    Stage stage,
    Stage resume,
    List<Past> past,
    String message) {

  private static final int LONGEST_NOTE = 10_000;
  private static final int GRADES = 4;

  /** A session that begins now. */
  public static ReviewSession of(MemoryModel model, List<Task> tasks, Moment now) {
    return new ReviewSession(model, tasks, null, Stage.PROMPT, Stage.PROMPT, List.of(), "")
        .next(now);
  }

  /**
   * What an action makes of a session.
   *
   * @param session after it
   * @param effects to be carried out; when one fails, the session before it goes on
   */
  public record Step(ReviewSession session, List<Effect> effects) {

    static Step of(ReviewSession session) {
      return new Step(session, List.of());
    }
  }

  /** The session after an action, and what is to be done. */
  public Step apply(Action action, Moment now) {
    ReviewSession calm = told("");
    return switch (action) {
      case Action.Plain plain -> calm.plain(plain, now);
      case Action.Digit digit -> calm.digit(digit.number(), now);
      case Action.Note note -> Step.of(calm.noted(note.text()));
      case Action.Erred erred ->
          Step.of(calm.working() ? calm.with(calm.current().erred(erred.kind())) : calm.notNow());
      case Action.Elsewhere _ -> Step.of(calm.elsewhere(now));
    };
  }

  private Step plain(Action.Plain action, Moment now) {
    return switch (action) {
      case GO -> go(now);
      case ALL -> Step.of(stage == Stage.REVEALED ? with(current().toggledAll()) : notNow());
      case BACK -> Step.of(stage == Stage.GRADED ? at(Stage.REVEALED) : notNow());
      case SKIP ->
          Step.of(
              working() ? leave(new Past.Skipped(current().stopped(now.millis())), now) : notNow());
      case BURY -> hold(Fact.Hold.Kind.BURY, now.day().plusDays(1), now);
      case SUSPEND -> hold(Fact.Hold.Kind.SUSPEND, null, now);
      case UNDO -> undo(now);
      case PAUSE -> Step.of(pause(now));
      case PAGE -> page();
      case QUIT -> Step.of(at(Stage.CLOSED));
    };
  }

  private Step go(Moment now) {
    return switch (stage) {
      case PROMPT -> Step.of(reveal(now));
      case REVEALED -> Step.of(at(Stage.GRADED));
      case GRADED -> {
        Grade proposed = current().proposed(now.millis());
        yield proposed == null ? Step.of(told("press 1 to 4 for the grade")) : grade(proposed, now);
      }
      case PAUSED -> Step.of(pause(now));
      case FINISHED, CLOSED -> Step.of(at(Stage.CLOSED));
    };
  }

  /** Where a diagram has no points to compare with, the learner's own judgement is all there is. */
  private ReviewSession reveal(Moment now) {
    Attempt drawn = current().revealed(now.millis());
    return with(drawn).at(drawn.points() == 0 ? Stage.GRADED : Stage.REVEALED);
  }

  private Step digit(int number, Moment now) {
    if (stage == Stage.REVEALED) {
      int points = current().points();
      return Step.of(
          number >= 1 && number <= points
              ? with(current().toggled(number))
              : told("there are " + points + " points to tick"));
    }
    if (stage == Stage.GRADED) {
      return number >= 1 && number <= GRADES
          ? grade(Grade.of(number), now)
          : Step.of(told("a grade is 1 to 4"));
    }
    return Step.of(notNow());
  }

  private Step grade(Grade grade, Moment now) {
    Attempt done = current();
    String id = done.task().diagram().id();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.Review(id, grade, done.accuracy(), done.seconds(now.millis()), done.note()));
    if (done.error() != null) {
      String what = done.note() == null ? "while redrawing " + id : done.note();
      facts.add(new SelfReport.Mistake(done.error(), id, what, null, null, null));
    }
    return new Step(
        leave(new Past.Answered(done.stopped(now.millis()), grade, List.of()), now),
        List.of(new Effect.Append(id, List.copyOf(facts))));
  }

  private Step hold(Fact.Hold.Kind kind, @Nullable LocalDate until, Moment now) {
    if (!working()) {
      return Step.of(notNow());
    }
    Attempt left = current().stopped(now.millis());
    String id = left.task().diagram().id();
    return new Step(
        leave(new Past.Held(left, kind, List.of()), now),
        List.of(new Effect.Append(id, List.of(new Fact.Hold(id, kind, until)))));
  }

  private Step undo(Moment now) {
    if (stage == Stage.PAUSED || past.isEmpty()) {
      return Step.of(told("there is nothing to undo in this session"));
    }
    Past last = past.getLast();
    List<Task> tasks = new ArrayList<>(waiting);
    if (attempt != null) {
      tasks.addFirst(attempt.task());
    }
    boolean judged = last instanceof Past.Answered;
    ReviewSession back =
        new ReviewSession(
            model,
            List.copyOf(tasks),
            last.attempt().resumed(now.millis()),
            judged ? Stage.GRADED : Stage.PROMPT,
            Stage.PROMPT,
            past.subList(0, past.size() - 1),
            "taken back: " + last.attempt().task().diagram().id());
    return new Step(
        back, last.events().isEmpty() ? List.of() : List.of(new Effect.Retract(last.events())));
  }

  private ReviewSession pause(Moment now) {
    if (stage == Stage.PAUSED) {
      return with(current().resumed(now.millis())).at(resume);
    }
    return working()
        ? new ReviewSession(
            model, waiting, current().stopped(now.millis()), Stage.PAUSED, stage, past, "")
        : notNow();
  }

  private Step page() {
    String page = attempt == null ? null : attempt.task().diagram().page();
    return page == null
        ? Step.of(told("this diagram has no page"))
        : new Step(this, List.of(new Effect.Open(page)));
  }

  private ReviewSession noted(String text) {
    if (!working()) {
      return notNow();
    }
    return text.length() > LONGEST_NOTE
        ? told("a note has at most " + LONGEST_NOTE + " characters; the note is as it was")
        : with(current().noted(text));
  }

  private ReviewSession elsewhere(Moment now) {
    if (!working()) {
      return this;
    }
    String id = current().task().diagram().id();
    return next(now).told(id + " was logged by another session meanwhile, and not once more");
  }

  /** The session after its events were written. */
  public ReviewSession saved(List<EventId> events) {
    List<Past> known = new ArrayList<>(past);
    known.addLast(known.removeLast().with(List.copyOf(events)));
    return new ReviewSession(model, waiting, attempt, stage, resume, List.copyOf(known), message);
  }

  /** The same session with something to say. */
  public ReviewSession told(String words) {
    return new ReviewSession(model, waiting, attempt, stage, resume, past, words);
  }

  private ReviewSession notNow() {
    return told("that key does nothing here");
  }

  private ReviewSession leave(Past done, Moment now) {
    List<Past> more = new ArrayList<>(past);
    more.add(done);
    return new ReviewSession(model, waiting, attempt, stage, resume, List.copyOf(more), message)
        .next(now);
  }

  private ReviewSession next(Moment now) {
    if (waiting.isEmpty()) {
      return new ReviewSession(model, waiting, null, Stage.FINISHED, Stage.FINISHED, past, message);
    }
    return new ReviewSession(
        model,
        List.copyOf(waiting.subList(1, waiting.size())),
        Attempt.begun(waiting.getFirst(), now.millis()),
        Stage.PROMPT,
        Stage.PROMPT,
        past,
        message);
  }

  private ReviewSession with(Attempt other) {
    return new ReviewSession(model, waiting, other, stage, resume, past, message);
  }

  private ReviewSession at(Stage other) {
    return new ReviewSession(model, waiting, attempt, other, resume, past, message);
  }

  private Attempt current() {
    return Objects.requireNonNull(attempt);
  }

  /** Whether a diagram is in work and the time runs. */
  public boolean working() {
    return switch (stage) {
      case PROMPT, REVEALED, GRADED -> true;
      case PAUSED, FINISHED, CLOSED -> false;
    };
  }

  /** How many tasks the session has, those behind it included. */
  public int size() {
    return past.size() + waiting.size() + (attempt == null ? 0 : 1);
  }

  /** The answers so far, in order. */
  public List<Past.Answered> answers() {
    return past.stream()
        .filter(Past.Answered.class::isInstance)
        .map(Past.Answered.class::cast)
        .toList();
  }

  /** When the diagram in work would come back, by grade; empty while none is in work. */
  public Map<Grade, Due> outlook(Moment now) {
    Map<Grade, Due> dues = new EnumMap<>(Grade.class);
    if (attempt != null) {
      for (Grade grade : Grade.values()) {
        dues.put(grade, attempt.task().after(grade, model, now));
      }
    }
    return dues;
  }
}
