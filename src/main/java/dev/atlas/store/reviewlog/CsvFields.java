package dev.atlas.store.reviewlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The fields of a CSV stream, one after another, with the place of each: commas, optional quotes,
 * line ends of any kind, an optional byte order mark.
 *
 * <p>Source: RFC 4180. Invariant: nothing is allocated for a field that is read as a number.
 */
final class CsvFields {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_FIELD = 1 << 20;
  private static final int END = -1;

  /** What kind of thing a number field turned out to hold. */
  enum Kind {
    NUMBER,
    EMPTY,
    TOO_LARGE,
    TEXT
  }

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;

  private byte[] field = new byte[64];
  private int length;
  private int line = 1;
  private int column = 1;
  private int fieldLine = 1;
  private int fieldColumn = 1;
  private boolean lastOfLine;
  private boolean ended;
  private long number;

  /** Reads from a stream that somebody else closes. */
  CsvFields(InputStream in) {
    this.in = in;
  }

  /** Something that no text file holds. */
  static final class Binary extends IOException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    private Binary(String problem) {
      super(problem);
      this.problem = problem;
    }

    /** What is wrong, for people. */
    String problem() {
      return problem;
    }
  }

  /**
   * Moves to the next field.
   *
   * @return false at the end of the stream
   * @throws Binary at a byte or a length that no text has; the place is that of the field
   */
  boolean next() throws IOException {
    fieldLine = line;
    fieldColumn = column;
    length = 0;
    int c = read();
    if (line == 1 && fieldColumn == 1 && c == 0xEF) {
      c = skipMark();
    }
    if (c == END && (ended || fieldColumn == 1)) {
      return false;
    }
    if (c == '"') {
      c = quoted();
    }
    while (c != ',' && c != '\n' && c != '\r' && c != END) {
      put(c);
      c = read();
    }
    finish(c);
    return true;
  }

  /** Whether the line ends behind this field. */
  boolean lastOfLine() {
    return lastOfLine;
  }

  /** Line of the field, from 1. */
  int line() {
    return fieldLine;
  }

  /** Column of the field in characters, from 1. */
  int column() {
    return fieldColumn;
  }

  /** The field as text, without blanks around it. */
  String text() {
    return new String(field, 0, length, StandardCharsets.UTF_8).strip();
  }

  /** The whole number in the field, after {@link #kind} has said that there is one. */
  long number() {
    return number;
  }

  /** Looks for a whole number in the field. */
  Kind kind() {
    int from = 0;
    int to = length;
    while (from < to && field[from] <= ' ' && field[from] >= 0) {
      from++;
    }
    while (to > from && field[to - 1] <= ' ' && field[to - 1] >= 0) {
      to--;
    }
    if (from == to) {
      return Kind.EMPTY;
    }
    boolean negative = field[from] == '-';
    return digits(negative ? from + 1 : from, to, negative);
  }

  private Kind digits(int from, int to, boolean negative) {
    if (from == to) {
      return Kind.TEXT;
    }
    long sum = 0;
    boolean large = false;
    for (int i = from; i < to; i++) {
      int digit = field[i] - '0';
      if (digit < 0 || digit > 9) {
        return Kind.TEXT;
      }
      large |= sum > (Long.MAX_VALUE - digit) / 10;
      sum = sum * 10 + digit;
    }
    number = negative ? -sum : sum;
    return large ? Kind.TOO_LARGE : Kind.NUMBER;
  }

  private int skipMark() throws IOException {
    if (read() != 0xBB || read() != 0xBF) {
      throw new Binary("the file is no UTF-8 text");
    }
    column = 1;
    return read();
  }

  private int quoted() throws IOException {
    while (true) {
      int c = read();
      if (c == END) {
        throw new Binary("the quote that begins here never ends");
      }
      if (c == '"') {
        c = read();
        if (c != '"') {
          return c;
        }
      }
      put(c);
      if (c == '\n') {
        line++;
        column = 1;
      }
    }
  }

  private void finish(int c) throws IOException {
    lastOfLine = c != ',';
    ended = c == END;
    if (c == '\r') {
      if (peek() == '\n') {
        position++;
      }
    }
    if (lastOfLine) {
      line++;
      column = 1;
    }
  }

  private void put(int c) throws IOException {
    if (c < '\t') {
      throw new Binary("the file holds bytes that no text has");
    }
    if (length == field.length) {
      if (length >= LONGEST_FIELD) {
        throw new Binary("a field is longer than " + LONGEST_FIELD + " bytes");
      }
      field = Arrays.copyOf(field, 2 * length);
    }
    field[length++] = (byte) c;
  }

  private int read() throws IOException {
    int c = peek();
    if (c != END) {
      position++;
      // Bytes within a UTF-8 character do not begin a new column.
      column += (c & 0xC0) == 0x80 ? 0 : 1;
    }
    return c;
  }

  private int peek() throws IOException {
    if (position == limit) {
      limit = in.readNBytes(buffer, 0, BUFFER);
      position = 0;
      if (limit == 0) {
        return END;
      }
    }
    return buffer[position] & 0xFF;
  }
}
