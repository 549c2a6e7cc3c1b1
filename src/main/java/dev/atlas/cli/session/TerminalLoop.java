package dev.atlas.cli.session;

import dev.atlas.cli.Context;
import dev.atlas.cli.terminal.Input;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.cli.terminal.Screen;
import java.util.List;

/** A session key by key on a whole screen. */
public final class TerminalLoop {

  private static final long TICK_MILLIS = 250;

  private final Context context;
  private final SessionWorld world;
  private final Keymap keymap;
  private final Pages pages;

  /** A loop that carries its effects out in a world. */
  public TerminalLoop(Context context, SessionWorld world, Keymap keymap, Pages pages) {
    this.context = context;
    this.world = world;
    this.keymap = keymap;
    this.pages = pages;
  }

  /** Goes on until the talk is over. */
  public Talk run(Talk begun, Screen screen) {
    Talk talk = begun;
    screen.enter();
    try {
      while (!talk.over()) {
        screen.show(picture(talk, screen));
        Input input = screen.read(TICK_MILLIS);
        if (input.equals(new Input.Stroke("ctrl-z"))) {
          talk = inTheShell(talk, screen);
        } else {
          talk =
              world.carryOut(
                  talk, talk.on(input, keymap, world.moment()), page -> open(page, screen));
        }
      }
    } finally {
      screen.leave();
    }
    return talk;
  }

  /** The program has the terminal until it ends; the time runs, for reading is work. */
  private String open(String page, Screen screen) {
    List<String> command = pages.command(page);
    if (command.isEmpty()) {
      return pages.told(page);
    }
    return screen.lend(command) ? "" : "`" + command.getFirst() + "` cannot be started";
  }

  private Talk inTheShell(Talk talk, Screen screen) {
    Talk left = talk.left(world.moment());
    screen.suspend();
    return left == talk ? talk : left.back(world.moment());
  }

  /** A line that fills the last column would make some terminals wrap: that column stays free. */
  private List<String> picture(Talk talk, Screen screen) {
    int columns = screen.width() - 1;
    return talk.picture(keymap, context.style(columns), screen.height(), world.moment());
  }
}
