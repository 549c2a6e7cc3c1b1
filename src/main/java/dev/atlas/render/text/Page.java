package dev.atlas.render.text;

import java.util.List;

/** Lines of a terminal page. */
final class Page {

  private final StringBuilder text = new StringBuilder();
  private final Style style;

  Page(Style style) {
    this.style = style;
  }

  Style style() {
    return style;
  }

  int width() {
    return style.width();
  }

  Page line(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  Page blank() {
    text.append('\n');
    return this;
  }

  Page heading(String title) {
    return blank().line(style.strong(title));
  }

  /** A paragraph, each line of it indented. */
  Page paragraph(String words, int indent) {
    for (String line : Plain.wrap(words, width() - indent)) {
      line(" ".repeat(indent) + line);
    }
    return this;
  }

  /** A list, each item behind a mark, its further lines aligned. */
  Page list(List<String> items, String mark) {
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
