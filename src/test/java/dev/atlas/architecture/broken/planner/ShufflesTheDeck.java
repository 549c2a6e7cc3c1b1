package dev.atlas.architecture.broken.planner;

import java.util.Collections;
import java.util.List;

/** A shuffle without a seed differs from run to run. */
final class ShufflesTheDeck {

  private ShufflesTheDeck() {}

  static void shuffle(List<Integer> deck) {
    Collections.shuffle(deck);
  }
}
