package dev.atlas.memory.log;

import java.util.Arrays;

/** Numbers ids from 0 in the order of their first appearance: a hash table of primitives. */
final class CardNumbers {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] ids = new long[1024];
  private int[] slots = new int[4096];
  private int size;

  /** How many ids have a number. */
  int size() {
    return size;
  }

  /** The number of an id, new when it was not seen before. */
  int of(long id) {
    int slot = find(id);
    if (slots[slot] == 0) {
      if (size == ids.length) {
        grow();
        slot = find(id);
      }
      ids[size] = id;
      slots[slot] = ++size;
    }
    return slots[slot] - 1;
  }

  /** The ids by number, as a copy. */
  long[] ids() {
    return Arrays.copyOf(ids, size);
  }

  /** The slot of the id, or the free one where it belongs. */
  private int find(long id) {
    int mask = slots.length - 1;
    int slot = (int) ((id * SPREAD) >>> 33) & mask;
    while (slots[slot] != 0 && ids[slots[slot] - 1] != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Invariant: at most a quarter of the slots are taken. */
  private void grow() {
    ids = Arrays.copyOf(ids, 2 * size);
    slots = new int[8 * size];
    for (int i = 0; i < size; i++) {
      slots[find(ids[i])] = i + 1;
    }
  }
}
