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
import dev.atlas.session.Past;
import dev.atlas.session.ReviewSession;
import dev.atlas.session.Stage;
import dev.atlas.session.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The picture of a review session: a function of its state, the time and the room.
 *
 * @param keymap the keys to show
 * @param style emphasis and width
 * @param rows at most so many lines
 */
public record ReviewPicture(Keymap keymap, Style style, int rows) {

  private static final int SECONDS_A_MINUTE = 60;
  private static final long MILLIS = 1000;
  private static final int GRADE = 8;
  private static final int KEY = 12;
  private static final String GAP = " · ";

  /** The lines: at most as many as there are rows, none wider than the style. */
  public List<String> of(Dialogue dialogue, Moment now) {
    ReviewSession session = dialogue.session();
    List<String> top = List.of(header(session, now), rule());
    List<String> bottom = new ArrayList<>();
    if (!session.message().isEmpty()) {
      bottom.addAll(
          Plain.wrap(Plain.safe(session.message()), style.width()).stream()
              .map(style::warn)
              .toList());
    }
    bottom.add(rule());
    bottom.addAll(row(footer(dialogue)));
    int room = Math.max(1, rows - top.size() - bottom.size());
    List<String> body = body(dialogue, now, room);
    List<String> lines = new ArrayList<>(top);
    lines.addAll(body.subList(0, Math.min(room, body.size())));
    while (lines.size() < rows - bottom.size()) {
      lines.add("");
    }
    lines.addAll(bottom);
    return lines.subList(0, Math.min(rows, lines.size()));
  }

  private String rule() {
    return style.faint("─".repeat(style.width()));
  }

  private String header(ReviewSession session, Moment now) {
    int at = session.past().size() + (session.attempt() == null ? 0 : 1);
    String left =
        Stream.of("atlas review", at + " of " + session.size(), grades(session))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" · "));
    Attempt attempt = session.attempt();
    String right = attempt == null ? "" : timer(attempt, now);
    return Plain.fit(left, style.width() - Columns.of(right)) + right;
  }

  private static String grades(ReviewSession session) {
    return Stream.of(Grade.values())
        .map(
            grade -> {
              long count =
                  session.answers().stream()
                      .map(Past.Answered::grade)
                      .filter(grade::equals)
                      .count();
              return count == 0 ? "" : count + " " + grade.word();
            })
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String timer(Attempt attempt, Moment now) {
    long seconds = attempt.watch().read(now.millis()) / MILLIS;
    int target = attempt.task().targetSeconds();
    String text = clock(seconds) + " of " + clock(target);
    return seconds > target ? style.warn(text) : text;
  }

  private static String clock(long seconds) {
    return String.format(
        Locale.ROOT, "%d:%02d", seconds / SECONDS_A_MINUTE, seconds % SECONDS_A_MINUTE);
  }

  private List<String> body(Dialogue dialogue, Moment now, int room) {
    if (dialogue.mode() == Dialogue.Mode.HELP) {
      return help();
    }
    ReviewSession session = dialogue.session();
    Attempt attempt = session.attempt();
    if (attempt == null) {
      List<String> nothing = new ArrayList<>(List.of(""));
      nothing.addAll(Plain.wrap("Nothing is left in this session.", style.width()));
      return nothing;
    }
    List<String> full = task(dialogue, attempt, now, true);
    return full.size() <= room ? full : task(dialogue, attempt, now, false);
  }

  private List<String> help() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    for (Control control : Control.values()) {
      lines.add(help(keymap.key(control), control.meaning()));
    }
    lines.add(help("1 to 9", "tick points; 1 to 4 give the grade after that"));
    lines.add(help("ctrl-c", "ends the session at once; answers are safe"));
    lines.add(help("ctrl-z", "back to the shell; `fg` goes on"));
    return lines;
  }

  private String help(String key, String meaning) {
    return Plain.fit("  " + Plain.fit(key, KEY) + meaning, style.width()).stripTrailing();
  }

  private List<String> task(Dialogue dialogue, Attempt attempt, Moment now, boolean wrapped) {
    Task task = attempt.task();
    List<String> lines = new ArrayList<>();
    add(lines, Plain.safe(task.diagram().title()), wrapped, style::strong);
    add(lines, facts(task), wrapped, style::faint);
    if (dialogue.session().stage() == Stage.PAUSED) {
      lines.add("");
      lines.addAll(Plain.wrap("Paused: the time stands still.", style.width()));
      return lines;
    }
    lines.add("");
    add(lines, Plain.safe(prompt(task)), wrapped, UnaryOperator.identity());
    if (dialogue.session().stage() == Stage.REVEALED) {
      lines.add("");
      points(attempt, lines, wrapped);
    } else if (dialogue.session().stage() == Stage.GRADED) {
      lines.add("");
      outcomes(dialogue.session(), attempt, now, lines);
    }
    if (attempt.error() != null) {
      lines.add("");
      lines.add("error: " + attempt.error().word());
    }
    note(dialogue, attempt, lines);
    return lines;
  }

  private void add(
      List<String> lines, String text, boolean wrapped, UnaryOperator<String> emphasis) {
    List<String> whole =
        wrapped
            ? Plain.wrap(text, style.width())
            : List.of(Plain.fit(text, style.width()).stripTrailing());
    whole.stream().map(emphasis).forEach(lines::add);
  }

  private static String facts(Task task) {
    return Plain.safe(
        String.join(
            " · ",
            task.diagram().id(),
            "C" + task.diagram().complexity(),
            task.study() ? "first study" : "recall " + task.reviews(),
            task.reason()));
  }

  private static String prompt(Task task) {
    String prompt = task.card().prompt();
    String asked = prompt == null ? "Draw " + task.diagram().title() + " from memory." : prompt;
    return task.study() ? asked + " Read its page first if you need to." : asked;
  }

  private void points(Attempt attempt, List<String> lines, boolean wrapped) {
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
    Double accuracy = attempt.accuracy();
    if (accuracy != null) {
      lines.add("");
      String share =
          Long.bitCount(attempt.ticks())
              + " of "
              + points.size()
              + " points: "
              + Math.round(accuracy)
              + " %, "
              + Grade.ofAccuracy(accuracy).word();
      lines.add(Plain.fit(share, style.width()).stripTrailing());
    }
  }

  private void outcomes(ReviewSession session, Attempt attempt, Moment now, List<String> lines) {
    Grade proposed = attempt.proposed(now.millis());
    Map<Grade, Due> dues = session.outlook(now);
    dues.forEach(
        (grade, due) -> {
          String line =
              " "
                  + grade.number()
                  + " "
                  + Plain.fit(grade.word(), GRADE)
                  + interval(due, now)
                  + (grade == proposed ? "   <- proposed" : "");
          String whole = Plain.fit(line, style.width()).stripTrailing();
          lines.add(grade == proposed ? style.strong(whole) : whole);
        });
    if (proposed == null) {
      lines.add("");
      lines.addAll(Plain.wrap("This diagram lists no points: judge it yourself.", style.width()));
    }
  }

  private static String interval(Due due, Moment now) {
    if (due.at() != null) {
      long hours = Math.round((due.at().getEpochSecond() - now.at().toEpochSecond()) / 3600.0);
      return "next in " + Plain.count((int) hours, "hour", "hours");
    }
    int days = (int) (due.day().toEpochDay() - now.day().toEpochDay());
    return "next in " + Plain.count(days, "day", "days") + ", " + Dates.brief(due.day());
  }

  private void note(Dialogue dialogue, Attempt attempt, List<String> lines) {
    boolean writing = dialogue.mode() == Dialogue.Mode.NOTE;
    String note = attempt.note();
    if (writing || note != null) {
      String words = writing ? dialogue.typed() + "_" : Objects.requireNonNull(note);
      String shown = Plain.safe(words);
      int room = style.width() * 2 - "note: ".length();
      String end = shown.length() > room ? "…" + shown.substring(shown.length() - room) : shown;
      lines.add("");
      lines.addAll(Plain.wrap("note: " + end, style.width()));
    }
  }

  private List<String> footer(Dialogue dialogue) {
    return switch (dialogue.mode()) {
      case NOTE -> List.of("enter keep the note", "esc leave it as it was");
      case KIND ->
          List.of("c conceptual", "p procedural", "f factual", "a application", "esc none");
      case HELP -> List.of("any key goes back");
      case KEYS -> keys(dialogue.session().stage());
    };
  }

  private List<String> keys(Stage stage) {
    return switch (stage) {
      case PROMPT ->
          said(
              List.of(keymap.key(Control.GO) + " show the points"),
              Control.NOTE,
              Control.SKIP,
              Control.BURY,
              Control.SUSPEND,
              Control.PAUSE,
              Control.PAGE,
              Control.UNDO,
              Control.HELP,
              Control.QUIT);
      case REVEALED ->
          said(
              List.of("1-9 tick", keymap.key(Control.GO) + " grade"),
              Control.ALL,
              Control.NOTE,
              Control.ERROR,
              Control.SKIP,
              Control.UNDO,
              Control.HELP,
              Control.QUIT);
      case GRADED ->
          said(
              List.of("1-4 grade", keymap.key(Control.GO) + " as proposed"),
              Control.BACK,
              Control.NOTE,
              Control.ERROR,
              Control.SKIP,
              Control.UNDO,
              Control.HELP,
              Control.QUIT);
      case PAUSED -> said(List.of(keymap.key(Control.GO) + " go on"), Control.QUIT);
      case FINISHED, CLOSED -> said(List.of(keymap.key(Control.GO) + " leave"), Control.UNDO);
    };
  }

  private List<String> said(List<String> first, Control... others) {
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
    lines.add(Plain.fit(line.toString(), style.width()).stripTrailing());
    return lines;
  }
}
