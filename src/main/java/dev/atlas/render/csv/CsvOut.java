package dev.atlas.render.csv;

import org.jspecify.annotations.Nullable;

/**
 * Writes records as RFC 4180 has them. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 */
final class CsvOut {

  private static final String END = "\r\n";
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final StringBuilder csv = new StringBuilder();

  /** Writes a record; a number stays a number, null is empty. */
  void row(@Nullable Object... fields) {
    String comma = "";
    for (Object field : fields) {
      csv.append(comma);
      if (field instanceof Number number) {
        csv.append(plain(number));
      } else if (field != null) {
        csv.append(quoted(harmless(field.toString())));
      }
      comma = ",";
    }
    csv.append(END);
  }

  private static String plain(Number number) {
    double value = number.doubleValue();
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : new java.math.BigDecimal(value)
            .round(new java.math.MathContext(9))
            .stripTrailingZeros()
            .toPlainString();
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean special = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  @Override
  public String toString() {
    return csv.toString();
  }
}
