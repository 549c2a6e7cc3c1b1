package dev.atlas.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * A terminal in full: every key comes at once and unseen, and each picture replaces the one before.
 * However it ends, the terminal is left as it was found.
 */
public final class Screen implements AutoCloseable {

  private static final int COLUMNS = 80;
  private static final int ROWS = 24;
  private static final String PASTE_ON = "\u001b[?2004h";
  private static final String PASTE_OFF = "\u001b[?2004l";

  /**
   * Leaves the other screen of every common terminal, shows the cursor, ends colours and pastes.
   */
  private static final String LAST_WORDS = PASTE_OFF + "\u001b[0m\u001b[?25h\u001b[?1049l";

  private final Terminal terminal;
  private final Keys keys;
  private final Attributes found;
  private final boolean ours;
  private volatile boolean shown;
  private volatile String picture = "";

  /** A screen on a terminal that somebody else opened and will close. */
  public Screen(Terminal terminal) {
    this(terminal, false);
  }

  private Screen(Terminal terminal, boolean ours) {
    this.terminal = terminal;
    this.ours = ours;
    this.keys = new Keys(terminal.reader());
    this.found = new Attributes(terminal.getAttributes());
  }

  /** The terminal of this process; null where it cannot place lines. */
  public static @Nullable Screen open() {
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .system(true)
              .dumb(false)
              .encoding(StandardCharsets.UTF_8)
              .nativeSignals(false)
              .build();
      if (terminal.getStringCapability(Capability.cursor_home) == null) {
        terminal.close();
        return null;
      }
      Screen screen = new Screen(terminal, true);
      terminal.handle(Terminal.Signal.CONT, _ -> screen.continued());
      terminal.handle(Terminal.Signal.WINCH, _ -> screen.forget());
      Runtime.getRuntime().addShutdownHook(new Thread(screen::lastWords));
      return screen;
    } catch (IOException | IllegalStateException e) {
      return null;
    }
  }

  /** Takes the terminal over. */
  public void enter() {
    terminal.enterRawMode();
    Attributes own = new Attributes(terminal.getAttributes());
    // Ctrl-C and Ctrl-Z are keys too: what they end, they end in order.
    own.setLocalFlag(LocalFlag.ISIG, false);
    own.setLocalFlag(LocalFlag.ECHO, false);
    terminal.setAttributes(own);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    terminal.writer().write(PASTE_ON);
    terminal.flush();
    picture = "";
    shown = true;
  }

  /** Gives the terminal back as it was found. */
  public void leave() {
    if (!shown) {
      return;
    }
    shown = false;
    terminal.writer().write(PASTE_OFF);
    terminal.puts(Capability.cursor_normal);
    terminal.puts(Capability.exit_ca_mode);
    terminal.flush();
    terminal.setAttributes(found);
  }

  @Override
  public void close() {
    leave();
    if (ours) {
      try {
        terminal.close();
      } catch (IOException gone) {
        shown = false;
      }
    }
  }

  /** The process ends in the middle; JLine may have closed the terminal already. */
  private void lastWords() {
    if (shown) {
      try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
        out.write(LAST_WORDS.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException gone) {
        shown = false;
      }
    }
  }

  private void continued() {
    if (shown) {
      enter();
    }
  }

  private void forget() {
    picture = "";
  }

  /** Stops this process as the shell's Ctrl-Z does, and takes the terminal over when it goes on. */
  public void suspend() {
    lend(List.of("sh", "-c", "kill -TSTP 0"));
  }

  /** Gives the terminal to a program until it ends; false where it cannot be started. */
  public boolean lend(List<String> command) {
    leave();
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      enter();
    }
  }

  /** Columns. */
  public int width() {
    Size size = terminal.getSize();
    return size.getColumns() <= 0 ? COLUMNS : size.getColumns();
  }

  /** Rows. */
  public int height() {
    Size size = terminal.getSize();
    return size.getRows() <= 0 ? ROWS : size.getRows();
  }

  /** The next input, or a tick after so many milliseconds. */
  public Input read(long millis) {
    try {
      return keys.read(millis);
    } catch (IOException gone) {
      return new Input.Closed();
    }
  }

  /** Shows lines, which fit; the same lines again cost nothing. */
  public void show(List<String> lines) {
    String next = width() + "x" + height() + "\n" + String.join("\n", lines);
    if (next.equals(picture)) {
      return;
    }
    picture = next;
    terminal.puts(Capability.cursor_home);
    for (int i = 0; i < lines.size(); i++) {
      terminal.writer().write(lines.get(i));
      terminal.puts(Capability.clr_eol);
      if (i < lines.size() - 1) {
        terminal.writer().write("\r\n");
      }
    }
    terminal.puts(Capability.clr_eos);
    terminal.flush();
  }
}
