package dev.atlas.architecture.broken.planner;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A seed makes chance an argument. */
final class KeepsTheRules {

  private final Random random;

  KeepsTheRules(long seed) {
    random = new Random(seed);
  }

  void shuffle(List<Integer> deck) {
    Collections.shuffle(deck, random);
  }
}
