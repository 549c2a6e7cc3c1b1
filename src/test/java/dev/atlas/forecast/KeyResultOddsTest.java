package dev.atlas.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.memory.Grade;
import org.junit.jupiter.api.Test;

class KeyResultOddsTest {

  private static final int FUTURES = 20;

  /** The foundation of a plan, complete but for its last so many diagrams. */
  private static Forecast.Odds foundation(int missing) {
    Scenario scenario = PrototypeTest.scenario("intensive", "48", true);
    int yesterday = (int) scenario.from.toEpochDay() - 1;
    int left = (int) scenario.keyResults.getFirst().target() - missing;
    for (int i = 0; i < scenario.table.size() && left > 0; i++) {
      if (scenario.table.phaseOf(i) == 0) {
        scenario.deck.study(i, yesterday - 1, Grade.GOOD);
        scenario.deck.recall(i, yesterday, Grade.GOOD);
        left--;
      }
    }
    return Forecast.of(scenario, FUTURES, 1).keyResults().getFirst();
  }

  @Test
  void keyResult_completeBeforeTheFirstDay_isMetAlready() {
    Forecast.Odds odds = foundation(0);
    assertThat(odds.keyResult().id()).isEqualTo("KR1");
    assertThat(odds.already()).isTrue();
    assertThat(odds.odds()).isEqualTo(1);
  }

  @Test
  void keyResult_oneDiagramShort_isNotMetYet() {
    assertThat(foundation(1).already()).isFalse();
  }
}
