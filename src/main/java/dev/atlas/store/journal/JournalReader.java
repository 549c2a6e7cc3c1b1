package dev.atlas.store.journal;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.journal.Batch;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.journal.WholeBatches;
import dev.atlas.memory.Headway;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.lines.EventBlocks;
import dev.atlas.store.journal.lines.EventLines;
import dev.atlas.store.journal.lines.EventParser;
import dev.atlas.store.journal.lines.LineReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Reads journals as one. Takes no lock. A broken line is noted and passed over, and so is a batch
 * that is not all there; the rest is handed on, each id once.
 */
public final class JournalReader {

  private static final long WRITER_MILLIS = 3;

  /** Most lines tell a review, without a note. */
  private static final int BYTES_A_LINE = 160;

  /** A file of other things shall not take all memory. */
  private static final int MOST_EXPECTED = 2_000_000;

  private record Place(Location location, String checksum) {}

  private record Held(Event event, String text, Place place) {}

  private final Consumer<Event> sink;
  private final WholeBatches<Place> batches;
  private final @Nullable IdIndex index;
  private final Set<EventId> disputed;
  private final Set<EventId> conflicts = new HashSet<>();
  private final Map<EventId, Held> held = new TreeMap<>();
  private final List<FileMark> marks = new ArrayList<>();
  private final List<BrokenLine> broken = new ArrayList<>();
  private final Set<String> quarantined = new HashSet<>();
  private final Set<String> unknownTypes = new TreeSet<>();
  private final Headway headway;
  private final long length;
  private long read;
  private int version;
  private boolean ended = true;

  private JournalReader(
      Consumer<Event> sink,
      @Nullable IdIndex index,
      Set<EventId> disputed,
      Headway headway,
      long length) {
    this.sink = sink;
    this.batches = new WholeBatches<>(sink);
    this.index = index;
    this.disputed = disputed;
    this.headway = headway;
    this.length = length;
  }

  /**
   * What was read.
   *
   * @param marks how far each file was read
   * @param broken lines that were passed over
   * @param unfinished batches that were not all there
   * @param quarantined checksums of broken lines that were set aside
   * @param unknownTypes types of events that this version of atlas does not know
   * @param version the newest version of the format among the lines
   * @param ended whether every file ends with the end of a line
   */
  public record Extent(
      List<FileMark> marks,
      List<BrokenLine> broken,
      Set<EventId> unfinished,
      Set<String> quarantined,
      Set<String> unknownTypes,
      int version,
      boolean ended) {}

  /**
   * What was read whole.
   *
   * @param sink that took the events
   * @param reading all about the lines
   */
  public record Whole<S>(S sink, Extent reading) {}

  /**
   * What a home holds.
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
    Whole<EventList> whole = read(JournalFiles.of(home), _ -> new EventList(), Headway.UNHEARD);
    return new Reading(
        new Journal(whole.sink().events),
        whole.reading().broken().stream().map(BrokenLine::problem).toList(),
        whole.reading().unknownTypes());
  }

  /** Every event of a home in file order; without a home, nothing has happened yet. */
  public static List<Event> events(Home home, Headway headway) {
    return read(JournalFiles.of(home), _ -> new EventList(), headway).sink().events;
  }

  private static final class EventList implements Consumer<Event> {
    private final List<Event> events = new ArrayList<>();

    @Override
    public void accept(Event event) {
      events.add(event);
    }
  }

  /**
   * Reads whole files.
   *
   * @param sinks makes a sink, for about so many events, that takes each once; it is asked again
   *     when one id turned out to have two contents, for then the smaller line counts whichever
   *     came first
   * @throws StoreException.Refused when a journal cannot be read
   */
  public static <S extends Consumer<Event>> Whole<S> read(
      List<Path> files, IntFunction<S> sinks, Headway headway) {
    long length = JournalFiles.length(files);
    int expected = (int) Math.min(MOST_EXPECTED, length / BYTES_A_LINE);
    Set<EventId> disputed = Set.of();
    while (true) {
      S sink = sinks.apply(expected);
      IdIndex index = new IdIndex(expected);
      JournalReader reader = new JournalReader(sink, index, disputed, headway, length);
      files.forEach(file -> reader.read(file, 0, 0));
      if (reader.conflicts.isEmpty()) {
        reader.held.values().forEach(each -> reader.batches.take(each.event, each.place));
        return new Whole<>(sink, reader.reading());
      }
      disputed = reader.conflicts;
    }
  }

  /**
   * Reads what was appended to files since they were marked.
   *
   * @param sink takes each event; one that was in the files before is handed on too
   */
  public static Extent readOn(Path directory, List<FileMark> marks, Consumer<Event> sink) {
    JournalReader reader = new JournalReader(sink, null, Set.of(), Headway.UNHEARD, 1);
    for (FileMark mark : marks) {
      reader.read(directory.resolve(mark.name()), mark.length(), mark.lines());
    }
    return reader.reading();
  }

  private Extent reading() {
    Set<EventId> unfinished = new HashSet<>();
    for (WholeBatches.Unfinished<Place> batch : batches.unfinished()) {
      unfinished.add(batch.first());
      if (!batch.places().isEmpty()) {
        broken.add(brokenOff(batch));
      }
    }
    return new Extent(
        List.copyOf(marks),
        List.copyOf(broken),
        unfinished,
        Set.copyOf(quarantined),
        Set.copyOf(unknownTypes),
        version,
        ended);
  }

  private static BrokenLine brokenOff(WholeBatches.Unfinished<Place> batch) {
    Place first = batch.places().getFirst();
    String file = first.location.file();
    long here = batch.places().stream().filter(p -> p.location.file().equals(file)).count();
    return new BrokenLine(
        first.location,
        "a batch of "
            + batch.size()
            + " events of which only "
            + batch.places().size()
            + " are there",
        "none of it counts",
        first.checksum,
        (int) here);
  }

  private void read(Path file, long start, int linesBefore) {
    JournalFiles.requirePlain(file);
    try {
      Lines lines = new Lines(file);
      lines.number = linesBefore;
      LineReader.End end = LineReader.read(file, start, lines);
      boolean torn = end.rest().hasRemaining() && !EventBlocks.isEvent(end.rest());
      if (torn || lines.breaksOff()) {
        // The rest may still be on its way.
        pause();
        end = LineReader.read(file, end.position(), lines);
      }
      if (end.rest().hasRemaining()) {
        ended = false;
        lines.unfinished(end.rest().array(), end.rest().remaining());
      }
      marks.add(FileMark.of(file, end.position(), lines.number));
    } catch (IOException e) {
      throw new StoreException.Refused(file + " cannot be read; make it readable");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(WRITER_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes the lines of one file. */
  private final class Lines implements LineReader.Sink, EventBlocks.Sink {
    private final String name;
    private int number;
    private boolean torn;
    private @Nullable Batch batch;
    private byte[] bytes = new byte[0];

    private Lines(Path file) {
      this.name = file.toString();
    }

    /** Whether the last event is of a batch that is not all there. */
    private boolean breaksOff() {
      return batch != null && batches.awaits(batch);
    }

    /** The last line, without its end, from the first of these bytes on. */
    private void unfinished(byte[] rest, int length) {
      torn = true;
      bytes = rest;
      EventBlocks.alone(rest, 0, length, number + 1, this);
    }

    @Override
    public void block(byte[] block, int length) {
      bytes = block;
      number = EventBlocks.parse(block, length, number, this);
      read += length;
      headway.at((double) read / JournalReader.this.length);
    }

    @Override
    public void event(Event event, int line, int from, int length) {
      note(event.fact());
      batch = event.batch();
      // The line end of another editor is no other content.
      int begin = from;
      int end = from + length;
      while (end > begin && bytes[end - 1] <= ' ') {
        end--;
      }
      while (begin < end && bytes[begin] <= ' ') {
        begin++;
      }
      keep(name, line, event, bytes, begin, end - begin);
    }

    @Override
    public void broken(EventParser.BrokenLine problem, int line, int from, int length) {
      Batch damaged = EventLines.batch(bytes, from, length);
      if (damaged != null) {
        batches.damaged(damaged);
      }
      String message = torn ? "a torn last line" : String.valueOf(problem.getMessage());
      broken.add(
          new BrokenLine(
              new Location(name, line, problem.column()),
              message,
              "the line is passed over",
              Integer.toHexString(checksum(bytes, from, length))));
    }
  }

  private void note(Fact fact) {
    if (fact instanceof Fact.Unknown unknown) {
      unknownTypes.add(unknown.type());
      version = Math.max(version, unknown.version());
    } else if (fact instanceof Fact.Quarantine quarantine) {
      quarantined.addAll(quarantine.lines());
    }
  }

  static int checksum(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }

  private void keep(String file, int line, Event event, byte[] bytes, int from, int length) {
    if (index == null) {
      handOn(file, line, event, bytes, from, length);
      return;
    }
    if (disputed.contains(event.id())) {
      dispute(
          place(file, line, bytes, from, length),
          event,
          new String(bytes, from, length, StandardCharsets.UTF_8));
      return;
    }
    long fingerprint = ((long) checksum(bytes, from, length) << 32) | (length + 1L);
    switch (index.add(event.id(), fingerprint)) {
      case NEW -> handOn(file, line, event, bytes, from, length);
      case SAME_LINE -> {}
      case OTHER_LINE -> conflicts.add(event.id());
    }
  }

  private void handOn(String file, int line, Event event, byte[] bytes, int from, int length) {
    if (event.batch() == null) {
      sink.accept(event);
    } else {
      batches.take(event, place(file, line, bytes, from, length));
    }
  }

  private static Place place(String file, int line, byte[] bytes, int from, int length) {
    return new Place(
        new Location(file, line, 1), Integer.toHexString(checksum(bytes, from, length)));
  }

  /** One id with two contents: the smaller line counts, whichever file was read first. */
  private void dispute(Place place, Event event, String text) {
    Held known = held.get(event.id());
    boolean counts = known == null || text.compareTo(known.text) < 0;
    if (known != null && !known.text.equals(text)) {
      Place lost = counts ? known.place : place;
      broken.add(
          new BrokenLine(
              lost.location,
              "the id " + event.id() + " is there twice with two contents",
              "the smaller line counts, not this one",
              lost.checksum));
    }
    if (counts) {
      held.put(event.id(), new Held(event, text, place));
    }
  }
}
