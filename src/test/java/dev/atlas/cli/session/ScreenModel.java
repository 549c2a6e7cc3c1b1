package dev.atlas.cli.session;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a terminal shows of the bytes that it gets: just enough of a terminal for the sequences that
 * atlas writes. Any other sequence is an error, for a learner's terminal would obey it.
 */
public final class ScreenModel {

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final StringBuilder bytes = new StringBuilder();
  private byte[] half = {};
  private char[][] cells;

  /** The screen that was there before, and comes back. */
  private char[][] below;

  private int row;
  private int column;

  /** Pictures that were on their way when the size changed may be too wide: so many yet. */
  private int late;

  private boolean otherScreen;
  private boolean cursor = true;
  private boolean brackets;

  /** A blank terminal of a size. */
  public ScreenModel(int columns, int rows) {
    cells = blank(columns, rows);
    below = cells;
  }

  private static char[][] blank(int columns, int rows) {
    char[][] blank = new char[rows][columns];
    for (char[] line : blank) {
      Arrays.fill(line, ' ');
    }
    return blank;
  }

  /** The terminal got another size. */
  public synchronized void resize(int columns, int rows) {
    cells = blank(columns, rows);
    below = blank(columns, rows);
    row = 0;
    column = 0;
    late = 2;
  }

  /** Takes what was written. */
  public synchronized void take(byte[] written) {
    ByteBuffer in = ByteBuffer.allocate(half.length + written.length).put(half).put(written).flip();
    CharBuffer out = CharBuffer.allocate(in.capacity());
    decoder.reset().decode(in, out, false);
    half = new byte[in.remaining()];
    in.get(half);
    bytes.append(out.flip());
    int at = 0;
    while (at < bytes.length()) {
      int next = take(at);
      if (next < 0) {
        break;
      }
      at = next;
    }
    bytes.delete(0, at);
  }

  private int take(int at) {
    char c = bytes.charAt(at);
    if (c == 27) {
      return sequence(at);
    }
    switch (c) {
      case '\r' -> column = 0;
      case '\n' -> row = Math.min(row + 1, cells.length - 1);
      default -> {
        if (Character.isISOControl(c)) {
          throw new AssertionError("a control character reached the terminal: " + (int) c);
        }
        if (column >= cells[row].length && late > 0) {
          return at + 1;
        }
        if (column >= cells[row].length) {
          throw new AssertionError("a line is longer than the terminal: " + text());
        }
        cells[row][column++] = c;
      }
    }
    return at + 1;
  }

  private int sequence(int at) {
    if (at + 1 >= bytes.length()) {
      return -1;
    }
    if (bytes.charAt(at + 1) != '[') {
      throw new AssertionError("an unknown sequence: ESC " + bytes.charAt(at + 1));
    }
    int end = at + 2;
    while (end < bytes.length() && (bytes.charAt(end) < 0x40 || bytes.charAt(end) > 0x7E)) {
      end++;
    }
    if (end >= bytes.length()) {
      return -1;
    }
    obey(bytes.substring(at + 2, end + 1));
    return end + 1;
  }

  private void obey(String sequence) {
    switch (sequence) {
      case "H" -> {
        row = 0;
        column = 0;
        late = Math.max(0, late - 1);
      }
      case "K" ->
          Arrays.fill(cells[row], Math.min(column, cells[row].length), cells[row].length, ' ');
      case "J" -> {
        Arrays.fill(cells[row], Math.min(column, cells[row].length), cells[row].length, ' ');
        for (int r = row + 1; r < cells.length; r++) {
          Arrays.fill(cells[r], ' ');
        }
      }
      case "?1049h" -> {
        otherScreen = true;
        below = cells;
        cells = blank(cells[0].length, cells.length);
      }
      case "?1049l" -> {
        otherScreen = false;
        cells = below;
        row = 0;
        column = 0;
      }
      case "?25l" -> cursor = false;
      case "?12l", "?12;25h", "?25h", "34h" -> cursor = true;
      case "?2004h" -> brackets = true;
      case "?2004l" -> brackets = false;
      case "22;0;0t", "23;0;0t" -> {}
      default -> {
        if (!sequence.matches("[0-9;]*m")) {
          throw new AssertionError("an unknown sequence: ESC [" + sequence);
        }
      }
    }
  }

  /** The lines that can be read. */
  public synchronized String text() {
    List<String> lines = new ArrayList<>();
    for (char[] line : cells) {
      lines.add(new String(line).stripTrailing());
    }
    return String.join("\n", lines);
  }

  /** Whether the terminal is as atlas found it. */
  public synchronized boolean clean() {
    return !otherScreen && cursor && !brackets;
  }
}
