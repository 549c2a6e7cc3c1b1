package dev.atlas.forecast.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;

/** The time of a study day, as it passes with the work; it never passes now. */
final class DayClock {

  private static final LocalTime EARLIEST = LocalTime.of(7, 0);
  private static final int WAKING_MINUTES = 75;
  private static final LocalTime LATEST = LocalTime.of(23, 30);

  private final OffsetDateTime now;
  private OffsetDateTime time;
  private OffsetDateTime night;

  DayClock(OffsetDateTime now) {
    this.now = now;
    this.time = now;
    this.night = now;
  }

  /** A new morning. */
  void wake(LocalDate day, SplittableRandom random) {
    time =
        day.atTime(EARLIEST)
            .plusMinutes(random.nextInt(WAKING_MINUTES))
            .plusSeconds(random.nextInt(60))
            .atOffset(now.getOffset());
    night = day.atTime(LATEST).atOffset(now.getOffset());
    if (night.isAfter(now)) {
      night = now;
    }
  }

  void pass(int seconds) {
    time = time.plusSeconds(seconds);
  }

  /** Whether the day is not over, and now not reached. */
  boolean open() {
    return time.isBefore(night);
  }

  /** Seconds until it is over. */
  long left() {
    return Math.max(0, night.toEpochSecond() - time.toEpochSecond());
  }

  /** The moment; the last one of the day when it is over. */
  OffsetDateTime moment() {
    return open() ? time : night;
  }
}
