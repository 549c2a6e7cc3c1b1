package dev.atlas.store.upkeep;

import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.JournalFiles;
import dev.atlas.store.journal.JournalWriter;
import dev.atlas.store.journal.lines.EventBlocks;
import dev.atlas.store.journal.lines.EventParser;
import dev.atlas.store.journal.lines.LineReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes in copies of journals. What is new is appended, line by line as it is, to a file that only
 * this device writes.
 *
 * <p>Idempotent, commutative and associative: homes that took in the same lines, in whatever order
 * and however often, hold the same set of lines.
 */
public final class JournalMerge {

  private final Set<String> known = new HashSet<>();
  private final TreeMap<String, String> taken = new TreeMap<>();
  private int knownEvents;
  private int broken;

  private JournalMerge() {}

  /**
   * What a merge did.
   *
   * @param taken events that were new
   * @param known events that were here already
   * @param broken lines that are no events
   */
  public record Result(int taken, int known, int broken) {}

  /**
   * Takes in files, and all journals of directories.
   *
   * @throws StoreException.Refused when one cannot be read or ours cannot be written; nothing was
   *     taken in
   */
  public static Result run(Home home, String device, List<Path> from) {
    JournalMerge merge = new JournalMerge();
    for (Path file : JournalFiles.of(home)) {
      merge.read(file, true);
    }
    for (Path each : from) {
      for (Path file : Files.isDirectory(each) ? JournalFiles.in(each) : List.of(each)) {
        merge.read(file, false);
      }
    }
    if (!merge.taken.isEmpty()) {
      new JournalWriter(home, device).takeIn(new ArrayList<>(merge.taken.values()));
    }
    return new Result(merge.taken.size(), merge.knownEvents, merge.broken);
  }

  private void read(Path file, boolean ours) {
    JournalFiles.requirePlain(file);
    Lines lines = new Lines(ours);
    try {
      LineReader.End end = LineReader.read(file, 0, lines);
      if (end.rest().hasRemaining()) {
        lines.bytes = end.rest().array();
        EventBlocks.alone(lines.bytes, 0, end.rest().remaining(), 0, lines);
      }
    } catch (IOException e) {
      throw new StoreException.Refused(file + " cannot be read; nothing was taken in");
    }
  }

  private final class Lines implements LineReader.Sink, EventBlocks.Sink {
    private final boolean ours;
    private byte[] bytes = new byte[0];

    private Lines(boolean ours) {
      this.ours = ours;
    }

    @Override
    public void block(byte[] block, int length) {
      bytes = block;
      EventBlocks.parse(block, length, 0, this);
    }

    @Override
    public void event(Event event, int number, int from, int length) {
      String line = new String(bytes, from, length, StandardCharsets.UTF_8).strip();
      String key = key(event.id(), line);
      if (ours) {
        known.add(key);
      } else if (known.add(key)) {
        // In the order of ids, so that equal merges write equal bytes.
        taken.put(event.id() + line, line);
      } else {
        knownEvents++;
      }
    }

    @Override
    public void broken(EventParser.BrokenLine line, int number, int from, int length) {
      broken += ours ? 0 : 1;
    }
  }

  /** Two lines with one id and different content are both kept: every reader settles it alike. */
  private static String key(EventId id, String line) {
    return id + "-" + line.length() + "-" + Integer.toHexString(line.hashCode());
  }
}
