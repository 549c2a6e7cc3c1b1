package dev.atlas.cli.terminal;

import dev.atlas.memory.Headway;
import dev.atlas.render.text.page.Ascii;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A line on standard error that says how far a long computation has come, and is gone when that is
 * over.
 *
 * <p>Idea: nothing is drawn before half a second has passed, so that what is quick stays silent.
 * The bar has no thread of its own: whoever reports headway draws it, a few times a second.
 * Invariant: once closed, or once the process ends, the line is blank and stays so.
 */
public final class ProgressBar implements Headway.Shown {

  private static final long PATIENCE_MILLIS = 500;
  private static final long PAUSE_MILLIS = 100;
  private static final int WIDEST = 40;
  private static final int NARROWEST = 5;

  /** Columns for the percentage and its spaces, and for a {@code ^C} that the terminal shows. */
  private static final int BESIDE = 10;

  /** On fewer columns not even the percentage has room. */
  private static final int LEAST_COLUMNS = 8;

  private static final String ERASE = "\r\u001b[K";

  private final String what;
  private final PrintStream err;
  private final LongSupplier stopwatch;
  private final int columns;
  private final boolean ascii;
  private volatile long next;
  private double share;
  private @Nullable Thread lastWords;

  /**
   * A bar that begins now.
   *
   * @param what is done, for people
   * @param err where it is drawn
   * @param stopwatch milliseconds on a clock that only runs forwards
   * @param columns of the terminal; 0 where there is none: then nothing is ever drawn
   * @param ascii whether the terminal knows no other characters
   */
  public ProgressBar(
      String what, PrintStream err, LongSupplier stopwatch, int columns, boolean ascii) {
    this.what = what;
    this.err = err;
    this.stopwatch = stopwatch;
    this.columns = columns;
    this.ascii = ascii;
    this.next = columns < LEAST_COLUMNS ? Long.MAX_VALUE : stopwatch.getAsLong() + PATIENCE_MILLIS;
  }

  @Override
  public void at(double share) {
    long now = stopwatch.getAsLong();
    if (now >= next) {
      draw(share, now);
    }
  }

  private synchronized void draw(double reached, long now) {
    if (now < next) {
      return;
    }
    next = now + PAUSE_MILLIS;
    share = Math.clamp(reached, share, 1);
    if (lastWords == null) {
      lastWords = new Thread(this::erase);
      Runtime.getRuntime().addShutdownHook(lastWords);
    }
    String line = line();
    err.print(ERASE + (ascii ? Ascii.of(line) : line));
    err.flush();
  }

  private String line() {
    String percent = Math.round(Math.floor(share * 100)) + " %";
    int width = Math.min(WIDEST, columns - what.length() - BESIDE);
    if (width < NARROWEST) {
      return percent;
    }
    int done = (int) (share * width);
    return what + " " + "█".repeat(done) + "░".repeat(width - done) + " " + percent;
  }

  private synchronized void erase() {
    next = Long.MAX_VALUE;
    if (lastWords != null) {
      err.print(ERASE);
      err.flush();
    }
  }

  @Override
  public synchronized void close() {
    erase();
    Thread hook = lastWords;
    lastWords = null;
    if (hook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException ending) {
        // The process ends: the line is blank already.
      }
    }
  }
}
