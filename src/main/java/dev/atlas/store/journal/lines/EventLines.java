package dev.atlas.store.journal.lines;

import dev.atlas.journal.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Events as the lines of a journal, and back. */
public final class EventLines {

  private EventLines() {}

  /** The lines of events, each with its end. */
  public static String of(List<Event> events) {
    StringBuilder lines = new StringBuilder();
    events.forEach(event -> lines.append(EventWriter.line(event)).append('\n'));
    return lines.toString();
  }

  /**
   * The events of lines.
   *
   * @throws IllegalArgumentException when a line is no event
   */
  public static List<Event> parse(String lines) {
    List<Event> events = new ArrayList<>();
    for (String line : lines.split("\n")) {
      if (!line.isEmpty()) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try {
          events.add(EventParser.parse(bytes, 0, bytes.length));
        } catch (EventParser.BrokenLine e) {
          throw new IllegalArgumentException(e.getMessage(), e);
        }
      }
    }
    return events;
  }
}
