package dev.atlas.cli.command.session;

import dev.atlas.cli.Context;
import dev.atlas.cli.session.LineLoop;
import dev.atlas.cli.session.Pages;
import dev.atlas.cli.session.SessionWorld;
import dev.atlas.cli.session.Talk;
import dev.atlas.cli.session.TerminalLoop;
import dev.atlas.cli.terminal.KeyChoices;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.cli.terminal.Screen;
import dev.atlas.store.yaml.ConfigReader.Config;
import java.io.PrintStream;

/** Holds a talk with the learner: on a whole screen where there is one, else line by line. */
final class Conversation {

  private Conversation() {}

  /** The talk when it is over. */
  static Talk hold(Talk begun, SessionWorld world, Context context) {
    Config config = context.config();
    Keymap keymap = KeyChoices.of(config);
    Pages pages = Pages.of(config, context.environment().variables().getOrDefault("HOME", ""));
    if (context.interactive()) {
      context.takeTerminal();
      try (Screen screen = Screen.open()) {
        if (screen != null) {
          return new TerminalLoop(context, world, keymap, pages).run(begun, screen);
        }
      }
    }
    PrintStream out =
        context.globals().json() ? context.environment().err() : context.environment().out();
    return new LineLoop(world, keymap, pages, context.style(), out)
        .run(begun, context.environment().in());
  }
}
