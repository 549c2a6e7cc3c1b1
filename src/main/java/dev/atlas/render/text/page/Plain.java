package dev.atlas.render.text.page;

import java.util.List;

/** Text from files, made harmless for a terminal, and fitted into columns. */
public final class Plain {

  private Plain() {}

  /**
   * The text without anything that could move the cursor or turn the writing direction: control
   * characters become spaces, direction marks vanish.
   */
  public static String safe(String text) {
    if (printable(text)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !directionMark(c))
        .forEach(c -> safe.appendCodePoint(lineBreakOrControl(c) ? ' ' : c));
    return safe.toString();
  }

  /** Whether all of it is printable ASCII, as nearly every text is. */
  private static boolean printable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean directionMark(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  private static boolean lineBreakOrControl(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
  }

  /** The text in exactly so many columns: padded, or cut with an ellipsis. */
  public static String fit(String text, int columns) {
    String fitted =
        Columns.of(text) > columns
            ? text.substring(0, Columns.fitting(text, 0, columns - 1)) + "…"
            : text;
    return fitted + " ".repeat(columns - Columns.of(fitted));
  }

  /** A number in at least so many columns, at their right. */
  public static String right(int number, int columns) {
    String digits = Integer.toString(number);
    return " ".repeat(Math.max(0, columns - digits.length())) + digits;
  }

  /** The text in lines of at most so many columns, broken at spaces. */
  public static List<String> wrap(String text, int columns) {
    return Columns.fold(text.strip().replaceAll(" +", " "), columns, 0);
  }

  /** Minutes for people: {@code 45 min}, {@code 2 h}, {@code 2 h 05 min}. */
  public static String minutes(int minutes) {
    if (minutes < 60) {
      return minutes + " min";
    }
    int rest = minutes % 60;
    return minutes / 60 + " h" + (rest == 0 ? "" : (rest < 10 ? " 0" : " ") + rest + " min");
  }

  /** A share as whole percent. */
  public static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** A share as percent with one decimal. */
  public static String percentTenths(double share) {
    return Math.round(share * 1000) / 10.0 + " %";
  }

  /** A count with its noun. */
  public static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
