package dev.atlas.cli.session;

import dev.atlas.cli.terminal.Control;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.memory.Grade;
import dev.atlas.memory.schedule.Due;
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
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The picture of a review session: a function of its state, the time and the room.
 *
 * @param frame around it
 */
record ReviewPicture(Frame frame) {

  private static final int GRADE = 8;
  private static final int KEY = 12;

  ReviewPicture(Keymap keymap, Style style, int rows) {
    this(new Frame(keymap, style, rows));
  }

  List<String> of(Dialogue dialogue, Moment now) {
    ReviewSession session = dialogue.session();
    Attempt attempt = session.attempt();
    int at = session.past().size() + (attempt == null ? 0 : 1);
    return frame.around(
        frame.header(
            List.of("atlas review", at + " of " + session.size(), grades(session)),
            attempt == null ? "" : frame.timer(attempt, attempt.watch().read(now.millis()))),
        wrapped -> body(dialogue, now, wrapped),
        session.message(),
        footer(dialogue));
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

  private List<String> body(Dialogue dialogue, Moment now, boolean wrapped) {
    if (dialogue.mode() == Dialogue.Mode.HELP) {
      return help();
    }
    Attempt attempt = dialogue.session().attempt();
    if (attempt != null) {
      return task(dialogue, attempt, now, wrapped);
    }
    List<String> lines = new ArrayList<>(List.of(""));
    frame.add(lines, "Nothing is left in this session.", true, UnaryOperator.identity());
    return lines;
  }

  private List<String> help() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    for (Control control : Control.values()) {
      lines.add(help(frame.keymap().key(control), control.meaning()));
    }
    lines.add(help("1 to 9", "tick points; 1 to 4 give the grade after that"));
    lines.add(help("ctrl-c", "ends the session at once; answers are safe"));
    lines.add(help("ctrl-z", "back to the shell; `fg` goes on"));
    return lines;
  }

  private String help(String key, String meaning) {
    return frame.fit("  " + Plain.fit(key, KEY) + meaning);
  }

  private List<String> task(Dialogue dialogue, Attempt attempt, Moment now, boolean wrapped) {
    Task task = attempt.task();
    List<String> lines = new ArrayList<>();
    frame.add(lines, Plain.safe(task.diagram().title()), wrapped, frame.style()::strong);
    frame.add(lines, facts(task), wrapped, frame.style()::faint);
    if (dialogue.session().stage() == Stage.PAUSED) {
      lines.add("");
      frame.add(lines, "Paused: the time stands still.", true, UnaryOperator.identity());
      return lines;
    }
    lines.add("");
    frame.add(lines, Plain.safe(prompt(task)), wrapped, UnaryOperator.identity());
    if (dialogue.session().stage() == Stage.REVEALED) {
      lines.add("");
      frame.compared(lines, attempt, wrapped);
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
    String asked = Frame.asked(task);
    return task.study() ? asked + " Read its page first if you need to." : asked;
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
                  + Frame.interval(due, now)
                  + (grade == proposed ? "   <- proposed" : "");
          String whole = frame.fit(line);
          lines.add(grade == proposed ? frame.style().strong(whole) : whole);
        });
    if (proposed == null) {
      lines.add("");
      frame.add(
          lines,
          "This diagram lists no points: judge it yourself.",
          true,
          UnaryOperator.identity());
    }
  }

  private void note(Dialogue dialogue, Attempt attempt, List<String> lines) {
    boolean writing = dialogue.mode() == Dialogue.Mode.NOTE;
    String note = attempt.note();
    if (writing || note != null) {
      String words = writing ? dialogue.typed() + "_" : Objects.requireNonNull(note);
      String shown = Plain.safe(words);
      int room = frame.style().width() * 2 - "note: ".length();
      String end = shown.length() > room ? "…" + shown.substring(shown.length() - room) : shown;
      lines.add("");
      frame.add(lines, "note: " + end, true, UnaryOperator.identity());
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
          frame.keys(
              List.of(frame.keymap().key(Control.GO) + " show the points"),
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
          frame.keys(
              List.of("1-9 tick", frame.keymap().key(Control.GO) + " grade"),
              Control.ALL,
              Control.NOTE,
              Control.ERROR,
              Control.SKIP,
              Control.UNDO,
              Control.HELP,
              Control.QUIT);
      case GRADED ->
          frame.keys(
              List.of("1-4 grade", frame.keymap().key(Control.GO) + " as proposed"),
              Control.BACK,
              Control.NOTE,
              Control.ERROR,
              Control.SKIP,
              Control.UNDO,
              Control.HELP,
              Control.QUIT);
      case PAUSED -> frame.keys(List.of(frame.keymap().key(Control.GO) + " go on"), Control.QUIT);
      case FINISHED, CLOSED ->
          frame.keys(List.of(frame.keymap().key(Control.GO) + " leave"), Control.UNDO);
    };
  }
}
