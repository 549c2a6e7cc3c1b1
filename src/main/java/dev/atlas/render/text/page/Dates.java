package dev.atlas.render.text.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Dates for people, in English whatever the machine speaks. The names stand here because the
 * platform reads its locale data for them, which takes a tenth of a start.
 */
public final class Dates {

  private static final int SHORT = 3;

  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Dates() {}

  /** {@code Monday 5 January 2026}. */
  public static String full(LocalDate date) {
    return weekday(date)
        + " "
        + date.getDayOfMonth()
        + " "
        + MONTHS.get(date.getMonthValue() - 1)
        + " "
        + date.getYear();
  }

  /** {@code Mon 5 Jan}. */
  public static String brief(LocalDate date) {
    return weekday(date).substring(0, SHORT) + " " + dayMonth(date);
  }

  /** {@code 5 Jan}. */
  public static String dayMonth(LocalDate date) {
    return Plain.right(date.getDayOfMonth(), 2)
        + " "
        + MONTHS.get(date.getMonthValue() - 1).substring(0, SHORT);
  }

  /** {@code 5 Jan}, with the year where it is another than that of a date at hand. */
  public static String near(LocalDate date, LocalDate atHand) {
    String day = dayMonth(date).strip();
    return date.getYear() == atHand.getYear() ? day : day + " " + date.getYear();
  }

  /** {@code 2026-01-05 09:30}. */
  public static String minute(OffsetDateTime at) {
    return at.toLocalDate() + " " + twoDigits(at.getHour()) + ":" + twoDigits(at.getMinute());
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private static String weekday(LocalDate date) {
    return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
  }
}
