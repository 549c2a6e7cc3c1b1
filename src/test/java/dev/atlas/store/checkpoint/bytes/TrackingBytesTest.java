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
      byte[] bytes = written(tracking);
      Tracking read = TrackingBytes.read(new BinaryIn(bytes));
      assertThat(written(read)).as("passed on unread, seed %d", seed).isEqualTo(bytes);
      assertThat(read).as("seed %d", seed).isEqualTo(tracking);
      assertThat(written(read)).as("passed on, seed %d", seed).isEqualTo(bytes);
    }
  }

  private static byte[] written(Tracking tracking) {
    BinaryOut out = new BinaryOut();
    TrackingBytes.write(tracking, out);
    return out.toBytes();
  }
}
