package dev.atlas.cli.session;

import dev.atlas.cli.terminal.Control;
import dev.atlas.cli.terminal.Input;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.journal.EventId;
import dev.atlas.journal.SelfReport;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.session.Action;
import dev.atlas.session.Moment;
import dev.atlas.session.ReviewSession;
import dev.atlas.session.Stage;
import dev.atlas.session.Task;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session and how the learner talks to it just now. Pure, like the session itself.
 *
 * @param session what it is about
 * @param mode how keys are read
 * @param typed the note as far as it is written
 * @param interrupted whether Ctrl-C ended the session
 */
public record Dialogue(ReviewSession session, Mode mode, String typed, boolean interrupted)
    implements Talk {

  /** How keys are read. */
  public enum Mode {
    /** Each key does something. */
    KEYS,
    /** Keys are the letters of a note. */
    NOTE,
    /** A key names the kind of an error. */
    KIND,
    /** The keys are explained; any key goes back. */
    HELP
  }

  private static final int LONGEST_NOTE = 10_000;

  /** A dialogue that begins. */
  public static Dialogue of(ReviewSession session) {
    return new Dialogue(session, Mode.KEYS, "", false);
  }

  @Override
  public Turn on(Input input, Keymap keymap, Moment now) {
    return switch (input) {
      case Input.Tick _ -> Turn.of(this);
      case Input.Closed _ -> act(Action.Plain.QUIT, now);
      case Input.Paste paste -> Turn.of(pasted(paste.text()));
      case Input.Stroke stroke ->
          switch (mode) {
            case KEYS -> key(stroke.name(), keymap, now);
            case NOTE -> noteKey(stroke.name(), now);
            case KIND -> kindKey(stroke.name(), now);
            case HELP -> Turn.of(in(Mode.KEYS, ""));
          };
    };
  }

  private Turn key(String name, Keymap keymap, Moment now) {
    if (name.equals("ctrl-c")) {
      ReviewSession closed = session.apply(Action.Plain.QUIT, now).session();
      return Turn.of(new Dialogue(closed, Mode.KEYS, "", true));
    }
    if (name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9') {
      return act(new Action.Digit(name.charAt(0) - '0'), now);
    }
    Control control = keymap.control(name);
    if (control == null) {
      return Turn.of(
          told("that key does nothing; " + keymap.key(Control.HELP) + " explains the keys"));
    }
    Action.Plain action = control.action();
    if (action != null) {
      return act(action, now);
    }
    return Turn.of(
        switch (control) {
          case NOTE -> writing();
          case ERROR ->
              session.working()
                  ? told("").in(Mode.KIND, "")
                  : told("there is no diagram to note an error about");
          default -> in(Mode.HELP, "");
        });
  }

  private Turn kindKey(String name, Moment now) {
    for (SelfReport.Mistake.Kind kind : SelfReport.Mistake.Kind.values()) {
      if (kind.word().startsWith(name) && name.length() == 1) {
        return in(Mode.KEYS, "").act(new Action.Erred(kind), now);
      }
    }
    return Turn.of(in(Mode.KEYS, "").told("no error was noted"));
  }

  private Dialogue writing() {
    if (!session.working()) {
      return told("there is no diagram to write a note about");
    }
    String before = Objects.requireNonNull(session.attempt()).note();
    return told("").in(Mode.NOTE, before == null ? "" : before);
  }

  private Turn noteKey(String name, Moment now) {
    return switch (name) {
      case "enter" -> in(Mode.KEYS, "").act(new Action.Note(typed), now);
      case "esc", "ctrl-c" -> Turn.of(in(Mode.KEYS, "").told("the note is as it was"));
      case "backspace" -> Turn.of(in(Mode.NOTE, withoutLast()));
      case "ctrl-u" -> Turn.of(in(Mode.NOTE, ""));
      case "space", "tab" -> Turn.of(typing(" "));
      default -> Turn.of(name.codePointCount(0, name.length()) == 1 ? typing(name) : this);
    };
  }

  private String withoutLast() {
    return typed.isEmpty() ? "" : typed.substring(0, typed.offsetByCodePoints(typed.length(), -1));
  }

  private Dialogue typing(String more) {
    String all = typed + more;
    return all.length() > LONGEST_NOTE
        ? told("a note has at most " + LONGEST_NOTE + " characters; the rest was dropped")
            .in(Mode.NOTE, all.substring(0, LONGEST_NOTE))
        : in(Mode.NOTE, all);
  }

  /** Pasted text is words for a note; elsewhere its letters would be taken for keys. */
  private Dialogue pasted(String text) {
    return mode == Mode.NOTE
        ? typing(Plain.safe(text))
        : told("pasted text was passed over: here every key does something");
  }

  private Turn act(Action action, Moment now) {
    ReviewSession.Step step = session.apply(action, now);
    return new Turn(with(step.session()), step.effects());
  }

  private Dialogue with(ReviewSession other) {
    return new Dialogue(other, mode, typed, interrupted);
  }

  @Override
  public Dialogue told(String words) {
    return with(session.told(words));
  }

  private Dialogue in(Mode other, String words) {
    return new Dialogue(session, other, words, interrupted);
  }

  @Override
  public boolean over() {
    return session.stage() == Stage.CLOSED;
  }

  @Override
  public Turn note(String words, Moment now) {
    return act(new Action.Note(words), now);
  }

  @Override
  public List<String> picture(Keymap keymap, Style style, int rows, Moment now) {
    return new ReviewPicture(keymap, style, rows).of(this, now);
  }

  @Override
  public Talk saved(List<EventId> events) {
    return with(session.saved(events));
  }

  @Override
  public Talk elsewhere(Moment now) {
    return with(session.apply(new Action.Elsewhere(), now).session());
  }

  @Override
  public Talk left(Moment now) {
    return session.working() ? with(session.apply(Action.Plain.PAUSE, now).session()) : this;
  }

  @Override
  public Talk back(Moment now) {
    return with(session.apply(Action.Plain.PAUSE, now).session());
  }

  @Override
  public @Nullable Task task() {
    return session.attempt() == null ? null : session.attempt().task();
  }

  @Override
  public int behind() {
    return session.past().size();
  }

  @Override
  public boolean finished() {
    return session.stage() == Stage.FINISHED;
  }
}
