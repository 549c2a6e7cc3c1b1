package dev.atlas.render.text.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates for people, in English whatever the machine speaks. */
public final class Dates {

  private Dates() {}

  /** {@code Monday 5 January 2026}. */
  public static String full(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + date.getDayOfMonth()
        + " "
        + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + date.getYear();
  }

  /** {@code Mon 5 Jan}. */
  public static String brief(LocalDate date) {
    return weekday(date) + " " + dayMonth(date);
  }

  /** {@code 5 Jan}. */
  public static String dayMonth(LocalDate date) {
    return String.format(Locale.ROOT, "%2d ", date.getDayOfMonth())
        + date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  /** {@code 5 Jan}, with the year where it is another than that of a date at hand. */
  public static String near(LocalDate date, LocalDate atHand) {
    String day = dayMonth(date).strip();
    return date.getYear() == atHand.getYear() ? day : day + " " + date.getYear();
  }

  /** {@code 2026-01-05 09:30}. */
  public static String minute(OffsetDateTime at) {
    return at.toLocalDate()
        + String.format(Locale.ROOT, " %02d:%02d", at.getHour(), at.getMinute());
  }

  private static String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
