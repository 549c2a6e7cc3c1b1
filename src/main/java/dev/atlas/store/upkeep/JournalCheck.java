package dev.atlas.store.upkeep;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.journal.Event;
import dev.atlas.learner.fold.JournalAudit;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.BrokenLine;
import dev.atlas.store.journal.JournalFiles;
import dev.atlas.store.journal.JournalReader;
import dev.atlas.store.journal.lines.EventBlocks;
import dev.atlas.store.journal.lines.EventParser;
import dev.atlas.store.journal.lines.LineReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
  public static Findings run(Home home, JournalAudit audit) {
    List<Path> files = JournalFiles.of(home);
    JournalReader.Extent extent = JournalReader.read(files, () -> (Event _) -> {}).reading();
    for (Path file : files) {
      look(file, audit);
    }
    List<BrokenLine> broken =
        extent.broken().stream()
            .filter(line -> !extent.quarantined().contains(line.checksum()))
            .toList();
    List<Problem> problems = new ArrayList<>(audit.problems());
    broken.forEach(line -> problems.add(line.problem()));
    Collections.sort(problems);
    return new Findings(files.size(), broken, problems);
  }

  private static void look(Path file, JournalAudit audit) {
    int[] lines = {0};
    try {
      LineReader.read(
          file,
          0,
          (bytes, length) ->
              lines[0] = EventBlocks.parse(bytes, length, lines[0], new Looker(file, audit)));
    } catch (IOException e) {
      throw new StoreException.Refused(file + " cannot be read; make it readable");
    }
  }

  private record Looker(Path file, JournalAudit audit) implements EventBlocks.Sink {
    @Override
    public void event(Event event, int number, int from, int length) {
      audit.look(event, new Location(file.toString(), number, 1));
    }

    @Override
    public void broken(EventParser.BrokenLine line, int number, int from, int length) {
      // Told by the reader.
    }
  }
}
