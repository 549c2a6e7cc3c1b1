package dev.atlas.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.learner.progress.Replay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Recalls are the same whether the log or the histories tell them. */
class RecallsTest {

  @Test
  void recalls_ofAnyPeriod_areThoseOfTheRecords() {
    int told = 0;
    for (long seed = 1; seed <= 25; seed++) {
      RandomGenerator random = Seeds.random(seed);
      RandomLearner learner = RandomLearner.of(random, random.nextBoolean());
      LearnerState state =
          JournalFold.now(learner.journal(), Bundled.catalog(), Bundled.curriculum());
      Replay replay =
          new Replay(Bundled.catalog(), Bundled.curriculum(), state.settings(), state.model());
      for (int i = 0; i < 4; i++) {
        LocalDate from = learner.today().minusDays(random.nextInt(1, 250));
        LocalDate to = from.plusDays(random.nextInt(60));
        told += state.log().atHand(from, to) ? 0 : 1;
        List<String> recalls = new ArrayList<>();
        state.recalls(
            from,
            to,
            replay,
            (day, diagram, grade, first, mature, _) ->
                recalls.add(
                    day + Bundled.catalog().diagrams().get(diagram).id() + grade + first + mature));
        assertThat(recalls)
            .as("seed %d, %s to %s", seed, from, to)
            .containsExactlyInAnyOrderElementsOf(expected(state, from, to));
      }
    }
    assertThat(told).as("periods told by histories").isGreaterThan(10);
  }

  private static List<String> expected(LearnerState state, LocalDate from, LocalDate to) {
    return state.records().stream()
        .filter(each -> each.recall() && !each.day().isBefore(from) && !each.day().isAfter(to))
        .map(each -> each.day() + each.diagram() + each.grade() + each.firstOfDay() + each.mature())
        .toList();
  }
}
