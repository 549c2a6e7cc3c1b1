package dev.atlas.learner.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.memory.Grade;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that are well formed and yet cannot be right are found until they are taken back. */
final class JournalAuditTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-05T09:00:00Z");
  private static final Location PLACE = new Location("journal.jsonl", 1, 1);

  private final JournalAudit audit =
      new JournalAudit(Bundled.catalog(), Bundled.curriculum(), AT.toInstant());

  static List<Fact> doubtful() {
    return List.of(
        new Fact.Review("sharding/hash-sharding", Grade.GOOD, null, 90_000, null),
        new Fact.Practice("some-lab", Integer.MAX_VALUE, null),
        new Fact.Setting("zone", "Mars/Olympus"),
        new Fact.Setting("rollover", "999h"),
        new Fact.Setting("no.such.key", "1"),
        new Fact.PlanStart("leisurely", LocalDate.parse("2026-01-05"), null),
        new Fact.PhaseOpen(99),
        new Fact.PathStart("to-nowhere"),
        new Fact.Away(LocalDate.parse("2026-03-01"), LocalDate.parse("2020-01-01")),
        new Fact.Know(List.of("sharding/hash-sharding", "no/such-diagram"), Grade.GOOD),
        new Fact.Hold("no/such-diagram", Fact.Hold.Kind.SUSPEND, null),
        new SelfReport.Depth("no/such-diagram", SelfReport.Depth.Level.DEEP, null),
        new SelfReport.Note("no/such-diagram", "secret words"));
  }

  @ParameterizedTest
  @MethodSource("doubtful")
  void event_thatCannotBeRight_isFoundUntilItIsTakenBack(Fact fact) {
    Event event = event(AT, fact);

    audit.look(event, PLACE, null);
    assertThat(audit.problems()).hasSize(1);
    assertThat(audit.problems().getFirst().toString())
        .startsWith("journal.jsonl:1:1: ")
        .doesNotContain("secret", "Mars");

    audit.look(event(AT, new Fact.Retraction(List.of(event.id()))), PLACE, null);
    assertThat(audit.problems()).isEmpty();
  }

  @Test
  void event_ofATimeToCome_isFoundWithItsWholeId() {
    Event event = event(AT.plusYears(1), new Fact.PhaseOpen(2));

    audit.look(event, PLACE, null);

    assertThat(audit.problems())
        .singleElement()
        .extracting(Problem::advice)
        .asString()
        .contains(event.id().toString());
  }

  @Test
  void event_whoseTimeIsNotThatOfItsId_isFoundUnlessItWasBackdated() {
    Fact fact = new Fact.PhaseOpen(2);
    Event first = event(AT, fact);
    EventId id = EventId.next(first.id(), AT.minusYears(1).toInstant(), "laptop", "content");
    Event backdated = new Event(id, AT.minusYears(1), "laptop", null, fact);
    Event old = event(AT.minusYears(1), fact);
    Event moved = new Event(first.id(), AT.minusMonths(1), "laptop", null, fact);
    Event ahead = new Event(old.id(), AT, "laptop", null, fact);

    audit.look(backdated, PLACE, first.id());
    audit.look(backdated, PLACE, null);
    assertThat(audit.problems()).isEmpty();

    audit.look(moved, PLACE, old.id());
    audit.look(ahead, PLACE, null);
    assertThat(audit.problems())
        .extracting(Problem::message)
        .containsExactly(
            "`at` lies far from 2026-01-05T09:00:00Z, when the `id` was made",
            "`at` lies far from 2025-01-05T09:00:00Z, when the `id` was made");
  }

  @Test
  void diagram_lostWithReviewsAndNotes_isToldOnceWithItsReviews() {
    audit.look(event(AT, new Fact.Review("no/such", Grade.GOOD, null, null, null)), PLACE, null);
    audit.look(event(AT, new SelfReport.Note("no/such", "words")), PLACE, null);
    audit.look(event(AT, new Fact.Review("no/such", Grade.HARD, null, null, null)), PLACE, null);

    assertThat(audit.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .endsWith("no/such, which has 2 reviews");
  }

  private static Event event(OffsetDateTime at, Fact fact) {
    EventId id = EventId.next(null, at.toInstant(), "laptop", fact.toString());
    return new Event(id, at, "laptop", null, fact);
  }
}
