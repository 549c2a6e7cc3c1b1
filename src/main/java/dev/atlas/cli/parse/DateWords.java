package dev.atlas.cli.parse;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and periods as people type them, relative to a study day: ISO dates, {@code yesterday},
 * weekday names, {@code last week}, {@code 3 days ago}, {@code 2026-W47}, {@code 2026-11}, {@code
 * 2026-Q4}, {@code from..to}.
 *
 * @param today the study day they are relative to
 */
public record DateWords(LocalDate today) {

  private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4}-(?:0[1-9]|1[0-2]))-[0-9]{2}");
  private static final Pattern AGO = Pattern.compile("([0-9]{1,4}) (day|week|month)s? ago");
  private static final Pattern AHEAD = Pattern.compile("in ([0-9]{1,4}) (day|week|month)s?");
  private static final Pattern RELATIVE = Pattern.compile("(last|this|next) (week|month|quarter)");

  /** Years of four digits: others have no place in a plan, and overflow. */
  private static final int ISO_LENGTH = "2026-01-05".length();

  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
  private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-q([1-4])");
  private static final Pattern WEEK = Pattern.compile("([0-9]{4})-w([0-9]{1,2})");

  /**
   * One day. A word for a week or a month means its first day.
   *
   * @throws UsageException when the text is no date
   */
  public LocalDate date(String text) {
    Period period = find(text);
    if (period == null) {
      throw missing(
          text,
          "`" + text + "` is no date: write 2026-01-05, yesterday, monday, 3 days ago or 2026-W47");
    }
    return period.from();
  }

  /**
   * A day, a week, a month, or {@code from..to} with both ends included.
   *
   * @throws UsageException when the text is no period or runs backwards
   */
  public Period period(String text) {
    int dots = text.indexOf("..");
    if (dots >= 0) {
      Period first = end(text, text.substring(0, dots));
      Period last = end(text, text.substring(dots + 2));
      if (last.to().isBefore(first.from())) {
        throw new UsageException("`" + text + "` runs backwards");
      }
      return new Period(first.from(), last.to());
    }
    return end(text, text);
  }

  private Period end(String whole, String words) {
    Period found = find(words);
    if (found == null) {
      throw missing(
          words,
          "`" + whole + "` is no period: write a date, last week, 2026-01, 2026-Q1 or FROM..TO");
    }
    return found;
  }

  /** What to say of a text that is no date: of February 30, that there is none. */
  private static UsageException missing(String text, String message) {
    Matcher date = ISO_DATE.matcher(text);
    if (!date.matches()) {
      return new UsageException(message);
    }
    LocalDate last = YearMonth.parse(date.group(1)).atEndOfMonth();
    return new UsageException("`" + text + "` is no date: its month ends on " + last);
  }

  /** Whether a text looks like a period, so that a filter can be told from it. */
  public boolean isPeriod(String text) {
    return text.contains("..") || find(text) != null;
  }

  private @Nullable Period find(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    try {
      Period named = named(words);
      return named != null
          ? named
          : words.length() == ISO_LENGTH ? day(LocalDate.parse(words)) : null;
    } catch (DateTimeException | ArithmeticException notADate) {
      return null;
    }
  }

  private @Nullable Period named(String words) {
    switch (words) {
      case "today" -> {
        return day(today);
      }
      case "yesterday" -> {
        return day(today.minusDays(1));
      }
      case "tomorrow" -> {
        return day(today.plusDays(1));
      }
      default -> {
        Period weekday = weekday(words);
        return weekday != null ? weekday : counted(words);
      }
    }
  }

  /** The nearest such day up to today; {@code next monday} is the one after today. */
  private @Nullable Period weekday(String words) {
    boolean next = words.startsWith("next ");
    String name = words.replaceFirst("^(last|this|next) ", "");
    for (DayOfWeek day : DayOfWeek.values()) {
      String full = day.name().toLowerCase(Locale.ROOT);
      if (name.equals(full) || name.equals(full.substring(0, 3))) {
        return day(
            next
                ? today.with(TemporalAdjusters.next(day))
                : words.startsWith("last ")
                    ? today.with(TemporalAdjusters.previous(day))
                    : today.with(TemporalAdjusters.previousOrSame(day)));
      }
    }
    return null;
  }

  private @Nullable Period counted(String words) {
    Matcher ago = AGO.matcher(words);
    if (ago.matches()) {
      return day(today.minus(Integer.parseInt(ago.group(1)), unit(ago.group(2))));
    }
    Matcher ahead = AHEAD.matcher(words);
    if (ahead.matches()) {
      return day(today.plus(Integer.parseInt(ahead.group(1)), unit(ahead.group(2))));
    }
    Matcher relative = RELATIVE.matcher(words);
    if (relative.matches()) {
      int shift =
          switch (relative.group(1)) {
            case "last" -> -1;
            case "next" -> 1;
            default -> 0;
          };
      return switch (relative.group(2)) {
        case "week" -> weekOf(today.plusWeeks(shift));
        case "month" -> monthOf(today.plusMonths(shift));
        default -> quarterOf(today.plusMonths(3L * shift));
      };
    }
    return dated(words);
  }

  private static @Nullable Period dated(String words) {
    Matcher month = MONTH.matcher(words);
    if (month.matches()) {
      return monthOf(
          LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1));
    }
    Matcher quarter = QUARTER.matcher(words);
    if (quarter.matches()) {
      int first = 3 * Integer.parseInt(quarter.group(2)) - 2;
      return quarterOf(LocalDate.of(Integer.parseInt(quarter.group(1)), first, 1));
    }
    Matcher week = WEEK.matcher(words);
    return week.matches() ? isoWeek(week) : null;
  }

  private static Period isoWeek(Matcher week) {
    int year = Integer.parseInt(week.group(1));
    int number = Integer.parseInt(week.group(2));
    LocalDate day = LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number);
    if (day.get(IsoFields.WEEK_BASED_YEAR) != year) {
      throw new DateTimeException("a week " + number + " that the year does not have");
    }
    return weekOf(day);
  }

  private static ChronoUnit unit(String word) {
    return switch (word) {
      case "day" -> ChronoUnit.DAYS;
      case "week" -> ChronoUnit.WEEKS;
      default -> ChronoUnit.MONTHS;
    };
  }

  /** The ISO week of a day. */
  public static Period weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday, monday.plusDays(6));
  }

  /** The month of a day. */
  public static Period monthOf(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /** The quarter of the year of a day. */
  public static Period quarterOf(LocalDate day) {
    LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
    return new Period(first, first.plusMonths(3).minusDays(1));
  }

  private static Period day(LocalDate day) {
    return new Period(day, day);
  }
}
