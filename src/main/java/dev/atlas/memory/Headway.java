package dev.atlas.memory;

import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Hears how far a long computation has come.
 *
 * <p>Invariant: it tells nothing back, so no result depends on who listens. Computations on several
 * cores call it from several threads at once, and what they say may arrive out of order.
 */
@FunctionalInterface
public interface Headway {

  /** Nobody listens. */
  Shown UNHEARD =
      new Shown() {
        @Override
        public void at(double share) {}

        @Override
        public void close() {}
      };

  /**
   * Called now and then.
   *
   * @param share that is done, 0 to 1
   */
  void at(double share);

  /** For a part of the computation: how far that part has come. */
  default Headway part(int number, int parts) {
    return share -> at((number + share) / parts);
  }

  /** For so many equal parts, one after another; each call gives the next, the last one again. */
  default Supplier<Headway> parts(int parts) {
    var numbers = IntStream.iterate(0, n -> Math.min(n + 1, parts - 1)).iterator();
    return () -> part(numbers.nextInt(), parts);
  }

  /** A listener that shows what it hears until it is closed. */
  interface Shown extends Headway, AutoCloseable {
    @Override
    void close();
  }
}
