package dev.atlas.store.checkpoint.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Journal;
import dev.atlas.journal.RandomLearner;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import org.junit.jupiter.api.Test;

class TrackingBytesTest {

  @Test
  void tracking_written_isReadBackTheSame() {
    for (int seed = 0; seed < 60; seed++) {
      RandomLearner learner = new RandomLearner(seed, Bundled.catalog().diagrams(), "laptop");
      learner.act(400, learner.events());
      Tracking tracking =
          JournalFold.now(new Journal(learner.events()), Bundled.catalog(), Bundled.curriculum())
              .tracking();
      BinaryOut out = new BinaryOut();
      TrackingBytes.write(tracking, out);
      assertThat(TrackingBytes.read(new BinaryIn(out.toBytes())))
          .as("seed %d", seed)
          .isEqualTo(tracking);
    }
  }
}
