package dev.atlas.evidence.learners;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A memory that is not FSRS: every diagram has a half-life of its own, and what is remembered
 * halves with each.
 *
 * <p>Idea: exponential forgetting, with half-lives that grow by a factor of the learner's with
 * every recall that succeeds (half-life regression, Settles and Meeder 2016), more so the later it
 * came, and shrink, to the first at least, with one that fails. It knows neither difficulty nor
 * power laws, so the memory model that plans is wrong about it in shape and in size.
 */
final class HalfLifeMemory {

  private static final double MOST = 2000;
  private static final double SHRINK = 0.45;
  private static final double SLIP = 0.01;
  private static final int REMEMBERED = 50;

  private final long seed;
  private final SplittableRandom random;
  private final double firstHalfLife;
  private final double growth;
  private final Map<String, Trace> traces = new HashMap<>();

  /** Half-lives in days: the first, and that of the last day it was seen. */
  private record Trace(double first, double halfLife, long day) {

    Trace seen(double next, long on) {
      return new Trace(first, Math.clamp(next, first, MOST), on);
    }

    double chance(long on) {
      return Math.pow(2, -(on - day) / halfLife);
    }
  }

  /**
   * How a redraw went.
   *
   * @param accuracy what share of it was right, in percent
   */
  record Redraw(int accuracy) {

    boolean remembered() {
      return accuracy >= REMEMBERED;
    }
  }

  HalfLifeMemory(long seed) {
    this.seed = seed;
    random = new SplittableRandom(seed);
    firstHalfLife = 15 * Math.exp(0.35 * random.nextGaussian());
    growth = 2.5 + 1.5 * random.nextDouble();
  }

  /** Draws a diagram for the first time; how easy it is depends on nothing else. */
  Redraw study(String diagram, long day) {
    SplittableRandom own = new SplittableRandom(seed * 31 + diagram.hashCode());
    double ease = own.nextGaussian();
    double first = firstHalfLife * Math.exp(0.5 * ease);
    traces.put(diagram, new Trace(first, first, day));
    return new Redraw(percent(68 + 14 * ease + 10 * own.nextGaussian()));
  }

  /** Draws a diagram from memory. */
  Redraw recall(String diagram, long day) {
    Trace trace = Objects.requireNonNull(traces.get(diagram));
    double chance = trace.chance(day) * (1 - SLIP);
    boolean remembered = random.nextDouble() < chance;
    double halves = (day - trace.day()) / trace.halfLife();
    double spaced = Math.sqrt(Math.min(1, halves / 0.3));
    double noise = Math.exp(0.3 * random.nextGaussian());
    double factor = remembered ? 1 + (growth - 1) * spaced * noise : SHRINK;
    traces.put(diagram, trace.seen(trace.halfLife() * factor, day));
    int accuracy = percent((remembered ? 84 - 10 * halves : 30) + 9 * random.nextGaussian());
    return new Redraw(
        remembered ? Math.max(REMEMBERED, accuracy) : Math.min(REMEMBERED - 1, accuracy));
  }

  private static int percent(double value) {
    return Math.clamp(Math.round(value), 0, 100);
  }

  /** How many diagrams would be remembered on a day, of all that were ever studied. */
  double remembered(long day) {
    return traces.values().stream().mapToDouble(trace -> trace.chance(day)).sum();
  }

  /** How many diagrams were ever studied. */
  int studied() {
    return traces.size();
  }
}
