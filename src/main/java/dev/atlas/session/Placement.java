package dev.atlas.session;

import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.memory.schedule.MemoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A placement: diagrams that were never studied are drawn from memory, compared and graded; those
 * that are drawn hard or better count as known. A pure state machine like {@link ReviewSession}.
 *
 * <p>Invariant: every task is waiting, in work, judged or skipped; none is lost and none is there
 * twice.
 *
 * @param model the memory model that tells when what is known is reviewed
 * @param waiting tasks to come, in order
 * @param attempt the task in work; null once nothing is left
 * @param stage where the placement stands; it is never paused, for no time is logged
 * @param judged what is behind it, in order
 * @param skipped tasks that were passed over
 * @param message what the last action has to say; empty for nothing
 */
public record Placement(
    MemoryModel model,
    List<Task> waiting,
    @Nullable Attempt attempt,
    Stage stage,
    List<Judged> judged,
    List<Task> skipped,
    String message) {

  private static final int GRADES = 4;

  /**
   * A diagram that was drawn and graded.
   *
   * @param events that say so; none where it is not known
   */
  public record Judged(Attempt attempt, Grade grade, List<EventId> events) {

    /** Whether the learner can draw it. */
    public boolean known() {
      return grade != Grade.AGAIN;
    }
  }

  /**
   * What an action makes of a placement.
   *
   * @param placement after it
   * @param effects to be carried out; when one fails, the placement before it goes on
   */
  public record Step(Placement placement, List<Effect> effects) {

    static Step of(Placement placement) {
      return new Step(placement, List.of());
    }
  }

  /** A placement that begins now. */
  public static Placement of(MemoryModel model, List<Task> tasks, Moment now) {
    return new Placement(model, tasks, null, Stage.PROMPT, List.of(), List.of(), "").next(now);
  }

  /** The placement after an action, and what is to be done. */
  public Step apply(Action action, Moment now) {
    Placement calm = told("");
    return switch (action) {
      case Action.Plain plain -> calm.plain(plain, now);
      case Action.Digit digit -> calm.digit(digit.number(), now);
      case Action.Elsewhere _ -> Step.of(calm.elsewhere(now));
      case Action.Note _, Action.Erred _ -> Step.of(calm.notHere());
    };
  }

  private Step plain(Action.Plain action, Moment now) {
    return switch (action) {
      case GO -> go(now);
      case ALL -> Step.of(stage == Stage.REVEALED ? with(current().toggledAll()) : notHere());
      case BACK -> Step.of(stage == Stage.GRADED ? at(Stage.REVEALED) : notHere());
      case SKIP -> Step.of(attempt == null ? notHere() : skip(now));
      case UNDO -> undo(now);
      case QUIT -> Step.of(at(Stage.CLOSED));
      case BURY, SUSPEND, PAUSE, PAGE -> Step.of(notHere());
    };
  }

  private Step go(Moment now) {
    return switch (stage) {
      case PROMPT -> {
        Attempt drawn = current().revealed(now.millis());
        yield Step.of(with(drawn).at(drawn.points() == 0 ? Stage.GRADED : Stage.REVEALED));
      }
      case REVEALED -> Step.of(at(Stage.GRADED));
      case GRADED -> {
        Grade proposed = current().proposed(now.millis());
        yield proposed == null ? Step.of(told("press 1 to 4 for the grade")) : grade(proposed, now);
      }
      case PAUSED, FINISHED, CLOSED -> Step.of(at(Stage.CLOSED));
    };
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
    return Step.of(notHere());
  }

  /** What cannot be drawn is new, as it was before: nothing is recorded of it. */
  private Step grade(Grade grade, Moment now) {
    Attempt drawn = current().stopped(now.millis());
    Judged done = new Judged(drawn, grade, List.of());
    List<Judged> more = new ArrayList<>(judged);
    more.add(done);
    String id = drawn.task().diagram().id();
    Fact known = new Fact.Know(List.of(id), grade);
    Placement after =
        new Placement(model, waiting, attempt, stage, List.copyOf(more), skipped, message);
    return new Step(
        after.next(now), done.known() ? List.of(new Effect.Append(id, List.of(known))) : List.of());
  }

  private Placement skip(Moment now) {
    List<Task> more = new ArrayList<>(skipped);
    more.add(current().task());
    return new Placement(model, waiting, attempt, stage, judged, List.copyOf(more), message)
        .next(now);
  }

  /** The last grade is taken back, and the same drawing is graded again. */
  private Step undo(Moment now) {
    if (judged.isEmpty()) {
      return Step.of(told("there is nothing to undo in this placement"));
    }
    Judged last = judged.getLast();
    List<Task> tasks = new ArrayList<>(waiting);
    if (attempt != null) {
      tasks.addFirst(attempt.task());
    }
    Placement again =
        new Placement(
            model,
            List.copyOf(tasks),
            last.attempt().resumed(now.millis()),
            Stage.GRADED,
            judged.subList(0, judged.size() - 1),
            skipped,
            "taken back: " + last.attempt().task().diagram().id());
    return new Step(
        again, last.events().isEmpty() ? List.of() : List.of(new Effect.Retract(last.events())));
  }

  private Placement elsewhere(Moment now) {
    String id = current().task().diagram().id();
    return next(now).told(id + " was logged by another session meanwhile, and not once more");
  }

  /** The placement after its events were written. */
  public Placement saved(List<EventId> events) {
    List<Judged> known = new ArrayList<>(judged);
    Judged last = known.removeLast();
    known.add(new Judged(last.attempt(), last.grade(), List.copyOf(events)));
    return new Placement(model, waiting, attempt, stage, List.copyOf(known), skipped, message);
  }

  /** The same placement with something to say. */
  public Placement told(String words) {
    return new Placement(model, waiting, attempt, stage, judged, skipped, words);
  }

  private Placement notHere() {
    return told("that key does nothing here");
  }

  private Placement next(Moment now) {
    boolean none = waiting.isEmpty();
    return new Placement(
        model,
        none ? waiting : List.copyOf(waiting.subList(1, waiting.size())),
        none ? null : Attempt.begun(waiting.getFirst(), now.millis()),
        none ? Stage.FINISHED : Stage.PROMPT,
        judged,
        skipped,
        message);
  }

  private Placement with(Attempt other) {
    return new Placement(model, waiting, other, stage, judged, skipped, message);
  }

  private Placement at(Stage other) {
    return new Placement(model, waiting, attempt, other, judged, skipped, message);
  }

  private Attempt current() {
    return Objects.requireNonNull(attempt);
  }

  /** How many of the diagrams that were drawn are known. */
  public int known() {
    return (int) judged.stream().filter(Judged::known).count();
  }

  /** How many tasks the placement has, those behind it included. */
  public int size() {
    return judged.size() + skipped.size() + waiting.size() + (attempt == null ? 0 : 1);
  }
}
