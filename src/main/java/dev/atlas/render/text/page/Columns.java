package dev.atlas.render.text.page;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room text takes on a terminal, where an East Asian character takes two columns, a
 * combining mark none, and an escape sequence of {@link Style} none either.
 *
 * <p>Source: the ranges are those of Unicode's East Asian Width property for wide and full-width.
 */
public final class Columns {

  private static final int ESCAPE = 0x1B;

  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF},
    {0x20000, 0x3FFFD}
  };

  private Columns() {}

  /** Columns of a whole text. */
  public static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i = next(text, i)) {
      columns += at(text, i);
    }
    return columns;
  }

  /** The index up to which a text fits into so many columns, starting at an index. */
  static int fitting(String text, int from, int columns) {
    int used = 0;
    int i = from;
    while (i < text.length() && used + at(text, i) <= columns) {
      used += at(text, i);
      i = next(text, i);
    }
    return i;
  }

  /** Spaces at the beginning, whatever the style. */
  static int indent(String text) {
    int spaces = 0;
    for (int i = 0; i < text.length(); i = next(text, i)) {
      if (at(text, i) > 0) {
        if (text.charAt(i) != ' ') {
          return spaces;
        }
        spaces++;
      }
    }
    return spaces;
  }

  /**
   * The text in lines of at most so many columns, broken at spaces where there are any.
   *
   * @param indent spaces before every line but the first
   */
  static List<String> fold(String text, int columns, int indent) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    int end = fitting(text, from, columns);
    while (end < text.length()) {
      int space = text.lastIndexOf(' ', end);
      int cut = space > from && !text.substring(from, space).isBlank() ? space : end;
      lines.add(lead(lines, indent) + text.substring(from, cut));
      from = cut;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
      end = fitting(text, from, columns - indent);
    }
    lines.add(lead(lines, indent) + text.substring(from));
    return lines;
  }

  private static String lead(List<String> lines, int indent) {
    return lines.isEmpty() ? "" : " ".repeat(indent);
  }

  private static int next(String text, int index) {
    if (ascii(text.charAt(index))) {
      return index + 1;
    }
    if (text.charAt(index) == ESCAPE) {
      int end = text.indexOf('m', index);
      return end < 0 ? text.length() : end + 1;
    }
    return index + Character.charCount(text.codePointAt(index));
  }

  private static boolean ascii(char c) {
    return c >= ' ' && c <= '~';
  }

  private static int at(String text, int index) {
    if (ascii(text.charAt(index))) {
      return 1;
    }
    int c = text.codePointAt(index);
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> c == ESCAPE ? 0 : wide(c) ? 2 : 1;
    };
  }

  private static boolean wide(int c) {
    for (int[] range : WIDE) {
      if (c >= range[0] && c <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
