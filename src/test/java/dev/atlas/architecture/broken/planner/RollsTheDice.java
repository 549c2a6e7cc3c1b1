package dev.atlas.architecture.broken.planner;

import java.util.Random;

/** Chance comes in as an argument. */
public final class RollsTheDice {

  private final Random random = new Random();

  int roll() {
    return random.nextInt(6) + 1;
  }
}
