package dev.atlas.session;

import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A speed draw: each diagram is drawn against the time, compared, and scored for structure,
 * accuracy, details and speed. A pure state machine like {@link ReviewSession}.
 *
 * @param waiting tasks to come, in order
 * @param attempt the task in work; null once nothing is left
 * @param stage where the draw stands
 * @param rated what was judged of the task in work
 * @param scores of the tasks behind it, in order
 * @param skipped tasks that were passed over
 * @param message what the last action has to say; empty for nothing
 */
public record SpeedDraw(
    List<Task> waiting,
    @Nullable Attempt attempt,
    Stage stage,
    Rated rated,
    List<Score> scores,
    List<Task> skipped,
    String message) {

  private static final int MOST = 10;
  private static final double PERCENT = 100;

  /** Where a draw stands. */
  public enum Stage {
    /** The time runs. */
    DRAW,
    /** The drawing is compared with the points, or its accuracy is judged where there are none. */
    ACCURACY,
    /** The structure is judged. */
    STRUCTURE,
    /** The details are judged. */
    DETAILS,
    /** Nothing is left to draw. */
    FINISHED,
    /** Over. */
    CLOSED
  }

  /**
   * What was judged so far, in tenths.
   *
   * @param accuracy where the diagram has no points to tick
   * @param structure of the drawing
   */
  public record Rated(int accuracy, int structure) {
    static final Rated NOTHING = new Rated(0, 0);
  }

  /** A draw that begins now. */
  public static SpeedDraw of(List<Task> tasks, Moment now) {
    return new SpeedDraw(tasks, null, Stage.DRAW, Rated.NOTHING, List.of(), List.of(), "")
        .next(now);
  }

  /**
   * What an action makes of a draw.
   *
   * @param draw after it
   * @param effects to be carried out; when one fails, the draw before it goes on
   */
  public record Step(SpeedDraw draw, List<Effect> effects) {

    static Step of(SpeedDraw draw) {
      return new Step(draw, List.of());
    }
  }

  /** The draw after an action, and what is to be done. */
  public Step apply(Action action, Moment now) {
    SpeedDraw calm = told("");
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
      case ALL ->
          Step.of(ticking() ? with(Objects.requireNonNull(attempt).toggledAll()) : notHere());
      case BACK -> Step.of(back());
      case SKIP -> Step.of(attempt == null ? notHere() : skip(now));
      case UNDO -> undo(now);
      case QUIT -> Step.of(at(Stage.CLOSED));
      case BURY, SUSPEND, PAUSE, PAGE -> Step.of(notHere());
    };
  }

  private Step go(Moment now) {
    return switch (stage) {
      case DRAW ->
          Step.of(with(Objects.requireNonNull(attempt).revealed(now.millis())).at(Stage.ACCURACY));
      case ACCURACY -> ticking() ? Step.of(at(Stage.STRUCTURE)) : rate(MOST, now);
      case STRUCTURE, DETAILS -> rate(MOST, now);
      case FINISHED, CLOSED -> Step.of(at(Stage.CLOSED));
    };
  }

  private Step digit(int number, Moment now) {
    if (ticking()) {
      Attempt drawn = Objects.requireNonNull(attempt);
      return Step.of(
          number >= 1 && number <= drawn.points()
              ? with(drawn.toggled(number))
              : told("there are " + drawn.points() + " points to tick"));
    }
    return switch (stage) {
      case ACCURACY, STRUCTURE, DETAILS -> rate(number, now);
      case DRAW, FINISHED, CLOSED -> Step.of(notHere());
    };
  }

  private Step rate(int tenths, Moment now) {
    return switch (stage) {
      case ACCURACY -> Step.of(rated(new Rated(tenths, 0)).at(Stage.STRUCTURE));
      case STRUCTURE -> Step.of(rated(new Rated(rated.accuracy, tenths)).at(Stage.DETAILS));
      case DETAILS -> score(tenths, now);
      case DRAW, FINISHED, CLOSED -> Step.of(notHere());
    };
  }

  private Step score(int details, Moment now) {
    Attempt drawn = Objects.requireNonNull(attempt).stopped(now.millis());
    Double ticked = drawn.accuracy();
    double accuracy = ticked == null ? rated.accuracy * PERCENT / MOST : ticked;
    Score score =
        new Score(
            drawn,
            (double) rated.structure / MOST,
            ticked == null ? (double) rated.accuracy / MOST : drawn.share(),
            (double) details / MOST,
            List.of());
    Integer seconds = drawn.seconds(now.millis());
    String id = drawn.task().diagram().id();
    Fact review = new Fact.Review(id, score.grade(), accuracy, seconds, null);
    List<Score> more = new ArrayList<>(scores);
    more.add(score);
    SpeedDraw after =
        new SpeedDraw(waiting, attempt, stage, rated, List.copyOf(more), skipped, message);
    return new Step(after.next(now), List.of(new Effect.Append(id, List.of(review))));
  }

  private SpeedDraw back() {
    return switch (stage) {
      case STRUCTURE -> at(Stage.ACCURACY);
      case DETAILS -> at(Stage.STRUCTURE);
      case DRAW, ACCURACY, FINISHED, CLOSED -> notHere();
    };
  }

  private SpeedDraw skip(Moment now) {
    List<Task> more = new ArrayList<>(skipped);
    more.add(Objects.requireNonNull(attempt).task());
    return new SpeedDraw(waiting, attempt, stage, rated, scores, List.copyOf(more), message)
        .next(now);
  }

  /** The last score is taken back, and the same drawing is judged again. */
  private Step undo(Moment now) {
    if (scores.isEmpty()) {
      return Step.of(told("there is nothing to undo in this speed draw"));
    }
    Score last = scores.getLast();
    List<Task> tasks = new ArrayList<>(waiting);
    if (attempt != null) {
      tasks.addFirst(attempt.task());
    }
    SpeedDraw again =
        new SpeedDraw(
            List.copyOf(tasks),
            last.attempt().resumed(now.millis()),
            Stage.ACCURACY,
            Rated.NOTHING,
            scores.subList(0, scores.size() - 1),
            skipped,
            "taken back: " + last.attempt().task().diagram().id());
    return new Step(again, List.of(new Effect.Retract(last.events())));
  }

  private SpeedDraw elsewhere(Moment now) {
    String id = Objects.requireNonNull(attempt).task().diagram().id();
    return next(now).told(id + " was logged by another session meanwhile, and not once more");
  }

  /** The draw after its events were written. */
  public SpeedDraw saved(List<EventId> events) {
    List<Score> known = new ArrayList<>(scores);
    known.addLast(known.removeLast().with(List.copyOf(events)));
    return new SpeedDraw(waiting, attempt, stage, rated, List.copyOf(known), skipped, message);
  }

  /** The same draw with something to say. */
  public SpeedDraw told(String words) {
    return new SpeedDraw(waiting, attempt, stage, rated, scores, skipped, words);
  }

  private SpeedDraw notHere() {
    return told("that key does nothing here");
  }

  private SpeedDraw next(Moment now) {
    boolean none = waiting.isEmpty();
    return new SpeedDraw(
        none ? waiting : List.copyOf(waiting.subList(1, waiting.size())),
        none ? null : Attempt.begun(waiting.getFirst(), now.millis()),
        none ? Stage.FINISHED : Stage.DRAW,
        Rated.NOTHING,
        scores,
        skipped,
        message);
  }

  private SpeedDraw with(Attempt other) {
    return new SpeedDraw(waiting, other, stage, rated, scores, skipped, message);
  }

  private SpeedDraw at(Stage other) {
    return new SpeedDraw(waiting, attempt, other, rated, scores, skipped, message);
  }

  private SpeedDraw rated(Rated other) {
    return new SpeedDraw(waiting, attempt, stage, other, scores, skipped, message);
  }

  /** Whether digits tick points. */
  public boolean ticking() {
    return stage == Stage.ACCURACY && attempt != null && attempt.points() > 0;
  }

  /** How many tasks the draw has, those behind it included. */
  public int size() {
    return scores.size() + skipped.size() + waiting.size() + (attempt == null ? 0 : 1);
  }
}
