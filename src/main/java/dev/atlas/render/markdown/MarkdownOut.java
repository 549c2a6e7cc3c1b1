package dev.atlas.render.markdown;

import dev.atlas.render.text.page.Plain;
import java.util.List;
import java.util.stream.Collectors;

/** Writes Markdown; text from files stays text. */
final class MarkdownOut {

  private static final String MARKS = "\\`*_{}[]()#+-.!|~>";

  private final StringBuilder text = new StringBuilder();

  /** Text that means nothing to Markdown or HTML. */
  static String safe(String words) {
    StringBuilder safe = new StringBuilder();
    String plain = Plain.safe(words);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean marks =
          MARKS.indexOf(c) >= 0
              && !(isHarmless(c) && i > 0 && Character.isLetterOrDigit(plain.charAt(i - 1)));
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '&' -> safe.append("&amp;");
        case '@' -> safe.append("&#64;");
        default -> safe.append(marks ? "\\" : "").append(c);
      }
    }
    return safe.toString();
  }

  /** Marks that mean something only at the start of a line or a word. */
  private static boolean isHarmless(char c) {
    return c == '-' || c == '.' || c == '+' || c == '!' || c == '(' || c == ')';
  }

  void heading(int level, String title) {
    blank();
    text.append("#".repeat(level)).append(' ').append(title).append('\n');
    blank();
  }

  void line(String line) {
    text.append(line).append('\n');
  }

  void item(String line) {
    line("- " + line);
  }

  void blank() {
    if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
      text.append('\n');
    }
  }

  /** A table; columns whose heading begins with a space are numbers, and to the right. */
  void table(List<String> head, List<List<String>> rows) {
    blank();
    line(row(head.stream().map(String::strip).toList()));
    line(row(head.stream().map(each -> each.startsWith(" ") ? "---:" : "---").toList()));
    rows.forEach(each -> line(row(each)));
    blank();
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
