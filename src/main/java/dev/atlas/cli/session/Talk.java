package dev.atlas.cli.session;

import dev.atlas.cli.terminal.Control;
import dev.atlas.cli.terminal.Input;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.journal.EventId;
import dev.atlas.render.text.page.Style;
import dev.atlas.session.Action;
import dev.atlas.session.Effect;
import dev.atlas.session.Moment;
import dev.atlas.session.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a learner and a session talk: inputs make the next state, and a state has a picture. Pure;
 * what it wants done in the world, it says as effects.
 */
public interface Talk {

  /**
   * What an input makes of a talk.
   *
   * @param talk after it
   * @param effects to be carried out; when one fails, the talk before it goes on
   */
  record Turn(Talk talk, List<Effect> effects) {

    /** A turn that changes nothing in the world. */
    static Turn of(Talk talk) {
      return new Turn(talk, List.of());
    }
  }

  /** What a key does where each does one thing; null where it does nothing. */
  static @Nullable Action action(String key, Keymap keymap) {
    if (key.length() == 1 && key.charAt(0) >= '0' && key.charAt(0) <= '9') {
      return new Action.Digit(key.charAt(0) - '0');
    }
    Control control = keymap.control(key);
    return control == null ? null : control.action();
  }

  /** The talk after an input. */
  Turn on(Input input, Keymap keymap, Moment now);

  /** The talk after a note, where a whole line was typed. */
  Turn note(String words, Moment now);

  /** Its lines: at most so many, none wider than the style. */
  List<String> picture(Keymap keymap, Style style, int rows, Moment now);

  /** The talk after its events were written. */
  Talk saved(List<EventId> events);

  /** The same talk with something to say. */
  Talk told(String words);

  /** The talk after another session logged what is in work. */
  Talk elsewhere(Moment now);

  /** The talk while the learner is in the shell. */
  Talk left(Moment now);

  /** The talk when the learner is back. */
  Talk back(Moment now);

  /** What is in work; null for nothing. */
  @Nullable Task task();

  /** How many tasks lie behind it. */
  int behind();

  /** Whether nothing is left to ask. */
  boolean finished();

  /** Whether it is over. */
  boolean over();

  /** Whether Ctrl-C ended it. */
  boolean interrupted();
}
