package dev.atlas.render.text.page;

import java.util.List;

/** Lines of a terminal page. */
public final class Page {

  private final StringBuilder text = new StringBuilder();
  private final Style style;

  /** An empty page. */
  public Page(Style style) {
    this.style = style;
  }

  /** How to write with emphasis. */
  public Style style() {
    return style;
  }

  /** Columns of the terminal. */
  public int width() {
    return style.width();
  }

  /** A line; one that is too long goes on below, a little further in. */
  public Page line(String line) {
    int indent = Math.min(Columns.indent(line) + 2, width() / 2);
    Columns.fold(line, width(), indent).forEach(this::whole);
    return this;
  }

  /** A line that stays in one piece, however long it is: to be copied, or for other programs. */
  public Page whole(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  /**
   * A finding in a file. Its place stays in one piece, however long, for editors jump there; what
   * is to be said goes on below, a little further in, and begins there when the place is long.
   */
  public Page located(String place, String words) {
    String line = place + " " + words;
    if (Columns.of(place) <= width() / 2 || Columns.of(line) <= width()) {
      return line(line);
    }
    return whole(place).paragraph(words, 2);
  }

  /** An empty line. */
  public Page blank() {
    text.append('\n');
    return this;
  }

  /** A title behind an empty line. */
  public Page heading(String title) {
    return blank().line(style.strong(title));
  }

  /** A paragraph, each line of it indented. */
  public Page paragraph(String words, int indent) {
    for (String line : Plain.wrap(words, width() - indent)) {
      line(" ".repeat(indent) + line);
    }
    return this;
  }

  /** A list, each item behind a mark, its further lines aligned. */
  public Page list(List<String> items, String mark) {
    String indent = " ".repeat(mark.length());
    for (String item : items) {
      String lead = mark;
      for (String line : Plain.wrap(item, width() - mark.length())) {
        line(lead + line);
        lead = indent;
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
