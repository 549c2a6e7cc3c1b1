package dev.atlas.assessment;

import java.util.ArrayList;
import java.util.List;

/** Draws by lot: the same seed draws the same, in every version of the JDK. */
public final class Lots {

  private Lots() {}

  /** So many of the items in the order they were drawn, or all of them shuffled. */
  public static <T> List<T> draw(List<T> items, int count, long seed) {
    List<T> left = new ArrayList<>(items);
    List<T> drawn = new ArrayList<>();
    long state = seed;
    while (drawn.size() < count && !left.isEmpty()) {
      state += 0x9E3779B97F4A7C15L;
      drawn.add(left.remove((int) Long.remainderUnsigned(mixed(state), left.size())));
    }
    return List.copyOf(drawn);
  }

  /** The seed of a numbered draw of a learner's own seed. */
  public static long seed(long own, String what, int number) {
    return mixed(mixed(own ^ what.hashCode()) + number);
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
