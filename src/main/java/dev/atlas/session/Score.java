package dev.atlas.session;

import dev.atlas.journal.EventId;
import dev.atlas.memory.Grade;
import java.util.List;

/**
 * What a drawing against the time was worth: structure 40, accuracy 30, details 20, speed 10.
 *
 * @param attempt the drawing, with its time
 * @param structure share that was right, 0 to 1
 * @param accuracy share that was right, 0 to 1
 * @param details share that was there, 0 to 1
 * @param events the events that log it
 */
public record Score(
    Attempt attempt, double structure, double accuracy, double details, List<EventId> events) {

  private static final double STRUCTURE = 40;
  private static final double ACCURACY = 30;
  private static final double DETAILS = 20;
  private static final double SPEED = 10;
  private static final double PERCENT = 100;
  private static final double MILLIS = 1000;

  /** Full within the target time, nothing from twice the target on, evenly between. */
  public double speed() {
    double target = attempt.task().targetSeconds();
    double over = Math.max(0, attempt.drawnMillis() / MILLIS - target) / target;
    return Math.max(0, 1 - over);
  }

  /** Points of a hundred. */
  public double points() {
    return STRUCTURE * structure + ACCURACY * accuracy + DETAILS * details + SPEED * speed();
  }

  /** The grade that is logged: that of the accuracy; an easy over twice the target is good. */
  public Grade grade() {
    Grade earned = Grade.ofAccuracy(accuracy * PERCENT);
    boolean slow = attempt.drawnMillis() / MILLIS > 2.0 * attempt.task().targetSeconds();
    return earned == Grade.EASY && slow ? Grade.GOOD : earned;
  }

  Score with(List<EventId> ids) {
    return new Score(attempt, structure, accuracy, details, ids);
  }
}
