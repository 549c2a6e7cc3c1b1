package dev.atlas.catalog.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Forms of dates, web addresses and pages. */
final class Formats {

  private static final Pattern URL =
      Pattern.compile("https?://[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}(:[0-9]{1,5})?([/?#][!-~]*)?");
  private static final Pattern PAGE = Pattern.compile("([\\w.-]+/)*[\\w.-]+\\.md");

  private Formats() {}

  /** Whether a text is a year, a month or a day of the calendar. */
  static boolean date(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Year.parse(text).isAfter(Year.of(1900));
        case 7 -> YearMonth.parse(text).getYear() > 1900;
        case 10 -> LocalDate.parse(text).getYear() > 1900;
        default -> false;
      };
    } catch (DateTimeException malformed) {
      return false;
    }
  }

  /** Whether a text is the address of something on the public web. */
  static boolean url(String text) {
    return URL.matcher(text).matches();
  }

  /** Whether a text is the path of a page below the site's own folder. */
  static boolean page(String text) {
    return PAGE.matcher(text).matches() && !text.contains("..");
  }
}
