package dev.atlas.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.memory.Grade;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactionTest {

  private static final String WORDS = "my own words";
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-05T09:00:00Z");
  private static final EventId ID = EventId.parse("01KE6K79H0AKZ4Q7X7D2BV1C5T");

  static Stream<Fact> factsWithWords() {
    return Stream.of(
        new Fact.Review("a/b", Grade.GOOD, 88.0, 90, WORDS),
        new Fact.Practice("readings/a", 90, WORDS),
        new SelfReport.Morning(7, 6, 8, 3.0, WORDS),
        new SelfReport.Evening(WORDS, List.of(WORDS), WORDS, WORDS, 7, 8),
        new SelfReport.Mistake(
            SelfReport.Mistake.Kind.FACTUAL, "a/b", WORDS, WORDS, WORDS, LocalDate.of(2026, 1, 9)),
        new SelfReport.ExamScore(ID, "patterns", 80, Map.of(), 90, WORDS),
        new SelfReport.Interview("a/b", 45, 3, 3, 3, 3, 3, WORDS),
        new SelfReport.Note("a/b", WORDS));
  }

  @ParameterizedTest
  @MethodSource("factsWithWords")
  void redaction_ofWords_keepsTypeAndEnvelopeAndNoWord(Fact fact) {
    Event redacted = Objects.requireNonNull(Redaction.of(event(fact)));

    assertThat(redacted.toString()).doesNotContain(WORDS);
    assertThat(redacted.fact().type()).isEqualTo(fact.type());
    assertThat(redacted.id()).isEqualTo(ID);
    assertThat(redacted.at()).isEqualTo(AT);
  }

  @Test
  void redaction_withoutWords_changesNothing() {
    Event event = event(new Fact.Review("a/b", Grade.HARD, 60.0, 90, null));

    assertThat(Redaction.of(event)).isEqualTo(event);
  }

  @Test
  void redaction_ofALaterType_leavesItOut() {
    assertThat(Redaction.of(event(new Fact.Unknown("diary", 1)))).isNull();
  }

  @Test
  void redaction_ofABatch_keepsItsNameAndDropsItsSizeForEventsMayBeLeftOut() {
    Event event =
        new Event(
            ID, AT, "laptop", new Batch(ID, 3), new Fact.Review("a/b", Grade.HARD, 60.0, 90, null));

    assertThat(Objects.requireNonNull(Redaction.of(event)).batch()).isEqualTo(new Batch(ID, 0));
  }

  private static Event event(Fact fact) {
    return new Event(ID, AT, "laptop", null, fact);
  }
}
