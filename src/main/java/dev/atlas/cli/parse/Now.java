package dev.atlas.cli.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code --now}: a moment with its offset, or a local time still to be placed.
 *
 * @param moment with its offset, or null
 * @param local time in the learner's zone, or null
 */
public record Now(@Nullable OffsetDateTime moment, @Nullable LocalDateTime local) {

  private static final int NOON = 12;

  /** Years that leave room for a plan, its past and its futures, on either side. */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 9900;

  /**
   * Reads an instant, a local time, or a date (which means its noon).
   *
   * @throws UsageException when it is none of them, or no year of a plan
   */
  public static Now parse(String text) {
    try {
      Now now =
          text.length() <= "2026-01-05".length()
              ? new Now(null, LocalDate.parse(text).atTime(NOON, 0))
              : withTime(text.replace(' ', 'T'));
      if (now.year() < FIRST_YEAR || now.year() > LAST_YEAR) {
        throw new UsageException(
            "--now takes a time of the years %d to %d, not `%s`"
                .formatted(FIRST_YEAR, LAST_YEAR, text));
      }
      return now;
    } catch (DateTimeException e) {
      throw new UsageException(
          "--now takes an instant such as 2026-01-05T09:30:00Z or a date, not `" + text + "`");
    }
  }

  private int year() {
    return moment == null ? Objects.requireNonNull(local).getYear() : moment.getYear();
  }

  private static Now withTime(String text) {
    if (hasLongYear(text)) {
      throw new DateTimeException("a year beyond four digits");
    }
    try {
      return new Now(OffsetDateTime.parse(text), null);
    } catch (DateTimeParseException withoutOffset) {
      return new Now(null, LocalDateTime.parse(text));
    }
  }

  /**
   * Whether the year of an ISO time has a sign: no learner lives then, and arithmetic overflows.
   */
  static boolean hasLongYear(String text) {
    return text.startsWith("+") || text.startsWith("-");
  }

  /** The moment, local times placed in a zone. */
  public OffsetDateTime in(ZoneId zone) {
    if (moment != null) {
      return moment;
    }
    return Objects.requireNonNull(local).atZone(zone).toOffsetDateTime();
  }
}
