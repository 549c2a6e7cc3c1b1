package dev.atlas.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** All events of a batch pass, or none, in whatever order and however often they come. */
class WholeBatchesTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-05T09:00:00Z");

  private final List<Event> passed = new ArrayList<>();
  private final WholeBatches<String> batches = new WholeBatches<>(passed::add);

  private static Event event(int id, int first, int size) {
    Batch batch = new Batch(new EventId(1, first), size);
    return new Event(new EventId(1, id), AT, "laptop", batch, new Fact.PhaseOpen(2));
  }

  private static List<Event> three() {
    return List.of(event(1, 1, 3), event(2, 1, 3), event(3, 1, 3));
  }

  @Test
  void batch_whollyThere_passesWithItsLastEvent() {
    batches.take(three().get(0), "a");
    batches.take(three().get(1), "b");
    assertThat(passed).isEmpty();
    assertThat(batches.awaits(new Batch(new EventId(1, 1), 3))).isTrue();
    batches.take(three().get(2), "c");
    assertThat(passed).isEqualTo(three());
    assertThat(batches.unfinished()).isEmpty();
  }

  @Test
  void batch_oneEventMissing_isToldWithItsPlaces() {
    batches.take(three().get(0), "a");
    batches.take(three().get(2), "c");
    assertThat(passed).isEmpty();
    assertThat(batches.unfinished())
        .containsExactly(new WholeBatches.Unfinished<>(new EventId(1, 1), 3, List.of("a", "c")));
  }

  @Test
  void batch_copiesOfOneEvent_areNoOtherEvents() {
    for (int i = 0; i < 3; i++) {
      batches.take(three().get(0), "a");
    }
    assertThat(passed).isEmpty();
  }

  @Test
  void batch_oneLineDamaged_passesWithoutItAndTheGoodCopyFollows() {
    batches.take(three().get(0), "a");
    batches.damaged(new Batch(new EventId(1, 1), 3));
    batches.take(three().get(2), "c");
    assertThat(passed).containsExactly(three().get(0), three().get(2));
    batches.take(three().get(1), "b");
    assertThat(passed).containsExactlyInAnyOrderElementsOf(three());
    assertThat(batches.unfinished()).isEmpty();
  }

  @Test
  void batch_oneSizeDamaged_passesInAnyOrder() {
    for (int told : List.of(2, 7)) {
      for (int seed = 0; seed < 6; seed++) {
        List<Event> lines = new ArrayList<>(three());
        lines.set(1, event(2, 1, told));
        Collections.shuffle(lines, new Random(seed));
        List<Event> through = new ArrayList<>();
        WholeBatches<String> gate = new WholeBatches<>(through::add);
        lines.forEach(line -> gate.take(line, "a"));
        assertThat(through).as("size %d seed %d", told, seed).hasSize(3);
      }
    }
  }

  @Test
  void event_ofNoBatchOrOfOneWithoutSize_passesAtOnce() {
    Event old = event(5, 5, 0);
    Event single = new Event(new EventId(1, 6), AT, "laptop", null, new Fact.PhaseOpen(2));
    batches.take(old, "a");
    batches.take(single, "b");
    assertThat(passed).containsExactly(old, single);
  }
}
