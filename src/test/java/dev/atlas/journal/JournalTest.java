package dev.atlas.journal;

import static dev.atlas.memory.Grade.AGAIN;
import static dev.atlas.memory.Grade.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Diary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final String RANGE = "sharding/range-sharding";
  private static final String HASH = "sharding/hash-sharding";

  @Test
  void order_eventsOfTwoOffsets_isByInstantThenId() {
    Diary diary = new Diary();
    Event late = diary.review("2026-01-05T10:00:00Z", RANGE, GOOD);
    Event early = diary.review("2026-01-05T10:30:00+01:00", HASH, GOOD);
    Event sameInstant = diary.review("2026-01-05T11:00:00+01:00", HASH, AGAIN);
    assertThat(diary.journal().effective()).containsExactly(early, late, sameInstant);
  }

  @Test
  void retraction_loggedBeforeOrAfterItsEvent_takesItBack() {
    Diary diary = new Diary();
    Event kept = diary.review("2026-01-05T10:00:00Z", RANGE, GOOD);
    Event after = diary.review("2026-01-05T11:00:00Z", HASH, GOOD);
    diary.add("2026-01-05T12:00:00Z", new Fact.Retraction(List.of(after.id())));
    Event before = diary.review("2026-01-05T13:00:00Z", HASH, AGAIN);
    diary.add("2026-01-01T00:00:00Z", new Fact.Retraction(List.of(before.id())));
    assertThat(diary.journal().effective()).containsExactly(kept);
    assertThat(diary.journal().recorded()).hasSize(5);
  }

  @Test
  void retraction_ofARetraction_bringsNothingBack() {
    Diary diary = new Diary();
    Event gone = diary.review("2026-01-05T10:00:00Z", RANGE, GOOD);
    Event undo = diary.add("2026-01-05T11:00:00Z", new Fact.Retraction(List.of(gone.id())));
    diary.add("2026-01-05T12:00:00Z", new Fact.Retraction(List.of(undo.id())));
    assertThat(diary.journal().effective()).isEmpty();
  }

  @Test
  void retraction_ofAnUnknownId_changesNothing() {
    Diary diary = new Diary();
    Event kept = diary.review("2026-01-05T10:00:00Z", RANGE, GOOD);
    diary.add(
        "2026-01-05T11:00:00Z",
        new Fact.Retraction(List.of(EventId.parse("01ARZ3NDEKTSV4RRFFQ69G5FAV"))));
    assertThat(diary.journal().effective()).containsExactly(kept);
  }

  @Test
  void asOf_anInstant_leavesOutLaterEventsAndLaterUndoing() {
    Diary diary = new Diary();
    Event first = diary.review("2026-01-05T10:00:00Z", RANGE, GOOD);
    diary.add("2026-01-06T10:00:00Z", new Fact.Retraction(List.of(first.id())));
    assertThat(diary.journal().asOf(Instant.parse("2026-01-05T10:00:00Z")).effective())
        .containsExactly(first);
    assertThat(diary.journal().asOf(Instant.parse("2026-01-05T09:59:59Z")).recorded()).isEmpty();
    assertThat(diary.journal().asOf(Instant.parse("2026-01-06T10:00:00Z")).effective()).isEmpty();
  }

  @Test
  void lastCommands_batch_isOneCommandAndOtherDevicesAreNotTouched() {
    OffsetDateTime at = OffsetDateTime.parse("2026-01-05T10:00:00Z");
    Fact fact = Diary.review(RANGE, GOOD);
    EventId one = EventId.next(null, at.toInstant(), "laptop", "one");
    EventId two = EventId.next(one, at.toInstant(), "laptop", "two");
    EventId three = EventId.next(two, at.toInstant(), "laptop", "three");
    EventId other = EventId.next(null, at.plusDays(1).toInstant(), "phone", "other");
    Event single = new Event(one, at, "laptop", null, fact);
    Event batchFirst = new Event(two, at, "laptop", new Batch(two, 2), fact);
    Event batchSecond = new Event(three, at, "laptop", new Batch(two, 2), fact);
    Event phone = new Event(other, at.plusDays(1), "phone", null, fact);
    Journal journal = new Journal(List.of(phone, single, batchFirst, batchSecond));

    assertThat(journal.lastCommands("laptop", 1)).containsExactly(List.of(batchFirst, batchSecond));
    assertThat(journal.lastCommands("laptop", 9))
        .containsExactly(List.of(batchFirst, batchSecond), List.of(single));
    assertThat(journal.lastCommands("tablet", 9)).isEmpty();
  }

  @Test
  void lastCommands_undoneCommand_isPassedOver() {
    Diary diary = new Diary();
    Event first = diary.review("2026-01-05T10:00:00Z", RANGE, GOOD);
    Event second = diary.review("2026-01-05T11:00:00Z", HASH, GOOD);
    diary.add("2026-01-05T12:00:00Z", new Fact.Retraction(List.of(second.id())));
    assertThat(diary.journal().lastCommands("laptop", 9)).containsExactly(List.of(first));
  }

  @Test
  void lastCommands_recordedForecast_isPassedOver() {
    Diary diary = new Diary();
    Event review = diary.review("2026-01-05T10:00:00Z", RANGE, GOOD);
    Fact.Forecast.Band band = new Fact.Forecast.Band(null, null, null);
    diary.add(
        "2026-01-05T11:00:00Z",
        new Fact.Forecast(LocalDate.of(2026, 1, 5), 100, 1, band, band, List.of()));
    assertThat(diary.journal().lastCommands("laptop", 1)).containsExactly(List.of(review));
  }
}
