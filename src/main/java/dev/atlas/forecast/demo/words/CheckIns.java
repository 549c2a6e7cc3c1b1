package dev.atlas.forecast.demo.words;

import dev.atlas.journal.SelfReport;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How days begin and go: energy and focus follow the week's spirit. */
public final class CheckIns {

  private static final double LEAST = 2.5;
  private static final double SPAN = 5.5;
  private static final double SPREAD = 0.9;
  private static final int BEST = 10;
  private static final double HOURS_GIVEN = 0.4;
  private static final double REMARKED = 0.12;
  private static final double JUDGED = 0.6;

  private static final List<String> REMARKS =
      List.of(
          "slept badly",
          "train was late, began at the station",
          "quiet morning",
          "two meetings in between",
          "headache since noon yesterday");

  private static final List<String> GOALS =
      List.of("all of them", "all but one", "half, then the day ran out", "the reviews, no more");

  private static final List<String> LEARNINGS =
      List.of(
          "Quorums overlap in one replica at least",
          "A lease is a promise with an end",
          "Backpressure has to reach the client",
          "Caches hide the cost of a miss",
          "Retries need a budget of their own",
          "The tail is what users see",
          "A fence belongs to every lock",
          "Order is per partition, never across");

  private static final List<String> STRUGGLES =
      List.of(
          "drawing from memory without peeking",
          "numbers: latencies and sizes",
          "which failures a design does not survive",
          "keeping similar systems apart");

  private static final List<String> PLANS =
      List.of("caching", "consensus once more", "the reviews first", "one incident, slowly");

  private final SplittableRandom random;

  /** Check-ins by this luck. */
  public CheckIns(SplittableRandom random) {
    this.random = random;
  }

  /**
   * How a day begins.
   *
   * @param spirit of the week, from 0 to 1
   * @param hours that the day holds
   */
  public SelfReport.Morning morning(double spirit, double hours) {
    return new SelfReport.Morning(
        score(spirit),
        score(spirit),
        score((1 + spirit) / 2),
        random.nextDouble() < HOURS_GIVEN ? Double.valueOf(Math.round(2 * hours) / 2.0) : null,
        maybe(REMARKED, REMARKS));
  }

  /**
   * How a day went.
   *
   * @param spirit of the week, from 0 to 1
   */
  public SelfReport.Evening evening(double spirit) {
    boolean judged = random.nextDouble() < JUDGED;
    int learnings = random.nextInt(1, 4);
    int first = random.nextInt(LEARNINGS.size());
    return new SelfReport.Evening(
        GOALS.get((int) Math.min(GOALS.size() - 1, (1 - spirit) * GOALS.size())),
        IntStream.range(first, first + learnings)
            .mapToObj(each -> LEARNINGS.get(each % LEARNINGS.size()))
            .toList(),
        maybe(1 - spirit, STRUGGLES),
        maybe(JUDGED, PLANS),
        judged ? Integer.valueOf(score((1 + spirit) / 2)) : null,
        judged ? Integer.valueOf(score(spirit)) : null);
  }

  private int score(double spirit) {
    double value = LEAST + SPAN * spirit + SPREAD * random.nextGaussian();
    return Math.clamp(Math.round(value), 1, BEST);
  }

  private @Nullable String maybe(double chance, List<String> words) {
    return random.nextDouble() < chance ? words.get(random.nextInt(words.size())) : null;
  }
}
