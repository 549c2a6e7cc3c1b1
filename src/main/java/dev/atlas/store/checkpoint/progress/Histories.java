package dev.atlas.store.checkpoint.progress;

import dev.atlas.memory.ReviewHistory;
import dev.atlas.store.checkpoint.kept.NamedFile;
import dev.atlas.store.checkpoint.progress.HistoryPieces.Piece;
import dev.atlas.store.compiled.BinaryOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The histories of a checkpoint: their bulk in a file of its own that is rarely written, what came
 * since beside the progress of their diagrams. A history is fetched when it is needed.
 */
public final class Histories {

  private static final String KIND = "histories";

  /** Bytes outside of the file from which it is written anew. */
  private static final int ENOUGH = 1 << 16;

  /** A history and where it lies. */
  record Known(ReviewHistory history, Piece piece) {}

  private final Path directory;
  private final BiFunction<String, Integer, ReviewHistory> otherwise;
  private final Map<String, Known> known = new HashMap<>();
  private Function<String, @Nullable Known> kept = _ -> null;
  private NamedFile file;

  /**
   * No histories yet.
   *
   * @param directory of the file
   * @param otherwise gives a diagram's first so many reviews where the file lets us down
   */
  public Histories(Path directory, BiFunction<String, Integer, ReviewHistory> otherwise) {
    this.directory = directory;
    this.otherwise = otherwise;
    this.file = new NamedFile(directory, "");
  }

  /** Where the file lies. */
  public Path directory() {
    return directory;
  }

  /** The file in use. */
  public NamedFile file() {
    return file;
  }

  /**
   * Takes a file into use.
   *
   * @param read tells of the histories of a table that were read
   */
  void use(NamedFile other, Function<String, @Nullable Known> read) {
    file = other;
    kept = read;
  }

  /** A history that is fetched from where it lies in a file. */
  ReviewHistory of(NamedFile from, String id, Piece piece, ReviewHistory.End end) {
    return ReviewHistory.fetched(end, () -> fetch(id, from, piece, end.size()));
  }

  /** A history that is fetched from where it lies, which no table will tell. */
  ReviewHistory known(String id, Piece piece, ReviewHistory.End end) {
    ReviewHistory history = of(file, id, piece, end);
    known.put(id, new Known(history, piece));
    return history;
  }

  private ReviewHistory fetch(String id, NamedFile from, Piece piece, int count) {
    try {
      return HistoryBytes.decode(piece.bytes(from.path()), count);
    } catch (IOException | RuntimeException damaged) {
      from.discard();
      return otherwise.apply(id, count);
    }
  }

  /** Where these histories lie, in their order; what is new of them is taken over. */
  List<Piece> pieces(SequencedMap<String, ReviewHistory> histories) {
    return histories.entrySet().stream()
        .map(each -> piece(each.getKey(), each.getValue()))
        .toList();
  }

  // The very object that was read has not changed; comparing its content would fetch it.
  @SuppressWarnings("ReferenceEquality")
  private Piece piece(String id, ReviewHistory now) {
    Known changed = known.get(id);
    Known old = changed == null ? kept.apply(id) : changed;
    if (old != null && old.history == now) {
      return old.piece;
    }
    Piece piece =
        old != null && now.goesOnFrom(old.history)
            ? old.piece.plus(HistoryBytes.encode(now, old.history.size()))
            : Piece.of(HistoryBytes.encode(now, 0));
    known.put(id, new Known(now, piece));
    return piece;
  }

  /**
   * Where the histories of all diagrams lie, in their order; when much of them lies outside of the
   * file, it is written anew.
   */
  List<Piece> allPieces(SequencedMap<String, ReviewHistory> histories) throws IOException {
    List<Piece> pieces = pieces(histories);
    long outside = pieces.stream().mapToLong(Piece::outside).sum();
    if (outside <= ENOUGH) {
      return pieces;
    }
    writeFile(histories);
    return pieces(histories);
  }

  private void writeFile(SequencedMap<String, ReviewHistory> histories) throws IOException {
    BinaryOut all = new BinaryOut();
    Map<String, Known> moved = new HashMap<>();
    int end = 0;
    for (Map.Entry<String, ReviewHistory> entry : histories.entrySet()) {
      byte[] bytes = piece(entry.getKey(), entry.getValue()).bytes(file.path());
      moved.put(entry.getKey(), new Known(entry.getValue(), Piece.at(end, bytes)));
      all.put(bytes);
      end += bytes.length;
    }
    use(NamedFile.write(directory, KIND, all.toBytes()), _ -> null);
    known.clear();
    known.putAll(moved);
  }
}
