package dev.atlas.memory.fit;

import dev.atlas.memory.items.TrainingSet;

/**
 * A model's state along one card's reviews, with its derivatives by every parameter. Mutable, used
 * by one thread at a time, and free of allocation while it runs.
 */
interface Recurrence {

  /** Sets the parameters. */
  void parameters(double[] w);

  /** Adds the items of these cards to the sums. */
  void run(TrainingSet set, int fromCard, int toCard, Sums sums);
}
