package dev.atlas.store.checkpoint.progress;

import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.store.checkpoint.kept.NamedFile;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The progress of a table, each row decoded when somebody asks for it. Immutable. */
final class ProgressRows extends AbstractMap<String, DiagramProgress> {

  private final ProgressTable table;
  private final IntFunction<ReviewHistory> histories;
  private final @Nullable Origin origin;
  private final @Nullable DiagramProgress[] decoded;

  /**
   * Where rows were read from.
   *
   * @param rows the file that they lie in
   * @param histories the file that most of their histories lie in
   * @param pieces where in it
   */
  record Origin(NamedFile rows, NamedFile histories, HistoryPieces pieces) {}

  /**
   * The rows of a table.
   *
   * @param histories the history of each row
   * @param origin null where they lie in no file of their own
   */
  ProgressRows(ProgressTable table, IntFunction<ReviewHistory> histories, @Nullable Origin origin) {
    this.table = table;
    this.histories = histories;
    this.origin = origin;
    this.decoded = new DiagramProgress[table.size()];
  }

  /** The table that they are read from. */
  ProgressTable table() {
    return table;
  }

  /** Where they were read from; null where they lie in no file of their own. */
  @Nullable Origin origin() {
    return origin;
  }

  private DiagramProgress progress(int row) {
    DiagramProgress known = decoded[row];
    if (known == null) {
      known = table.progress(row, histories.apply(row));
      decoded[row] = known;
    }
    return known;
  }

  /** Where a history lies that was read; null where none was. */
  Histories.@Nullable Known known(String id) {
    int row = origin == null ? -1 : table.row(id);
    DiagramProgress progress = row < 0 ? null : decoded[row];
    return origin == null || progress == null
        ? null
        : new Histories.Known(progress.history(), origin.pieces.piece(row));
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super DiagramProgress> action) {
    for (int row = 0; row < decoded.length; row++) {
      action.accept(table.id(row), progress(row));
    }
  }

  @Override
  public @Nullable DiagramProgress get(Object id) {
    int row = table.row(id);
    return row < 0 ? null : progress(row);
  }

  @Override
  public boolean containsKey(Object id) {
    return table.row(id) >= 0;
  }

  @Override
  public Set<String> keySet() {
    return new View<>(this, table::id);
  }

  @Override
  public Set<Entry<String, DiagramProgress>> entrySet() {
    return new View<>(this, row -> Map.entry(table.id(row), progress(row)));
  }

  /** Something of each row. */
  private static final class View<T> extends AbstractSet<T> {
    private final ProgressRows rows;
    private final IntFunction<T> read;

    private View(ProgressRows rows, IntFunction<T> read) {
      this.rows = rows;
      this.read = read;
    }

    @Override
    public Iterator<T> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < size();
        }

        @Override
        public T next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          return read.apply(next++);
        }
      };
    }

    @Override
    public int size() {
      return rows.table.size();
    }
  }
}
