package dev.atlas.store.checkpoint.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Journal;
import dev.atlas.journal.RandomLearner;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.learner.tracking.Tracking;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TrackingBytesTest {

  @Test
  void tracking_written_isReadBackTheSame() {
    for (int seed = 0; seed < 60; seed++) {
      RandomLearner learner = new RandomLearner(seed, Bundled.catalog().diagrams(), "laptop");
      learner.act(400, learner.events());
      LearnerState state =
          JournalFold.now(new Journal(learner.events()), Bundled.catalog(), Bundled.curriculum());
      byte[] bytes = TrackingBytes.of(state.practice(), state.tracking());
      TrackingBytes.Read read = TrackingBytes.read(() -> bytes);
      assertThat(read.tracking()).as("seed %d", seed).isEqualTo(state.tracking());
      assertThat(read.practice()).as("seed %d", seed).isEqualTo(state.practice());
    }
  }

  @Test
  void tracking_read_tellsWhereItComesFromUntilItChanges() {
    byte[] bytes = TrackingBytes.of(List.of(), Tracking.NONE);
    AtomicInteger fetched = new AtomicInteger();
    Supplier<byte[]> source =
        () -> {
          fetched.incrementAndGet();
          return bytes;
        };
    TrackingBytes.Read read = TrackingBytes.read(source);
    assertThat(TrackingBytes.source(read.practice(), read.tracking())).isSameAs(source);
    assertThat(fetched).hasValue(0);
    Tracking before = read.tracking().before(LocalDate.of(2026, 1, 5));
    assertThat(TrackingBytes.source(read.practice(), before)).isNull();
    TrackingBytes.Read other = TrackingBytes.read(source);
    assertThat(TrackingBytes.source(other.practice(), read.tracking())).isNull();
    assertThat(TrackingBytes.source(List.of(), read.tracking())).isNull();
  }
}
