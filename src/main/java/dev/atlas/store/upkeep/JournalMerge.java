package dev.atlas.store.upkeep;

import dev.atlas.catalog.Location;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes in copies of journals. What is new is appended, line by line as it is, to a file that only
 * this device writes.
 *
 * <p>Idempotent, commutative and associative: homes that took in the same lines, in whatever order
 * and however often, hold the same set of lines.
 */
public final class JournalMerge {

  private final MessageDigest sha256 = sha256();
  private final Set<String> known = new HashSet<>();
  private final TreeMap<String, String> taken = new TreeMap<>();
  private int knownEvents;
  private int broken;
  private @Nullable Location firstBroken;

  private JournalMerge() {}

  /**
   * What a merge did.
   *
   * @param taken events that were new
   * @param known events that were here already
   * @param broken lines that are no events
   * @param firstBroken where the first of them is
   */
  public record Result(int taken, int known, int broken, @Nullable Location firstBroken) {}

  /**
   * Takes in files, and all journals of directories.
   *
   * @throws StoreException.Refused when one cannot be read or ours cannot be written; nothing was
   *     taken in
   */
  public static Result run(Home home, String device, List<Path> from) {
    JournalWriter writer = new JournalWriter(home, device);
    while (true) {
      EventId last = writer.lastTakenIn();
      JournalMerge merge = new JournalMerge();
      merge.read(home, from);
      // Another merge may have been at it meanwhile: then what is new must be found out again.
      if (merge.taken.isEmpty() || writer.takeIn(List.copyOf(merge.taken.values()), last)) {
        return new Result(merge.taken.size(), merge.knownEvents, merge.broken, merge.firstBroken);
      }
    }
  }

  private void read(Home home, List<Path> from) {
    for (Path file : JournalFiles.of(home)) {
      read(file, true);
    }
    for (Path each : from) {
      for (Path file : Files.isDirectory(each) ? JournalFiles.in(each) : List.of(each)) {
        if (!Files.isRegularFile(file)) {
          throw new StoreException.Refused(
              file + " is no plain file; name a journal or the directory of some");
        }
        read(file, false);
      }
    }
  }

  private void read(Path file, boolean ours) {
    JournalFiles.requirePlain(file);
    Lines lines = new Lines(file, ours);
    try {
      LineReader.End end = LineReader.read(file, 0, lines);
      if (end.rest().hasRemaining()) {
        lines.bytes = end.rest().array();
        EventBlocks.alone(lines.bytes, 0, end.rest().remaining(), lines.number + 1, lines);
      }
    } catch (IOException e) {
      throw new StoreException.Refused(file + " cannot be read; nothing was taken in");
    }
  }

  private final class Lines implements LineReader.Sink, EventBlocks.Sink {
    private final Path file;
    private final boolean ours;
    private int number;
    private byte[] bytes = new byte[0];

    private Lines(Path file, boolean ours) {
      this.file = file;
      this.ours = ours;
    }

    @Override
    public void block(byte[] block, int length) {
      bytes = block;
      number = EventBlocks.parse(block, length, number, this);
    }

    @Override
    public void event(Event event, int number, int from, int length) {
      // What an editor puts around an event, a byte order mark too, is no other content.
      int begin = from;
      while (bytes[begin] != '{') {
        begin++;
      }
      String line = new String(bytes, begin, from + length - begin, StandardCharsets.UTF_8).strip();
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
      if (!ours) {
        broken++;
        firstBroken =
            firstBroken == null
                ? new Location(file.toString(), number, line.column())
                : firstBroken;
      }
    }
  }

  /** Two lines with one id and different content are both kept: every reader settles it alike. */
  private String key(EventId id, String line) {
    return id + HexFormat.of().formatHex(sha256.digest(line.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
