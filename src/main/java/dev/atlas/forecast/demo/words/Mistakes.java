package dev.atlas.forecast.demo.words;

import dev.atlas.journal.EventId;
import dev.atlas.journal.SelfReport;
import dev.atlas.journal.SelfReport.Mistake.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Errors that are written down after recalls that failed, and looked at again a week later. */
public final class Mistakes {

  private static final int REVISIT_DAYS = 7;
  private static final int ONCE_MORE_DAYS = 14;
  private static final double ONCE_MORE = 0.2;
  private static final double CAUSE_KNOWN = 0.7;

  private record Example(Kind kind, String what, String cause, String correction) {}

  private static final List<Example> EXAMPLES =
      List.of(
          new Example(
              Kind.CONCEPTUAL,
              "Took replicas for shards",
              "Both are copies on a picture",
              "A shard holds a part, a replica the same"),
          new Example(
              Kind.FACTUAL,
              "Was off by ten with the latency",
              "Never wrote the number down",
              "Say each number aloud while drawing it"),
          new Example(
              Kind.PROCEDURAL,
              "Drew the write path before the quorum",
              "Began with what I knew best",
              "Begin with the request and follow it"),
          new Example(
              Kind.APPLICATION,
              "Chose strong consistency where nobody asked for it",
              "Took the safe answer",
              "Ask first what a stale read costs"),
          new Example(
              Kind.CONCEPTUAL,
              "Let both sides of the partition take writes",
              "Forgot the fencing token",
              "Whoever lost the lease must not write"),
          new Example(
              Kind.FACTUAL,
              "Mixed up two systems of one company",
              "Studied them on one day",
              "One word for each that the other has not"));

  private final SplittableRandom random;

  /** Errors by this luck. */
  public Mistakes(SplittableRandom random) {
    this.random = random;
  }

  /** An error that was made in a diagram on a study day. */
  public SelfReport.Mistake of(String diagram, LocalDate day) {
    Example made = EXAMPLES.get(random.nextInt(EXAMPLES.size()));
    boolean known = random.nextDouble() < CAUSE_KNOWN;
    return new SelfReport.Mistake(
        made.kind,
        diagram,
        made.what,
        known ? made.cause : null,
        made.correction,
        day.plusDays(REVISIT_DAYS));
  }

  /** An error is looked at again on a study day; most are settled then. */
  public SelfReport.Revisit again(EventId error, LocalDate day) {
    boolean settled = random.nextDouble() >= ONCE_MORE;
    return new SelfReport.Revisit(error, settled ? null : day.plusDays(ONCE_MORE_DAYS));
  }
}
