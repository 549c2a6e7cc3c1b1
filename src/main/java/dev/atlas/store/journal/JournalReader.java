package dev.atlas.store.journal;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads all journals of a home as one. Takes no lock. A broken line is reported and passed over;
 * the rest is used.
 */
public final class JournalReader {

  private record Line(Event event, String text) {}

  private final Map<EventId, Line> lines = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> unknownTypes = new TreeSet<>();

  private JournalReader() {}

  /**
   * What was read.
   *
   * @param journal every event once, in file order
   * @param problems lines that were passed over, located
   * @param unknownTypes types of events that this version of atlas does not know
   */
  public record Reading(Journal journal, List<Problem> problems, Set<String> unknownTypes) {}

  /**
   * Reads a home; without one, nothing has happened yet.
   *
   * @throws StoreException.Refused when a journal cannot be read
   */
  public static Reading read(Home home) {
    JournalReader reader = new JournalReader();
    for (Path file : files(home)) {
      reader.read(file);
    }
    List<Event> events = reader.lines.values().stream().map(Line::event).toList();
    return new Reading(
        new Journal(events), List.copyOf(reader.problems), Set.copyOf(reader.unknownTypes));
  }

  /** The journals of a home, that of the device that made it first. */
  static List<Path> files(Home home) {
    if (!home.exists()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home.data())) {
      return files
          .filter(file -> file.getFileName().toString().matches("journal(\\.[a-z0-9-]+)?\\.jsonl"))
          .sorted((a, b) -> Integer.compare(a.toString().length(), b.toString().length()))
          .toList();
    } catch (IOException e) {
      throw new StoreException.Refused(home.data() + " cannot be listed; make it readable");
    }
  }

  private void read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new StoreException.Refused(
          file + " cannot be read; it must be a readable file, not a directory");
    }
    int number = 0;
    for (int from = 0; from < bytes.length; ) {
      int end = from;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      line(file, number, bytes, from, end - from, end < bytes.length);
      from = end + 1;
    }
  }

  private void line(Path file, int number, byte[] bytes, int from, int length, boolean whole) {
    if (blank(bytes, from, length)) {
      return;
    }
    try {
      Event event = EventParser.parse(bytes, from, length);
      if (event.fact() instanceof Fact.Unknown unknown) {
        unknownTypes.add(unknown.type());
      }
      String text = new String(bytes, from, length, StandardCharsets.UTF_8);
      // The line end of another editor is no other content.
      keep(file, number, event, text.strip());
    } catch (EventParser.BrokenLine e) {
      String message = whole ? e.getMessage() : "a torn last line";
      problems.add(
          problem(file, number, e.column(), String.valueOf(message), "the line is passed over"));
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

  /** One id with two contents: the smaller line counts, whichever file was read first. */
  private void keep(Path file, int number, Event event, String text) {
    Line known = lines.putIfAbsent(event.id(), new Line(event, text));
    if (known != null && !known.text.equals(text)) {
      problems.add(
          problem(
              file,
              number,
              1,
              "the id " + event.id() + " is there twice with two contents",
              "the smaller line counts"));
      if (text.compareTo(known.text) < 0) {
        lines.put(event.id(), new Line(event, text));
      }
    }
  }

  private static Problem problem(Path file, int line, int column, String message, String advice) {
    return new Problem(new Location(file.toString(), line, column), message, advice);
  }
}
