package dev.atlas.memory.replay;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.log.ReviewLog;
import java.util.stream.IntStream;

/**
 * The states of a model along a whole review log, in primitive columns by review.
 *
 * <p>Invariant: every card is replayed by itself, so any number of cores gives the same bytes.
 */
public final class LogReplay {

  private static final int CHUNKS = 64;

  private final Forgetting model;
  private final boolean wholeDays;
  private final ReviewLog log;
  private final double[] stability;
  private final double[] fast;
  private final double[] difficulty;
  private final double[] recall;

  private LogReplay(Forgetting model, ReviewLog log) {
    this.model = model;
    this.log = log;
    wholeDays = model.version() == FsrsVersion.FSRS_6;
    stability = new double[log.size()];
    // A model with one trace has no column of its own for the other.
    fast = wholeDays ? stability : new double[log.size()];
    difficulty = new double[log.size()];
    recall = new double[log.size()];
  }

  /** Replays all cards. */
  public static LogReplay of(Forgetting model, ReviewLog log) {
    LogReplay replay = new LogReplay(model, log);
    IntStream.range(0, CHUNKS)
        .parallel()
        .forEach(
            chunk -> {
              int from = (int) ((long) log.cards() * chunk / CHUNKS);
              int to = (int) ((long) log.cards() * (chunk + 1) / CHUNKS);
              for (int card = from; card < to; card++) {
                replay.card(card);
              }
            });
    return replay;
  }

  /** The log behind the replay. */
  public ReviewLog log() {
    return log;
  }

  /** The state right after a review. */
  public MemoryState state(int review) {
    return new MemoryState(stability[review], fast[review], difficulty[review]);
  }

  /** The probability of recall that the model gave just before a review; 1 for a card's first. */
  public double retrievability(int review) {
    return recall[review];
  }

  /** Days from a review to the time when retrievability has fallen to a retention. */
  public double interval(int review, double retention) {
    return model.interval(state(review), retention);
  }

  private void card(int card) {
    int start = log.start(card);
    MemoryState state = model.first(Grade.of(log.grade(start)));
    put(start, state, 1);
    for (int i = start + 1; i < log.end(card); i++) {
      double days = wholeDays ? log.elapsedDays(i) : log.elapsedExactly(i);
      double before = model.retrievability(state, days);
      state = model.next(state, Grade.of(log.grade(i)), days, before);
      put(i, state, before);
    }
  }

  private void put(int review, MemoryState state, double before) {
    stability[review] = state.stability();
    fast[review] = state.fast();
    difficulty[review] = state.difficulty();
    recall[review] = before;
  }
}
