package dev.atlas.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.atlas.fixture.Seeds;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  @Test
  void eventId_clockForwardsAndBack_risesAsValueAndAsText() {
    Seeds.each(
        200,
        random -> {
          EventId previous = null;
          for (int i = 0; i < 50; i++) {
            Instant at = NOON.plusMillis(random.nextInt(-5000, 5000));
            EventId next = EventId.next(previous, at, "laptop", "event " + random.nextInt(3));
            assertThat(EventId.parse(next.toString())).isEqualTo(next);
            if (previous != null) {
              assertThat(next).isGreaterThan(previous);
              assertThat(next.toString()).isGreaterThan(previous.toString());
            }
            previous = next;
          }
        });
  }

  @Test
  void eventId_ofAMoment_beginsWithItsMilliseconds() {
    EventId id = EventId.next(null, Instant.parse("2016-07-30T23:54:10.259Z"), "laptop", "x");
    // The example of the ULID specification.
    assertThat(id.toString()).hasSize(26).startsWith("01ARZ3NDEK");
  }

  @Test
  void eventId_sameRun_isTheSame() {
    EventId first = EventId.next(null, NOON, "laptop", "x");
    assertThat(EventId.next(null, NOON, "laptop", "x")).isEqualTo(first);
    assertThat(EventId.next(null, NOON, "phone", "x")).isNotEqualTo(first);
    assertThat(EventId.next(null, NOON, "laptop", "y")).isNotEqualTo(first);
    assertThat(EventId.next(first, NOON, "laptop", "x")).isNotEqualTo(first);
  }

  @Test
  void eventId_clockSetBack_keepsTheTimeOfTheLastId() {
    EventId last = EventId.next(null, NOON, "laptop", "x");
    EventId next = EventId.next(last, NOON.minusSeconds(86_400), "laptop", "y");
    assertThat(next).isGreaterThan(last);
    assertThat(next.toString().substring(0, 10)).isEqualTo(last.toString().substring(0, 10));
  }

  @Test
  void eventId_lowBitsAllSet_carriesIntoTheHighOnes() {
    EventId full = new EventId(EventId.next(null, NOON, "laptop", "x").high() | 0xFFFF, -1L);
    assertThat(EventId.next(full, NOON, "laptop", "y")).isGreaterThan(full);
  }

  @Test
  void eventId_momentsBeyondTheFormat_stillMakeIdsInOrder() {
    EventId before = EventId.next(null, Instant.MIN, "laptop", "x");
    EventId early = EventId.next(null, Instant.EPOCH.minusSeconds(1), "laptop", "x");
    EventId late = EventId.next(null, Instant.parse("+12000-01-01T00:00:00Z"), "laptop", "x");
    EventId last = EventId.next(null, Instant.MAX, "laptop", "x");
    assertThat(before.toString()).startsWith("0000000000");
    assertThat(early.toString()).startsWith("0000000000");
    assertThat(late.toString()).startsWith("7ZZZZZZZZZ");
    assertThat(EventId.parse(last.toString())).isEqualTo(last).isGreaterThan(early);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "01ARZ3NDEKTSV4RRFFQ69G5FA",
        "01ARZ3NDEKTSV4RRFFQ69G5FAVX",
        "81ARZ3NDEKTSV4RRFFQ69G5FAV",
        "01ARZ3NDEKTSV4RRFFQ69G5FAU",
        "01arz3ndektsv4rrffq69g5fav",
        "01ARZ3NDEKTSV4RRFFQ69G5FA\u00e4"
      })
  void eventId_badText_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventId.parse(text))
        .withMessageContaining("is no event id");
  }
}
