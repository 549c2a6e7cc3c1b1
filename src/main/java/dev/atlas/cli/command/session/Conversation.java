package dev.atlas.cli.command.session;

import dev.atlas.cli.Context;
import dev.atlas.cli.session.LineLoop;
import dev.atlas.cli.session.SessionWorld;
import dev.atlas.cli.session.Talk;
import dev.atlas.cli.session.TerminalLoop;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.cli.terminal.Screen;
import java.io.PrintStream;

/** Holds a talk with the learner: on a whole screen where there is one, else line by line. */
final class Conversation {

  private Conversation() {}

  /** The talk when it is over. */
  static Talk hold(Talk begun, SessionWorld world, Context context) {
    Keymap keymap = context.keymap();
    if (context.interactive()) {
      try (Screen screen = Screen.open()) {
        if (screen != null) {
          return new TerminalLoop(context, world, keymap).run(begun, screen);
        }
      }
    }
    PrintStream out =
        context.globals().json() ? context.environment().err() : context.environment().out();
    return new LineLoop(world, keymap, context.style(), out).run(begun, context.environment().in());
  }
}
