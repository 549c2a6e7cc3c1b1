package dev.atlas.memory.fit;

import dev.atlas.memory.ParameterBounds;
import dev.atlas.memory.items.TrainingSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What a fit minimises: the weighted log loss of the training items, plus a penalty for moving the
 * parameters away from the start, in units of how far they usually lie apart between learners.
 *
 * <p>Invariant: cards are summed in chunks that depend on the data alone, and chunks are added in
 * order, so that any number of cores gives the same bytes.
 */
final class Objective {

  private static final int REVIEWS_A_CHUNK = 1024;
  private static final int MOST_CHUNKS = 64;

  private final TrainingSet set;
  private final ParameterBounds bounds;
  private final double[] start;
  private final double[] spread;
  private final int[] chunkStarts;
  private final Recurrence[] recurrences;
  private final Sums[] parts;

  /**
   * An objective.
   *
   * @param set items
   * @param bounds of the parameters
   * @param start where the penalty is 0
   * @param spread usual distance of each parameter between learners
   * @param recurrence a new recurrence of the model
   */
  Objective(
      TrainingSet set,
      ParameterBounds bounds,
      double[] start,
      double[] spread,
      Supplier<Recurrence> recurrence) {
    this.set = set;
    this.bounds = bounds;
    this.start = start;
    this.spread = spread;
    int chunks = Math.clamp(set.size() / REVIEWS_A_CHUNK, 1, MOST_CHUNKS);
    chunkStarts = chunks(set, chunks);
    recurrences = new Recurrence[chunks];
    parts = new Sums[chunks];
    for (int i = 0; i < chunks; i++) {
      recurrences[i] = recurrence.get();
      parts[i] = new Sums(start.length);
    }
  }

  ParameterBounds bounds() {
    return bounds;
  }

  /** Evaluates at these parameters. */
  void evaluate(double[] w, Sums total) {
    IntStream.range(0, parts.length)
        .parallel()
        .forEach(
            i -> {
              parts[i].clear();
              recurrences[i].parameters(w);
              recurrences[i].run(set, chunkStarts[i], chunkStarts[i + 1], parts[i]);
            });
    total.clear();
    for (Sums part : parts) {
      total.add(part);
    }
    penalise(w, total);
  }

  private void penalise(double[] w, Sums total) {
    for (int i = 0; i < w.length; i++) {
      double distance = (w[i] - start[i]) / spread[i];
      total.loss += distance * distance;
      total.gradient[i] += 2 * distance / spread[i];
      total.curvature[i * w.length + i] += 2 / (spread[i] * spread[i]);
    }
  }

  private static int[] chunks(TrainingSet set, int count) {
    int[] starts = new int[count + 1];
    int card = 0;
    for (int i = 1; i <= count; i++) {
      long until = (long) set.size() * i / count;
      while (card < set.cards() && set.end(card) <= until) {
        card++;
      }
      starts[i] = card;
    }
    return starts;
  }
}
