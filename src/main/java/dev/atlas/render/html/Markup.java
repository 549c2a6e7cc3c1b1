package dev.atlas.render.html;

import dev.atlas.render.text.page.Plain;

/** Writes elements; every text is escaped. */
final class Markup {

  private final StringBuilder html = new StringBuilder();

  /** Text that means nothing to a browser. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (char c : Plain.safe(text).toCharArray()) {
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** Markup of our own, as it is. */
  Markup raw(String markup) {
    html.append(markup).append('\n');
    return this;
  }

  /** An element with nothing but text. */
  Markup element(String start, String text) {
    String name = start.split(" ", 2)[0];
    html.append('<').append(start).append('>').append(escaped(text));
    html.append("</").append(name).append(">\n");
    return this;
  }

  /** A row of a table: the first cell names it. */
  Markup row(String first, Iterable<String> cells) {
    html.append("<tr><th scope=\"row\">").append(escaped(first)).append("</th>");
    for (String cell : cells) {
      html.append("<td>").append(escaped(cell)).append("</td>");
    }
    html.append("</tr>\n");
    return this;
  }

  /** The head of a table. */
  Markup head(String... columns) {
    html.append("<thead><tr>");
    for (String column : columns) {
      html.append("<th scope=\"col\">").append(escaped(column)).append("</th>");
    }
    html.append("</tr></thead>\n");
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
