package dev.atlas.memory.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atlas.memory.Grade;
import org.junit.jupiter.api.Test;

class SuperMemo2Test {

  @Test
  void recall_goodGrades_growByTheFactor() {
    SuperMemo2 rule = new SuperMemo2();
    assertThat(rule.study(Grade.GOOD)).isEqualTo(1);
    assertThat(rule.recall(Grade.GOOD)).isEqualTo(6);
    assertThat(rule.recall(Grade.GOOD)).isCloseTo(15, within(1e-9));
    assertThat(rule.recall(Grade.EASY)).isCloseTo(37.5, within(1e-9));
    assertThat(rule.recall(Grade.GOOD)).isCloseTo(97.5, within(1e-9));
  }

  @Test
  void recall_again_beginsAnewWithTheFactorKept() {
    SuperMemo2 rule = new SuperMemo2();
    rule.study(Grade.GOOD);
    rule.recall(Grade.EASY);
    assertThat(rule.recall(Grade.AGAIN)).isEqualTo(1);
    assertThat(rule.recall(Grade.GOOD)).isEqualTo(1);
    assertThat(rule.recall(Grade.GOOD)).isEqualTo(6);
    assertThat(rule.recall(Grade.GOOD)).isCloseTo(15.6, within(1e-9));
  }

  @Test
  void recall_hardForEver_keepsTheLeastFactor() {
    SuperMemo2 rule = new SuperMemo2();
    double before = rule.study(Grade.HARD);
    for (int i = 0; i < 20; i++) {
      double interval = rule.recall(Grade.HARD);
      assertThat(interval).isGreaterThanOrEqualTo(1.29 * before);
      before = interval;
    }
  }
}
