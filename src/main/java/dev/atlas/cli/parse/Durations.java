package dev.atlas.cli.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations such as {@code 12m}, {@code 1h30m}, {@code 4m30s} and {@code 90s}. */
public final class Durations {

  private static final Pattern FORM =
      Pattern.compile("(?:([0-9]{1,2})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,5})s)?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final int MOST_DIGITS = 4;
  private static final int SECONDS_A_MINUTE = 60;
  private static final int SECONDS_AN_HOUR = 3600;
  private static final int SECONDS_A_DAY = 24 * SECONDS_AN_HOUR;

  private Durations() {}

  /**
   * Reads a duration.
   *
   * @return seconds, from 1 to a day's
   * @throws UsageException when the text is no duration, nothing, negative, or over a day
   */
  public static int seconds(String text) {
    if (text.startsWith("-")) {
      throw new UsageException("a duration is above zero, not `" + text + "`");
    }
    Matcher form = FORM.matcher(text);
    if (text.isEmpty() || !form.matches()) {
      throw new UsageException("`" + text + "` is no duration: write 12m, 1h30m, 4m30s or 90s");
    }
    int seconds =
        part(form, 1) * SECONDS_AN_HOUR + part(form, 2) * SECONDS_A_MINUTE + part(form, 3);
    if (seconds == 0 || seconds > SECONDS_A_DAY) {
      throw new UsageException("a duration is above zero and at most 24h, not `" + text + "`");
    }
    return seconds;
  }

  /**
   * Reads minutes: a duration, or a number of minutes alone.
   *
   * @return whole minutes, from 1 to a day's
   * @throws UsageException when the text is no duration, or under a minute, or over a day
   */
  public static int minutes(String text) {
    boolean number = NUMBER.matcher(text).matches();
    if (number && (text.length() > MOST_DIGITS || text.chars().allMatch(c -> c == '0'))) {
      throw noMinutes(text);
    }
    if (number && Integer.parseInt(text) > SECONDS_A_DAY / SECONDS_A_MINUTE) {
      throw noMinutes(text);
    }
    int seconds = seconds(number ? text + "m" : text);
    if (seconds < SECONDS_A_MINUTE) {
      throw noMinutes(text);
    }
    return Math.round(seconds / (float) SECONDS_A_MINUTE);
  }

  private static UsageException noMinutes(String text) {
    return new UsageException(
        "a day's minutes are from 1 to 1440, not `" + text + "`: write 45, 45m or 1h30m");
  }

  private static int part(Matcher form, int group) {
    String digits = form.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
