package dev.atlas.journal;

import dev.atlas.catalog.Diagram;
import dev.atlas.memory.Grade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Makes up what a learner does, good and bad: the same seed, the same events. */
public final class RandomLearner {

  private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
  private static final int[] OFFSETS = {0, 1, 1, 1, 2, -12, 14};

  private final Random random;
  private final List<Diagram> diagrams;
  private final String device;
  private final List<Event> events = new ArrayList<>();
  private Instant clock = BEGIN;
  private @Nullable EventId last;

  /** A learner on a device who studies some of these diagrams. */
  public RandomLearner(long seed, List<Diagram> diagrams, String device) {
    this.random = new Random(seed);
    this.diagrams = diagrams;
    this.device = device;
  }

  /** Everything that was done so far, in the order of the file. */
  public List<Event> events() {
    return events;
  }

  /** Does so many things more and returns them. */
  public List<Event> act(int count, List<Event> known) {
    int from = events.size();
    for (int i = 0; i < count; i++) {
      clock = clock.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(60 * 60 * 30) : 60);
      add(fact(known));
    }
    return List.copyOf(events.subList(from, events.size()));
  }

  private void add(Fact fact) {
    Instant when = clock;
    if (random.nextInt(12) == 0) {
      when = clock.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
    }
    OffsetDateTime at =
        when.plusMillis(random.nextInt(3) * 500L)
            .atOffset(ZoneOffset.ofHours(OFFSETS[random.nextInt(OFFSETS.length)]));
    EventId id = EventId.next(last, at.toInstant(), device, fact.toString());
    last = id;
    events.add(new Event(id, at, device, null, fact));
  }

  private Fact fact(List<Event> known) {
    return switch (random.nextInt(60)) {
      case 0 -> new Fact.Setting("memory.retention", "0.8" + random.nextInt(10));
      case 1 -> new Fact.Setting("memory.model", random.nextBoolean() ? "ladder" : "expanding");
      case 2 -> new Fact.Setting("rollover", "" + random.nextInt(6));
      case 3 -> new Fact.Setting("zone", "no such zone");
      case 4 -> new Fact.PlanStart("intensive", LocalDate.of(2026, 1, 5), null);
      case 5 -> new Fact.PhaseOpen(1 + random.nextInt(5));
      case 6, 7, 8 -> retraction(known);
      case 9 -> new Fact.Unknown("later", 1);
      case 10 -> new Fact.Practice("reading/" + random.nextInt(4), 60 * random.nextInt(90), null);
      case 11 -> new Fact.Away(day(), day().plusDays(3));
      case 12 -> random.nextBoolean() ? new Fact.PathStart("role/a") : new Fact.PathStop("role/a");
      case 13 -> new Fact.Adjustment(List.of("comparisons"));
      case 14 ->
          random.nextBoolean()
              ? new Fact.Recovery(day())
              : new Fact.Recovery(
                  day(), random.nextBoolean() ? "fast" : "triage", 1 + random.nextInt(20));
      case 15 -> random.nextBoolean() ? new Fact.EasyDay(day()) : fit();
      case 16 -> new Fact.Setting("seed", "" + random.nextInt(3));
      case 17 -> new Fact.Quarantine(List.of("7f"));
      case 18 -> new Fact.Know(List.of(diagram(), diagram()), Grade.of(1 + random.nextInt(4)));
      case 19 -> hold();
      case 20, 21, 22, 23, 24 -> said();
      default -> review();
    };
  }

  private Fact hold() {
    Fact.Hold.Kind[] kinds = Fact.Hold.Kind.values();
    return new Fact.Hold(
        diagram(), kinds[random.nextInt(kinds.length)], random.nextBoolean() ? day() : null);
  }

  private Fact said() {
    return switch (random.nextInt(8)) {
      case 0 -> new SelfReport.Morning(score(), score(), score(), null, null);
      case 1 -> new SelfReport.Evening(null, List.of("quorums"), null, "sleep", score(), null);
      case 2 ->
          new SelfReport.Mistake(
              SelfReport.Mistake.Kind.FACTUAL,
              random.nextBoolean() ? diagram() : null,
              "wrong port " + random.nextInt(),
              null,
              "another",
              random.nextInt(4) == 0 ? null : day());
      case 3 ->
          new SelfReport.Revisit(
              some(SelfReport.Mistake.class), random.nextBoolean() ? day() : null);
      case 4 -> exam();
      case 5 ->
          new SelfReport.Interview(
              diagram(), 45, 1, 2, 3, 4, 5, random.nextBoolean() ? "hm" : null);
      case 6 ->
          new SelfReport.Depth(
              diagram(),
              random.nextBoolean() ? SelfReport.Depth.Level.DEEP : null,
              random.nextBoolean() ? Set.of(SelfReport.Depth.Point.COSTS) : null);
      default -> new SelfReport.Note(random.nextBoolean() ? diagram() : null, "so it is");
    };
  }

  private Fact exam() {
    EventId attempt = some(SelfReport.ExamStart.class);
    return switch (random.nextInt(3)) {
      case 0 -> new SelfReport.ExamStart("final", random.nextLong());
      case 1 ->
          new SelfReport.ExamScore(attempt, "speed", 12.5, Map.of("structure", 12.5), 90, null);
      default -> new SelfReport.ExamStop(attempt);
    };
  }

  /** The id of something done before that was such a thing, or of anything at all. */
  private EventId some(Class<? extends Fact> kind) {
    List<Event> all = events.stream().filter(event -> kind.isInstance(event.fact())).toList();
    List<Event> among = all.isEmpty() ? events : all;
    return among.isEmpty() ? new EventId(1, 2) : among.get(random.nextInt(among.size())).id();
  }

  private int score() {
    return 1 + random.nextInt(10);
  }

  private LocalDate day() {
    return LocalDate.of(2026, 1, 5).plusDays(random.nextInt(60));
  }

  private Fact fit() {
    List<Double> parameters =
        DoubleStream.of(
                0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
                1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.2)
            .boxed()
            .toList();
    return new Fact.Fit("fsrs-6", parameters, 400, 100, 0.4, 0.3, 0.01, random.nextBoolean());
  }

  private Fact retraction(List<Event> known) {
    List<Event> all = random.nextBoolean() || known.isEmpty() ? events : known;
    if (all.isEmpty()) {
      return review();
    }
    int back = random.nextInt(Math.min(all.size(), random.nextBoolean() ? 5 : 200));
    return new Fact.Retraction(List.of(all.get(all.size() - 1 - back).id()));
  }

  private Fact review() {
    return new Fact.Review(
        diagram(),
        Grade.of(1 + random.nextInt(4)),
        random.nextInt(5) == 0 ? random.nextInt(101) / 1.5 : null,
        random.nextBoolean() ? random.nextInt(3000) : null,
        random.nextInt(9) == 0 ? "note " + random.nextInt() : null);
  }

  private String diagram() {
    return random.nextInt(30) == 0
        ? "gone/long-ago"
        : diagrams.get(random.nextInt(Math.min(40, diagrams.size()))).id();
  }
}
