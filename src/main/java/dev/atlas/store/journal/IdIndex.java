package dev.atlas.store.journal;

import dev.atlas.journal.EventId;
import java.util.Arrays;

/**
 * The ids of a journal, each with a fingerprint of its line, as plain numbers: a million ids must
 * not cost more than their bytes.
 *
 * <p>Idea: ids rise within a file, and one that is greater than all before is new. They are only
 * kept, in order; an open hash table of them is made when one comes that is not greater.
 */
final class IdIndex {

  /** What is known of an id. */
  enum Known {
    NEW,
    SAME_LINE,
    OTHER_LINE
  }

  private static final int ROOM = 1 << 10;

  private long[] high;
  private long[] low;
  private long[] line;
  private int size;

  /** Numbers of ids, from 1, by their hash; 0 is free. Empty as long as ids rise. */
  private int[] table = {};

  /**
   * No ids yet.
   *
   * @param expected for how many there shall be room, without growing
   */
  IdIndex(int expected) {
    int room = Math.max(ROOM, expected);
    high = new long[room];
    low = new long[room];
    line = new long[room];
  }

  /**
   * Keeps an id and tells what was known of it.
   *
   * @param fingerprint of the line
   */
  Known add(EventId id, long fingerprint) {
    boolean rises = size == 0 || id.compareTo(new EventId(high[size - 1], low[size - 1])) > 0;
    if (table.length == 0 && rises) {
      append(id, fingerprint);
      return Known.NEW;
    }
    if (2 * size >= table.length) {
      rebuild();
    }
    int slot = slot(id.high(), id.low());
    if (table[slot] != 0) {
      return line[table[slot] - 1] == fingerprint ? Known.SAME_LINE : Known.OTHER_LINE;
    }
    append(id, fingerprint);
    table[slot] = size;
    return Known.NEW;
  }

  private void append(EventId id, long fingerprint) {
    if (size == line.length) {
      int room = size + (size >> 1);
      high = Arrays.copyOf(high, room);
      low = Arrays.copyOf(low, room);
      line = Arrays.copyOf(line, room);
    }
    high[size] = id.high();
    low[size] = id.low();
    line[size] = fingerprint;
    size++;
  }

  private void rebuild() {
    table = new int[Math.max(ROOM, Integer.highestOneBit(size) * 4)];
    for (int i = 0; i < size; i++) {
      table[slot(high[i], low[i])] = i + 1;
    }
  }

  /** Where an id is, or would be. */
  private int slot(long idHigh, long idLow) {
    long hash = (idLow ^ idHigh * 31) * 0x9E3779B97F4A7C15L;
    int mask = table.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (table[slot] != 0 && (high[table[slot] - 1] != idHigh || low[table[slot] - 1] != idLow)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
