package dev.atlas.cli.session;

import dev.atlas.cli.terminal.Control;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.memory.Grade;
import dev.atlas.memory.schedule.Due;
import dev.atlas.render.text.page.Columns;
import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.session.Attempt;
import dev.atlas.session.Moment;
import dev.atlas.session.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the pictures of all sessions have in common: a line above, the keys below, and between them
 * what is asked.
 *
 * @param keymap the keys to show
 * @param style emphasis and width
 * @param rows at most so many lines
 */
record Frame(Keymap keymap, Style style, int rows) {

  private static final String GAP = " · ";
  private static final int SECONDS_A_MINUTE = 60;
  private static final long MILLIS = 1000;

  /** What stands between the lines; asked again with less room where it is too much. */
  interface Body {
    /** The lines, wrapped or each cut to one. */
    List<String> lines(boolean wrapped);
  }

  /** The whole picture. */
  List<String> around(String header, Body body, String message, List<String> keys) {
    List<String> bottom = new ArrayList<>();
    if (!message.isEmpty()) {
      Plain.wrap(Plain.safe(message), style.width()).stream().map(style::warn).forEach(bottom::add);
    }
    bottom.add(rule());
    bottom.addAll(row(keys));
    int room = Math.max(1, rows - 2 - bottom.size());
    List<String> full = body.lines(true);
    List<String> middle = full.size() <= room ? full : body.lines(false);
    List<String> lines = new ArrayList<>(List.of(header, rule()));
    lines.addAll(middle.subList(0, Math.min(room, middle.size())));
    while (lines.size() < rows - bottom.size()) {
      lines.add("");
    }
    lines.addAll(bottom);
    return lines.subList(0, Math.min(rows, lines.size()));
  }

  private String rule() {
    return style.faint("─".repeat(style.width()));
  }

  /** A line with something at its end. */
  String header(List<String> left, String right) {
    String words = String.join(GAP, left.stream().filter(each -> !each.isEmpty()).toList());
    return Plain.fit(words, style.width() - Columns.of(right)) + right;
  }

  /** The time worked and its target; what is over it stands out. */
  String timer(Attempt attempt, long millis) {
    long seconds = millis / MILLIS;
    int target = attempt.task().targetSeconds();
    String text = clock(seconds) + " of " + clock(target);
    return seconds > target ? style.warn(text) : text;
  }

  static String clock(long seconds) {
    return String.format(
        Locale.ROOT, "%d:%02d", seconds / SECONDS_A_MINUTE, seconds % SECONDS_A_MINUTE);
  }

  /** A line cut to the width. */
  String fit(String line) {
    return Plain.fit(line, style.width()).stripTrailing();
  }

  /** Adds words in as many lines as they need, or cut to one. */
  void add(List<String> lines, String text, boolean wrapped, UnaryOperator<String> emphasis) {
    List<String> whole = wrapped ? Plain.wrap(text, style.width()) : List.of(fit(text));
    whole.stream().map(emphasis).forEach(lines::add);
  }

  /** Adds the points of a good redraw, each with its tick. */
  void points(List<String> lines, Attempt attempt, boolean wrapped) {
    List<String> points = attempt.task().card().recall();
    for (int i = 0; i < points.size(); i++) {
      String mark = " " + (i + 1) + " " + (attempt.ticked(i + 1) ? "[x] " : "[ ] ");
      int width = style.width() - Columns.of(mark);
      List<String> words =
          wrapped
              ? Plain.wrap(Plain.safe(points.get(i)), width)
              : List.of(Plain.fit(Plain.safe(points.get(i)), width).stripTrailing());
      lines.add(mark + words.getFirst());
      words.stream().skip(1).forEach(word -> lines.add(" ".repeat(Columns.of(mark)) + word));
    }
  }

  /** Adds the points, and what their share is worth. */
  void compared(List<String> lines, Attempt attempt, boolean wrapped) {
    points(lines, attempt, wrapped);
    Double accuracy = attempt.accuracy();
    if (accuracy != null) {
      lines.add("");
      String share =
          Long.bitCount(attempt.ticks())
              + " of "
              + attempt.points()
              + " points: "
              + Math.round(accuracy)
              + " %, "
              + Grade.ofAccuracy(accuracy).word();
      lines.add(fit(share));
    }
  }

  /** What is to be drawn. */
  static String asked(Task task) {
    String prompt = task.card().prompt();
    return prompt == null ? "Draw " + task.diagram().title() + " from memory." : prompt;
  }

  /** When a diagram comes back. */
  static String interval(Due due, Moment now) {
    if (due.at() != null) {
      long hours = Math.round((due.at().getEpochSecond() - now.at().toEpochSecond()) / 3600.0);
      return "next in " + Plain.count((int) hours, "hour", "hours");
    }
    int days = (int) (due.day().toEpochDay() - now.day().toEpochDay());
    return "next in " + Plain.count(days, "day", "days") + ", " + Dates.brief(due.day());
  }

  /** Keys with what they do, the first in words of their own. */
  List<String> keys(List<String> first, Control... others) {
    return Stream.concat(
            first.stream(), Stream.of(others).map(each -> keymap.key(each) + " " + each.word()))
        .toList();
  }

  /** Keys in lines, none of them torn from its meaning. */
  private List<String> row(List<String> keys) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String key : keys) {
      if (!line.isEmpty() && Columns.of(line + GAP + key) > style.width()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : GAP).append(key);
    }
    lines.add(fit(line.toString()));
    return lines;
  }
}
