package dev.atlas.store.checkpoint.progress;

import dev.atlas.catalog.Catalog;
import dev.atlas.learner.progress.ChangedMap;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.ProgressMap;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.Leeches;
import dev.atlas.store.checkpoint.kept.NamedFile;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The progress of all diagrams as bytes: as it was some reviews ago in a file of its own, and what
 * has changed since. So what a log writes does not grow with what the learner knows.
 */
public final class ProgressCodec {

  private static final String KIND = "progress";

  /** So many changed diagrams are written beside the file before it is written anew. */
  private static final int MANY = 64;

  private final Catalog catalog;
  private final Histories histories;

  /** A codec of the diagrams of a catalog. */
  public ProgressCodec(Catalog catalog, Histories histories) {
    this.catalog = catalog;
    this.histories = histories;
  }

  /**
   * Progress that is kept.
   *
   * @param file of most of it
   * @param changed what is not in the file
   * @param leeches judges all of it
   * @param earlier what some of it was before the latest study day
   */
  public record Kept(
      NamedFile file,
      Map<String, DiagramProgress> changed,
      Leeches leeches,
      Map<String, DiagramProgress> earlier) {}

  /**
   * Progress that was read.
   *
   * @param progress of all diagrams
   * @param earlier what some of it was before the latest study day
   */
  public record Read(ProgressMap progress, Map<String, DiagramProgress> earlier) {}

  /** Keeps progress: where little of it has changed since it was read, no file is written. */
  public Kept keep(ProgressMap progress, Map<String, DiagramProgress> earlier) throws IOException {
    ChangedMap<DiagramProgress> rows = progress.rows();
    NamedFile file = fileOf(rows);
    return file == null
        ? new Kept(writeFile(rows), Map.of(), progress.leeches(), earlier)
        : new Kept(file, rows.changed(), progress.leeches(), earlier);
  }

  /** The file that most of these rows lie in; null where it is not there or not enough. */
  private @Nullable NamedFile fileOf(ChangedMap<DiagramProgress> rows) {
    ProgressRows.Origin origin = rows.kept() instanceof ProgressRows read ? read.origin() : null;
    return origin != null
            && rows.removed().isEmpty()
            && rows.changed().size() <= MANY
            && origin.histories().name().equals(histories.file().name())
            && origin.rows().there()
        ? origin.rows()
        : null;
  }

  private NamedFile writeFile(ChangedMap<DiagramProgress> rows) throws IOException {
    SequencedMap<String, DiagramProgress> all = new LinkedHashMap<>();
    rows.forEach(all::put);
    List<HistoryPieces.Piece> pieces = histories.allPieces(histories(all));
    BinaryOut out = new BinaryOut();
    out.text(histories.file().name());
    ProgressTable.of(all, catalog).write(out);
    HistoryPieces.write(pieces, out);
    return NamedFile.write(histories.directory(), KIND, out.toBytes());
  }

  private static SequencedMap<String, ReviewHistory> histories(
      SequencedMap<String, DiagramProgress> rows) {
    SequencedMap<String, ReviewHistory> histories = new LinkedHashMap<>();
    rows.forEach((id, progress) -> histories.put(id, progress.history()));
    return histories;
  }

  /** Writes what is kept beside the file. */
  public void write(Kept kept, BinaryOut out) {
    out.text(kept.file.name());
    out.whole(kept.leeches.recalls());
    out.whole(kept.leeches.lapses());
    SequencedMap<String, DiagramProgress> changed = new LinkedHashMap<>(kept.changed);
    ProgressTable.of(changed, catalog).write(out);
    HistoryPieces.write(histories.pieces(histories(changed)), out);
    ProgressTable.of(kept.earlier, catalog).write(out);
  }

  /**
   * Reads what was kept.
   *
   * @throws IOException when a file is gone or damaged
   */
  public Read read(BinaryIn in) throws IOException {
    NamedFile file = new NamedFile(histories.directory(), in.text());
    Leeches leeches = new Leeches(in.whole(), in.whole());
    BinaryIn most = new BinaryIn(file.read());
    NamedFile reviews = new NamedFile(histories.directory(), most.text());
    if (!reviews.there()) {
      throw new IOException("gone: " + reviews.name());
    }
    ProgressTable table = ProgressTable.read(catalog, most);
    HistoryPieces pieces = HistoryPieces.read(most);
    ProgressRows rows =
        new ProgressRows(
            table,
            row -> histories.of(reviews, table.id(row), pieces.piece(row), table.end(row)),
            new ProgressRows.Origin(file, reviews, pieces));
    histories.use(reviews, rows::known);
    ChangedMap<DiagramProgress> all = ChangedMap.of(rows).with(changed(in), Set.of());
    ProgressTable earlier = ProgressTable.read(catalog, in);
    return new Read(
        ProgressMap.of(all, leeches),
        new ProgressRows(earlier, row -> earlier(all, earlier, row), null));
  }

  private Map<String, DiagramProgress> changed(BinaryIn in) {
    ProgressTable table = ProgressTable.read(catalog, in);
    HistoryPieces pieces = HistoryPieces.read(in);
    Map<String, DiagramProgress> changed = new HashMap<>();
    for (int row = 0; row < table.size(); row++) {
      String id = table.id(row);
      ReviewHistory history = histories.known(id, pieces.piece(row), table.end(row));
      changed.put(id, table.progress(row, history));
    }
    return changed;
  }

  /** What a diagram was before its latest day is the beginning of what it is now. */
  private static ReviewHistory earlier(
      Map<String, DiagramProgress> now, ProgressTable table, int row) {
    DiagramProgress progress = now.get(table.id(row));
    if (progress == null) {
      throw new IllegalArgumentException("an earlier state of nothing");
    }
    ReviewHistory history = progress.history();
    return ReviewHistory.fetched(table.end(row), () -> history.before(history.latestDay()));
  }
}
