package dev.atlas.store.checkpoint;

import dev.atlas.catalog.Catalog;
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
import java.util.List;
import java.util.Map;

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
  private static final int LEECH = 4;
  private static final int GRADE_SHIFT = 8;
  private static final long NO_INSTANT = Long.MIN_VALUE;

  private final Catalog catalog;
  private final int[] ints;
  private final long[] longs;
  private final double[] doubles;
  private final List<String> lost;

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

  static void write(Map<String, DiagramProgress> progress, Catalog catalog, BinaryOut out) {
    int size = progress.size();
    ProgressTable table =
        new ProgressTable(
            catalog,
            new int[INTS * size],
            new long[LONGS * size],
            new double[DOUBLES * size],
            new ArrayList<>());
    int row = 0;
    for (Map.Entry<String, DiagramProgress> entry : progress.entrySet()) {
      table.put(row++, entry.getKey(), entry.getValue());
    }
    out.ints(table.ints);
    out.longs(table.longs);
    out.doubles(table.doubles);
    out.texts(table.lost);
  }

  private void put(int row, String id, DiagramProgress progress) {
    ReviewHistory.End end = progress.history().end();
    Instant dueAt = progress.due().at();
    int at = INTS * row;
    ints[at++] = number(id);
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

  /** A diagram's place in the catalog; one that the catalog has lost counts down from -1. */
  private int number(String id) {
    int position = catalog.position(id);
    if (position < 0) {
      lost.add(id);
      return -lost.size();
    }
    return position;
  }

  private static int flags(DiagramProgress progress) {
    return (progress.mastered() ? MASTERED : 0)
        | (progress.mature() ? MATURE : 0)
        | (progress.leech() ? LEECH : 0);
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
        (flags & LEECH) != 0,
        doubles[DOUBLES * row + 3]);
  }
}
