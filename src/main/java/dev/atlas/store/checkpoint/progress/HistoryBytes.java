package dev.atlas.store.checkpoint.progress;

import dev.atlas.memory.Grade;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;

/**
 * A review history as bytes: of each review, how much later it is than the one before. About five
 * bytes a review; what is appended to a history is appended to its bytes.
 */
final class HistoryBytes {

  private static final int GRADES = 4;

  private HistoryBytes() {}

  /** The reviews from an index on. */
  static byte[] encode(ReviewHistory history, int from) {
    BinaryOut out = new BinaryOut();
    for (int i = from; i < history.size(); i++) {
      long day = i == 0 ? 0 : history.day(i - 1);
      long second = i == 0 ? 0 : history.second(i - 1);
      out.whole(history.second(i) - second);
      out.whole((history.day(i) - day) * GRADES + history.grade(i).number() - 1);
    }
    return out.toBytes();
  }

  /** The history of so many reviews. */
  static ReviewHistory decode(byte[] bytes, int size) {
    BinaryIn in = new BinaryIn(bytes);
    ReviewHistory.Builder history = new ReviewHistory.Builder();
    long day = 0;
    long second = 0;
    for (int i = 0; i < size; i++) {
      second += in.longWhole();
      long step = in.longWhole();
      day += Math.floorDiv(step, GRADES);
      history.add(day, second, Grade.of((int) Math.floorMod(step, (long) GRADES) + 1));
    }
    return history.build();
  }
}
