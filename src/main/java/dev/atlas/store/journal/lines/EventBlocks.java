package dev.atlas.store.journal.lines;

import com.fasterxml.jackson.core.JsonParser;
import dev.atlas.journal.Event;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Blocks of lines as events, one after the other, and the lines that are none. */
public final class EventBlocks {

  private EventBlocks() {}

  /** Whether a line, without its end, is an event or nothing at all. */
  public static boolean isEvent(ByteBuffer line) {
    try {
      EventParser.parse(line.array(), line.arrayOffset(), line.remaining());
      return true;
    } catch (EventParser.BrokenLine e) {
      return blank(line.array(), line.arrayOffset(), line.remaining());
    }
  }

  /** Takes the events of a block of lines, and the lines that are none. */
  public interface Sink {
    /**
     * A line that is an event.
     *
     * @param from index of its first byte
     * @param length in bytes, without its end
     */
    void event(Event event, int number, int from, int length);

    /** A line that is no event. */
    void broken(EventParser.BrokenLine line, int number, int from, int length);
  }

  /**
   * Parses the lines of a block.
   *
   * <p>One JSON parser runs through the whole block, which is three times as fast as one for every
   * line; where a line is not exactly one object, it is parsed alone and the parser set up anew.
   *
   * @param number of the line before the block
   * @return the number of the last line of the block
   */
  public static int parse(byte[] bytes, int length, int number, Sink sink) {
    int line = number;
    int from = 0;
    while (from < length) {
      int base = from;
      try (JsonParser json = EventParser.JSON.createParser(bytes, base, length - base)) {
        int end = base;
        while (from < length && end >= 0) {
          EventParser parser = new EventParser();
          end = parser.object(json, bytes, base, from);
          if (end >= 0) {
            Event event = parser.event();
            line++;
            sink.event(event, line, from, end - from);
            from = end + 1;
          }
        }
      } catch (IOException | EventParser.BrokenLine e) {
        // The line is parsed alone, which tells what is wrong with it.
      }
      if (from < length) {
        int end = endOfLine(bytes, from);
        line++;
        alone(bytes, from, end - from, line, sink);
        from = end + 1;
      }
    }
    return line;
  }

  private static int endOfLine(byte[] bytes, int from) {
    int end = from;
    while (bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Parses a line by itself; blank ones are passed over. */
  public static void alone(byte[] bytes, int from, int length, int number, Sink sink) {
    if (!blank(bytes, from, length)) {
      try {
        sink.event(EventParser.parse(bytes, from, length), number, from, length);
      } catch (EventParser.BrokenLine e) {
        sink.broken(e, number, from, length);
      }
    }
  }

  private static boolean blank(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
