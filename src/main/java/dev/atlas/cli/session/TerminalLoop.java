package dev.atlas.cli.session;

import dev.atlas.cli.Context;
import dev.atlas.cli.terminal.Input;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.cli.terminal.Screen;
import dev.atlas.session.Action;

/** A session key by key on a whole screen. */
public final class TerminalLoop {

  private static final long TICK_MILLIS = 250;

  private final Context context;
  private final SessionWorld world;
  private final Keymap keymap;

  /** A loop that carries its effects out in a world. */
  public TerminalLoop(Context context, SessionWorld world, Keymap keymap) {
    this.context = context;
    this.world = world;
    this.keymap = keymap;
  }

  /** Goes on until the session is over. */
  public Dialogue run(Dialogue begun, Screen screen) {
    Dialogue dialogue = begun;
    screen.enter();
    try {
      while (!dialogue.over()) {
        screen.show(picture(screen).of(dialogue, world.moment()));
        Input input = screen.read(TICK_MILLIS);
        if (input.equals(new Input.Stroke("ctrl-z"))) {
          dialogue = inTheShell(dialogue, screen);
        } else {
          dialogue = world.carryOut(dialogue, dialogue.on(input, keymap, world.moment()));
        }
      }
    } finally {
      screen.leave();
    }
    return dialogue;
  }

  /** Time in the shell is no time on the diagram. */
  private Dialogue inTheShell(Dialogue dialogue, Screen screen) {
    if (!dialogue.session().working()) {
      screen.suspend();
      return dialogue;
    }
    Dialogue paused = dialogue.act(Action.Plain.PAUSE, world.moment()).dialogue();
    screen.suspend();
    return paused.act(Action.Plain.PAUSE, world.moment()).dialogue();
  }

  /** A line that fills the last column would make some terminals wrap: that column stays free. */
  private ReviewPicture picture(Screen screen) {
    return new ReviewPicture(keymap, context.style(screen.width() - 1), screen.height());
  }
}
