package dev.atlas.memory.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Grade;
import dev.atlas.memory.Logs;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.log.ReviewLog;
import dev.atlas.memory.log.ReviewLogBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogReplayTest {

  @ParameterizedTest
  @EnumSource
  void of_publicLog_endsInTheStateOfEachHistory(FsrsVersion version) {
    ReviewLog log = Logs.read("synth-5k");
    Forgetting model = version.model();
    LogReplay replay = LogReplay.of(model, log);
    for (int card = 0; card < log.cards(); card++) {
      ReviewHistory.Builder builder = new ReviewHistory.Builder();
      for (int i = log.start(card); i < log.end(card); i++) {
        builder.add(log.day(i), log.millis(i) / 1000, Grade.of(log.grade(i)));
      }
      MemoryState slow = model.replay(builder.build());
      MemoryState fast = replay.state(log.end(card) - 1);
      // Histories know seconds, logs milliseconds.
      assertThat(Math.abs(fast.stability() / slow.stability() - 1)).isLessThan(1e-2);
      if (version == FsrsVersion.FSRS_6) {
        assertThat(fast).isEqualTo(slow);
      }
      assertThat(replay.retrievability(log.start(card))).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void of_emptyLog_isEmpty(FsrsVersion version) {
    assertThat(LogReplay.of(version.model(), new ReviewLogBuilder().build()).log().size()).isZero();
  }
}
