package dev.atlas.cli.session;

import dev.atlas.cli.terminal.Control;
import dev.atlas.cli.terminal.Input;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.journal.SelfReport;
import dev.atlas.render.text.page.Plain;
import dev.atlas.session.Action;
import dev.atlas.session.Effect;
import dev.atlas.session.Moment;
import dev.atlas.session.ReviewSession;
import dev.atlas.session.Stage;
import dev.atlas.session.Step;
import java.util.List;
import java.util.Objects;

/**
 * A session and how the learner talks to it just now. Pure, like the session itself.
 *
 * @param session what it is about
 * @param mode how keys are read
 * @param typed the note as far as it is written
 * @param interrupted whether Ctrl-C ended the session
 */
public record Dialogue(ReviewSession session, Mode mode, String typed, boolean interrupted) {

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

  /**
   * What an input makes of a dialogue.
   *
   * @param dialogue after it
   * @param effects to be carried out; when one fails, the dialogue before it goes on
   */
  public record Turn(Dialogue dialogue, List<Effect> effects) {

    static Turn of(Dialogue dialogue) {
      return new Turn(dialogue, List.of());
    }
  }

  /** The dialogue after an input. */
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
      Turn quit = act(Action.Plain.QUIT, now);
      return new Turn(new Dialogue(quit.dialogue.session, Mode.KEYS, "", true), quit.effects);
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

  /** The dialogue after an action of the session. */
  public Turn act(Action action, Moment now) {
    Step step = session.apply(action, now);
    return new Turn(with(step.session()), step.effects());
  }

  /** The same dialogue about the session as it is now. */
  public Dialogue with(ReviewSession other) {
    return new Dialogue(other, mode, typed, interrupted);
  }

  /** The same dialogue with something to say. */
  public Dialogue told(String words) {
    return with(session.told(words));
  }

  private Dialogue in(Mode other, String words) {
    return new Dialogue(session, other, words, interrupted);
  }

  /** Whether it is over. */
  public boolean over() {
    return session.stage() == Stage.CLOSED;
  }
}
