package dev.atlas.cli.terminal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jline.utils.NonBlockingReader;

/**
 * Makes keys of the characters that a terminal sends.
 *
 * <p>Idea: a key that atlas does not know arrives as an escape sequence, and is swallowed whole, so
 * that its last letter is no key. What is pasted arrives between brackets where the terminal can do
 * that, else as a burst that no fingers make.
 */
final class Keys {

  private static final int ESC = 27;
  private static final int BACKSPACE = 8;
  private static final int DELETE = 127;
  private static final int LAST_CONTROL = 26;
  private static final int FIRST_FINAL = 0x40;
  private static final int LAST_FINAL = 0x7E;
  private static final int LONGEST_SEQUENCE = 64;

  private static final String PASTE_BEGINS = "[200~";
  private static final String PASTE_ENDS = "\u001b[201~";

  /** More characters than this at once are no typing. */
  private static final int BURST = 32;

  private static final int LONGEST_PASTE = 1 << 20;
  private static final long SEQUENCE_MILLIS = 50;
  private static final long PASTE_MILLIS = 500;
  private static final long BURST_MILLIS = 2;

  /** A burst may come in pieces: what follows this soon belongs to it. */
  private static final long LULL_MILLIS = 100;

  private final NonBlockingReader reader;
  private final Deque<Input> pending = new ArrayDeque<>();

  Keys(NonBlockingReader reader) {
    this.reader = reader;
  }

  /** The next input, or a tick after so many milliseconds. */
  Input read(long millis) throws IOException {
    if (!pending.isEmpty()) {
      return pending.removeFirst();
    }
    int c = reader.read(millis);
    return switch (c) {
      case NonBlockingReader.READ_EXPIRED -> new Input.Tick();
      case NonBlockingReader.EOF -> new Input.Closed();
      case ESC -> sequence();
      default -> burst((char) c);
    };
  }

  private Input burst(char first) throws IOException {
    StringBuilder text = new StringBuilder().append(first);
    while (text.length() < LONGEST_PASTE) {
      int next = reader.peek(text.length() > BURST ? LULL_MILLIS : BURST_MILLIS);
      if (next < 0 || next == ESC) {
        break;
      }
      text.append((char) reader.read());
    }
    if (text.length() > BURST) {
      return new Input.Paste(text.toString());
    }
    text.codePoints().mapToObj(Keys::stroke).forEach(pending::addLast);
    return pending.removeFirst();
  }

  private static Input stroke(int c) {
    return new Input.Stroke(
        switch (c) {
          case ' ' -> "space";
          case '\r', '\n' -> "enter";
          case '\t' -> "tab";
          case BACKSPACE, DELETE -> "backspace";
          default -> {
            if (c > 0 && c <= LAST_CONTROL) {
              yield "ctrl-" + (char) ('a' + c - 1);
            }
            yield Character.isISOControl(c) ? "unknown" : Character.toString(c);
          }
        });
  }

  private Input sequence() throws IOException {
    int next = reader.peek(SEQUENCE_MILLIS);
    if (next < 0 || next == ESC) {
      return new Input.Stroke("esc");
    }
    StringBuilder sequence = new StringBuilder().append((char) reader.read());
    if (next == '[' || next == 'O') {
      int c = 0;
      while (sequence.length() < LONGEST_SEQUENCE && !(c >= FIRST_FINAL && c <= LAST_FINAL)) {
        c = reader.read(SEQUENCE_MILLIS);
        if (c < 0) {
          break;
        }
        sequence.append((char) c);
      }
    }
    return sequence.toString().equals(PASTE_BEGINS) ? paste() : new Input.Stroke("unknown");
  }

  private Input paste() throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.length() < LONGEST_PASTE && text.indexOf(PASTE_ENDS, tail(text)) < 0) {
      int c = reader.read(PASTE_MILLIS);
      if (c < 0) {
        break;
      }
      text.append((char) c);
    }
    int end = text.indexOf(PASTE_ENDS, tail(text));
    return new Input.Paste(end < 0 ? text.toString() : text.substring(0, end));
  }

  private static int tail(StringBuilder text) {
    return Math.max(0, text.length() - PASTE_ENDS.length());
  }
}
