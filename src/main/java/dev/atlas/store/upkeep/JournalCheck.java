package dev.atlas.store.upkeep;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.learner.fold.JournalAudit;
import dev.atlas.memory.Headway;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.BrokenLine;
import dev.atlas.store.journal.JournalFiles;
import dev.atlas.store.journal.JournalReader;
import dev.atlas.store.journal.lines.EventBlocks;
import dev.atlas.store.journal.lines.EventParser;
import dev.atlas.store.journal.lines.LineReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads every line of a home, believing nothing that was computed before. */
public final class JournalCheck {

  private JournalCheck() {}

  /**
   * What a check found.
   *
   * @param files how many journals there are
   * @param broken lines that are no events and were not set aside
   * @param problems everything, in the order of the places
   */
  public record Findings(int files, List<BrokenLine> broken, List<Problem> problems) {}

  /**
   * Checks all journals of a home.
   *
   * @param audit looks at every event, copies of one event included
   */
  public static Findings run(Home home, JournalAudit audit, Headway headway) {
    List<Path> files = JournalFiles.of(home);
    JournalReader.Extent extent =
        JournalReader.read(files, _ -> (Event _) -> {}, headway.part(0, 2)).reading();
    Look look =
        new Look(audit, extent.unfinished(), headway.part(1, 2), JournalFiles.length(files));
    files.forEach(look::at);
    List<BrokenLine> broken =
        extent.broken().stream()
            .filter(line -> !extent.quarantined().contains(line.checksum()))
            .toList();
    List<Problem> problems = new ArrayList<>(audit.problems());
    broken.forEach(line -> problems.add(line.problem()));
    Collections.sort(problems);
    return new Findings(files.size(), broken, problems);
  }

  /** A second look at every line, one file after another. */
  private static final class Look {
    private final JournalAudit audit;
    private final Set<EventId> unfinished;
    private final Headway headway;
    private final long length;
    private long seen;

    Look(JournalAudit audit, Set<EventId> unfinished, Headway headway, long length) {
      this.audit = audit;
      this.unfinished = unfinished;
      this.headway = headway;
      this.length = length;
    }

    void at(Path file) {
      int[] lines = {0};
      Looker looker = new Looker(file, audit, unfinished);
      try {
        LineReader.End end =
            LineReader.read(
                file,
                0,
                (bytes, count) -> {
                  looker.bytes = bytes;
                  lines[0] = EventBlocks.parse(bytes, count, lines[0], looker);
                  seen += count;
                  headway.at((double) seen / length);
                });
        looker.last(end.rest(), lines[0] + 1);
      } catch (IOException e) {
        throw new StoreException.Refused(file + " cannot be read; make it readable");
      }
    }
  }

  /** Looks at the events of one file. */
  private static final class Looker implements EventBlocks.Sink {
    private final Path file;
    private final JournalAudit audit;
    private final Set<EventId> unfinished;

    /** Whether each line was written behind the one before it, not taken in from elsewhere. */
    private final boolean grown;

    private byte[] bytes = new byte[0];
    private @Nullable EventId before;

    Looker(Path file, JournalAudit audit, Set<EventId> unfinished) {
      this.file = file;
      this.audit = audit;
      this.unfinished = unfinished;
      this.grown = !JournalFiles.isMerged(file);
    }

    @Override
    public void event(Event event, int number, int from, int length) {
      if (event.batch() == null || !unfinished.contains(event.batch().first())) {
        look(event, number, from, length);
      }
      before = event.id();
    }

    /** The last line, where it lacks its end; it counts when it is whole otherwise. */
    void last(ByteBuffer line, int number) {
      bytes = new byte[line.remaining()];
      line.get(bytes);
      EventBlocks.alone(bytes, 0, bytes.length, number, this);
    }

    private void look(Event event, int number, int from, int length) {
      // Lines that git has put together do not rise everywhere.
      boolean rises = before != null && grown && before.compareTo(event.id()) < 0;
      audit.look(event, new Location(file.toString(), number, 1), rises ? before : null);
      RepeatedField repeated = RepeatedField.of(bytes, from, length);
      if (repeated != null) {
        Location place = new Location(file.toString(), number, repeated.column());
        audit.doubt(event, repeated.problem(place, event.id()));
      }
    }

    @Override
    public void broken(EventParser.BrokenLine line, int number, int from, int length) {
      // Told by the reader; what it was is not known, nor what was written behind it.
      before = null;
    }
  }
}
