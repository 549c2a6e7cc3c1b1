package dev.atlas.render.text;

import java.util.ArrayList;
import java.util.List;

/** Text from files, made harmless for a terminal, and fitted into columns. */
public final class Plain {

  private Plain() {}

  /**
   * The text without anything that could move the cursor or turn the writing direction: control
   * characters become spaces, direction marks vanish.
   */
  public static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !directionMark(c))
        .forEach(c -> safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return safe.toString();
  }

  private static boolean directionMark(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200F;
  }

  /** The text in exactly so many columns: padded, or cut with an ellipsis. */
  static String fit(String text, int columns) {
    int length = text.codePointCount(0, text.length());
    if (length > columns) {
      return text.substring(0, text.offsetByCodePoints(0, columns - 1)) + "…";
    }
    return text + " ".repeat(columns - length);
  }

  /** The text in lines of at most so many columns, broken at spaces. */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" +")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Minutes for people: {@code 45 min}, {@code 2 h}, {@code 2 h 05 min}. */
  static String minutes(int minutes) {
    if (minutes < 60) {
      return minutes + " min";
    }
    int rest = minutes % 60;
    return minutes / 60 + " h" + (rest == 0 ? "" : (rest < 10 ? " 0" : " ") + rest + " min");
  }

  /** A share as whole percent. */
  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** A share as percent with one decimal. */
  static String percentTenths(double share) {
    return Math.round(share * 1000) / 10.0 + " %";
  }

  /** A count with its noun. */
  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
