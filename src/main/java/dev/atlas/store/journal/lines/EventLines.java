package dev.atlas.store.journal.lines;

import dev.atlas.journal.Batch;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Events as the lines of a journal, and back. */
public final class EventLines {

  private static final Pattern BATCH =
      Pattern.compile("\"batch\":\"([0-7][0-9A-HJKMNP-TV-Z]{25})\",\"of\":([1-9][0-9]{0,8})}$");
  private static final int LONGEST_END = 80;

  private EventLines() {}

  /** The lines of events, each with its end. */
  public static String of(List<Event> events) {
    StringBuilder lines = new StringBuilder();
    events.forEach(event -> lines.append(EventWriter.line(event)).append('\n'));
    return lines.toString();
  }

  /**
   * The batch that a line names at its very end, whatever is broken before it; null where it does
   * not. A line that was cut off never does: its quotes would be escaped inside of a text.
   */
  public static @Nullable Batch batch(byte[] bytes, int from, int length) {
    int begin = Math.max(from, from + length - LONGEST_END);
    String end = new String(bytes, begin, from + length - begin, StandardCharsets.ISO_8859_1);
    Matcher named = BATCH.matcher(end.stripTrailing());
    return named.find()
        ? new Batch(EventId.parse(named.group(1)), Integer.parseInt(named.group(2)))
        : null;
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
