package dev.atlas.session;

/**
 * Time worked, without pauses.
 *
 * @param millis measured before it was started last
 * @param since the reading at which it was started; meaningless while it stands
 * @param running whether it runs
 */
public record Stopwatch(long millis, long since, boolean running) {

  /** A stopwatch at zero, started. */
  public static Stopwatch started(long now) {
    return new Stopwatch(0, now, true);
  }

  /** The time worked up to a reading; a clock that runs backwards adds nothing. */
  public long read(long now) {
    return running ? millis + Math.max(0, now - since) : millis;
  }

  /** Stands still from a reading on. */
  Stopwatch stop(long now) {
    return new Stopwatch(read(now), now, false);
  }

  /** Runs on from a reading. */
  Stopwatch start(long now) {
    return running ? this : new Stopwatch(millis, now, true);
  }
}
