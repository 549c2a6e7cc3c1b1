package dev.atlas.session;

import dev.atlas.journal.SelfReport;
import dev.atlas.memory.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A diagram being drawn, compared and judged.
 *
 * @param task what was asked
 * @param watch the time worked on it
 * @param drawnMillis time worked when the answer was shown; negative before that
 * @param ticks points that the drawing shows, one bit each
 * @param note the learner's own words, or null
 * @param error kind of the error that it shows, or null
 */
public record Attempt(
    Task task,
    Stopwatch watch,
    long drawnMillis,
    long ticks,
    @Nullable String note,
    SelfReport.Mistake.@Nullable Kind error) {

  private static final long MILLIS = 1000;
  private static final long LONGEST_SECONDS = 24 * 60 * 60;
  private static final double PERCENT = 100;
  private static final double TENTHS = 10;

  /** A task that is begun. */
  public static Attempt begun(Task task, long now) {
    return new Attempt(task, Stopwatch.started(now), -1, 0, null, null);
  }

  /** The points of a good redraw. */
  public int points() {
    return task.card().recall().size();
  }

  /** Whether a point, from 1, is ticked. */
  public boolean ticked(int point) {
    return (ticks >> (point - 1) & 1) == 1;
  }

  /** Share of the points that the drawing shows, in percent to a tenth; null without any points. */
  public @Nullable Double accuracy() {
    return points() == 0
        ? null
        : Double.valueOf(Math.round(PERCENT * TENTHS * Long.bitCount(ticks) / points()) / TENTHS);
  }

  /** Share of the points that the drawing shows, 0 to 1; NaN without any points. */
  double share() {
    return (double) Long.bitCount(ticks) / points();
  }

  /**
   * Seconds to log: until the answer was shown; for a first study, which goes on with the answer,
   * all of the time. Null where nothing was measured, or where the session was left open for a day.
   */
  public @Nullable Integer seconds(long now) {
    long millis = task.study() || drawnMillis < 0 ? watch.read(now) : drawnMillis;
    long seconds = Math.round((double) millis / MILLIS);
    return seconds < 1 || seconds > LONGEST_SECONDS ? null : Integer.valueOf((int) seconds);
  }

  /** The grade that the accuracy earns; an easy that took over twice the target is good. */
  public @Nullable Grade proposed(long now) {
    Double accuracy = accuracy();
    if (accuracy == null) {
      return null;
    }
    Grade earned = Grade.ofAccuracy(accuracy);
    Integer seconds = seconds(now);
    boolean slow = seconds != null && seconds > 2 * task.targetSeconds();
    return earned == Grade.EASY && slow ? Grade.GOOD : earned;
  }

  Attempt revealed(long now) {
    return new Attempt(
        task, watch, drawnMillis < 0 ? watch.read(now) : drawnMillis, ticks, note, error);
  }

  Attempt toggled(int point) {
    return ticking(ticks ^ 1L << (point - 1));
  }

  /** All points ticked, or none where all were. */
  Attempt toggledAll() {
    long all = (1L << points()) - 1;
    return ticking(ticks == all ? 0 : all);
  }

  private Attempt ticking(long some) {
    return new Attempt(task, watch, drawnMillis, some, note, error);
  }

  Attempt noted(String words) {
    return new Attempt(
        task, watch, drawnMillis, ticks, words.isBlank() ? null : words.strip(), error);
  }

  Attempt erred(SelfReport.Mistake.Kind kind) {
    return new Attempt(task, watch, drawnMillis, ticks, note, kind == error ? null : kind);
  }

  Attempt stopped(long now) {
    return new Attempt(task, watch.stop(now), drawnMillis, ticks, note, error);
  }

  Attempt resumed(long now) {
    return new Attempt(task, watch.start(now), drawnMillis, ticks, note, error);
  }
}
