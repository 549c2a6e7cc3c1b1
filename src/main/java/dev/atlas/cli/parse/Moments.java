package dev.atlas.cli.parse;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * Moments in the past as people type them: {@code 14:30}, the latest that has passed; {@code
 * yesterday 22:00}, a date (its noon), or an ISO time.
 *
 * @param now the clock
 * @param zone where local times are meant; the offset of now where none is configured
 * @param today the study day of now
 * @param rollover when a study day begins
 */
public record Moments(OffsetDateTime now, ZoneId zone, LocalDate today, Duration rollover) {

  private static final int NOON = 12;

  /**
   * The moment that a text means.
   *
   * @throws UsageException when it is none, or lies in the future
   */
  public OffsetDateTime past(String text) {
    OffsetDateTime moment = parse(text.strip());
    if (moment.isAfter(now)) {
      throw new UsageException("`" + text + "` lies in the future; only the past can be logged");
    }
    return moment;
  }

  private OffsetDateTime parse(String text) {
    int gap = text.lastIndexOf(' ');
    try {
      if (text.matches("[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?")) {
        return latest(time(text));
      }
      if (gap > 0 && text.substring(gap + 1).contains(":")) {
        return at(new DateWords(today).date(text.substring(0, gap)), time(text.substring(gap + 1)));
      }
      if (text.contains("T") && !Now.hasLongYear(text)) {
        return iso(text);
      }
    } catch (DateTimeException e) {
      throw new UsageException(
          "`" + text + "` is no time: write 14:30, yesterday 22:00 or 2026-01-05T22:00");
    }
    return at(new DateWords(today).date(text), LocalTime.of(NOON, 0));
  }

  private OffsetDateTime latest(LocalTime time) {
    LocalDate date = now.atZoneSameInstant(zone).toLocalDate();
    OffsetDateTime moment = date.atTime(time).atZone(zone).toOffsetDateTime();
    return moment.isAfter(now)
        ? date.minusDays(1).atTime(time).atZone(zone).toOffsetDateTime()
        : moment;
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
  }

  private OffsetDateTime iso(String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeParseException withoutOffset) {
      return LocalDateTime.parse(text).atZone(zone).toOffsetDateTime();
    }
  }

  /** A time of a study day: the hours before the rollover belong to the night that ends it. */
  private OffsetDateTime at(LocalDate studyDay, LocalTime time) {
    boolean night = Duration.between(LocalTime.MIDNIGHT, time).compareTo(rollover) < 0;
    return studyDay.plusDays(night ? 1 : 0).atTime(time).atZone(zone).toOffsetDateTime();
  }
}
