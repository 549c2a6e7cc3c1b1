package dev.atlas.journal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The day on which a study counts: a recall at 01:30 still belongs to the day before. */
public final class StudyDay {

  private StudyDay() {}

  /**
   * The study day of a moment: its local time in its own offset, less the rollover. The offset was
   * recorded with the event, so neither a journey nor daylight saving moves a day afterwards.
   */
  public static LocalDate of(OffsetDateTime at, Duration rollover) {
    return at.toLocalDateTime().minus(rollover).toLocalDate();
  }
}
