package dev.atlas.store.checkpoint.progress;

import dev.atlas.catalog.Catalog;
import dev.atlas.learner.progress.ChangedMap;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.Due;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The progress of all diagrams as columns of numbers, which a start reads in one go: a number at a
 * time would cost it twice as much as all else in the checkpoint.
 */
final class ProgressTable {

  private static final int INTS = 10;
  private static final int LONGS = 2;
  private static final int DOUBLES = 4;

  private static final int MASTERED = 1;
  private static final int MATURE = 2;
  private static final int GRADE_SHIFT = 8;
  private static final int UNKNOWN = Integer.MIN_VALUE;
  private static final long NO_INSTANT = Long.MIN_VALUE;

  private final Catalog catalog;
  private final int[] ints;
  private final long[] longs;
  private final double[] doubles;
  private final List<String> lost;

  /** The row of each number, beginning with the lost ones. */
  private int @Nullable [] rows;

  private ProgressTable(
      Catalog catalog, int[] ints, long[] longs, double[] doubles, List<String> lost) {
    this.catalog = catalog;
    this.ints = ints;
    this.longs = longs;
    this.doubles = doubles;
    this.lost = lost;
  }

  static ProgressTable read(Catalog catalog, BinaryIn in) {
    return new ProgressTable(catalog, in.ints(), in.longs(), in.doubles(), in.texts());
  }

  /** The table of some progress, row by row; what was read from a table is copied from there. */
  static ProgressTable of(Map<String, DiagramProgress> progress, Catalog catalog) {
    ChangedMap<DiagramProgress> changes = ChangedMap.of(progress);
    return changes.kept() instanceof ProgressRows read
        ? read.table().with(changes.changed(), changes.removed())
        : new ProgressTable(catalog, new int[0], new long[0], new double[0], List.of())
            .with(progress, Set.of());
  }

  /** This table without some rows, and with others that come behind, or instead of old ones. */
  private ProgressTable with(Map<String, DiagramProgress> more, Set<String> less) {
    BitSet gone = new BitSet(size());
    more.keySet().forEach(id -> mark(id, gone));
    less.forEach(id -> mark(id, gone));
    int size = size() - gone.cardinality() + more.size();
    ProgressTable table =
        new ProgressTable(
            catalog,
            new int[INTS * size],
            new long[LONGS * size],
            new double[DOUBLES * size],
            new ArrayList<>(lost));
    int row = 0;
    for (int old = gone.nextClearBit(0); old < size(); old = gone.nextClearBit(old + 1)) {
      table.copy(this, old, row++);
    }
    for (Map.Entry<String, DiagramProgress> entry : more.entrySet()) {
      table.put(row++, entry.getKey(), entry.getValue());
    }
    return table;
  }

  private void mark(String id, BitSet rowsOfIds) {
    int row = row(id);
    if (row >= 0) {
      rowsOfIds.set(row);
    }
  }

  private void copy(ProgressTable from, int old, int row) {
    System.arraycopy(from.ints, INTS * old, ints, INTS * row, INTS);
    System.arraycopy(from.longs, LONGS * old, longs, LONGS * row, LONGS);
    System.arraycopy(from.doubles, DOUBLES * old, doubles, DOUBLES * row, DOUBLES);
  }

  void write(BinaryOut out) {
    out.ints(ints);
    out.longs(longs);
    out.doubles(doubles);
    out.texts(lost);
  }

  private void put(int row, String id, DiagramProgress progress) {
    ReviewHistory.End end = progress.history().end();
    Instant dueAt = progress.due().at();
    int at = INTS * row;
    ints[at++] = numberOf(id);
    ints[at++] = flags(progress) | (end.lastGrade().number() << GRADE_SHIFT);
    ints[at++] = Math.toIntExact(progress.due().day().toEpochDay());
    ints[at++] = progress.lapses();
    ints[at++] = end.size();
    ints[at++] = Math.toIntExact(end.firstDay());
    ints[at++] = Math.toIntExact(end.lastDay());
    ints[at++] = Math.toIntExact(end.latestDay());
    ints[at++] = Math.toIntExact(progress.completeOn());
    ints[at] = Math.toIntExact(progress.masteredOn());
    longs[LONGS * row] = end.lastSecond();
    longs[LONGS * row + 1] = dueAt == null ? NO_INSTANT : dueAt.getEpochSecond();
    doubles[DOUBLES * row] = progress.memory().stability();
    doubles[DOUBLES * row + 1] = progress.memory().fast();
    doubles[DOUBLES * row + 2] = progress.memory().difficulty();
    doubles[DOUBLES * row + 3] = progress.position();
  }

  /** The number of a diagram, which may be new to the table. */
  private int numberOf(String id) {
    int known = number(id);
    if (known == UNKNOWN) {
      lost.add(id);
      return -lost.size();
    }
    return known;
  }

  /** A diagram's place in the catalog; one that the catalog has lost counts down from -1. */
  private int number(String id) {
    int position = catalog.position(id);
    if (position >= 0) {
      return position;
    }
    int place = lost.indexOf(id);
    return place < 0 ? UNKNOWN : -place - 1;
  }

  /** The row of a diagram; -1 where it has none. */
  int row(Object id) {
    int number = id instanceof String text ? number(text) : UNKNOWN;
    if (number == UNKNOWN) {
      return -1;
    }
    int[] index = rows;
    if (index == null) {
      index = new int[lost.size() + catalog.diagrams().size()];
      Arrays.fill(index, -1);
      for (int row = 0; row < size(); row++) {
        index[lost.size() + ints[INTS * row]] = row;
      }
      rows = index;
    }
    return index[lost.size() + number];
  }

  private static int flags(DiagramProgress progress) {
    return (progress.mastered() ? MASTERED : 0) | (progress.mature() ? MATURE : 0);
  }

  int size() {
    return ints.length / INTS;
  }

  String id(int row) {
    int number = ints[INTS * row];
    return number < 0 ? lost.get(-number - 1) : catalog.diagrams().get(number).id();
  }

  ReviewHistory.End end(int row) {
    int at = INTS * row;
    return new ReviewHistory.End(
        ints[at + 4],
        ints[at + 5],
        ints[at + 6],
        ints[at + 7],
        longs[LONGS * row],
        Grade.of(ints[at + 1] >> GRADE_SHIFT));
  }

  DiagramProgress progress(int row, ReviewHistory history) {
    int at = INTS * row;
    int flags = ints[at + 1];
    long dueAt = longs[LONGS * row + 1];
    return new DiagramProgress(
        history,
        new MemoryState(
            doubles[DOUBLES * row], doubles[DOUBLES * row + 1], doubles[DOUBLES * row + 2]),
        new Due(
            LocalDate.ofEpochDay(ints[at + 2]),
            dueAt == NO_INSTANT ? null : Instant.ofEpochSecond(dueAt)),
        ints[at + 8],
        ints[at + 9],
        (flags & MASTERED) != 0,
        (flags & MATURE) != 0,
        ints[at + 3],
        false,
        doubles[DOUBLES * row + 3]);
  }
}
