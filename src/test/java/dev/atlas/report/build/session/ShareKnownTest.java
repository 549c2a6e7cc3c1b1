package dev.atlas.report.build.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atlas.fixture.Seeds;
import dev.atlas.report.build.session.ShareKnown.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareKnownTest {

  private static final double CLOSE = 5e-4;

  /** Wilson's interval of large pools, as published tables have it. */
  @ParameterizedTest
  @CsvSource({"0, 10, 0, 0.2775", "5, 10, 0.2366, 0.7634", "10, 10, 0.7225, 1", "1, 1, 0.2065, 1"})
  void largePool_hasWilsonsInterval(int known, int drawn, double low, double high) {
    ShareKnown share = ShareKnown.of(new Stratum(known, drawn, 10_000_000));
    assertThat(share.share()).isEqualTo((double) known / drawn);
    assertThat(share.low()).isCloseTo(low, within(CLOSE));
    assertThat(share.high()).isCloseTo(high, within(CLOSE));
  }

  @Test
  void allOfThePoolDrawn_leavesNoDoubt() {
    assertThat(ShareKnown.of(new Stratum(3, 4, 4))).isEqualTo(new ShareKnown(0.75, 0.75, 0.75));
  }

  @Test
  void strata_countByTheirSizes() {
    ShareKnown share = ShareKnown.of(List.of(new Stratum(2, 2, 300), new Stratum(0, 2, 100)));
    assertThat(share.share()).isCloseTo(0.75, within(1e-9));
    ShareKnown even = ShareKnown.of(List.of(new Stratum(2, 2, 200), new Stratum(1, 2, 200)));
    assertThat(share.high() - share.low()).isGreaterThan(even.high() - even.low());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "4, 4", "8, 5", "20, 8", "240, 12"})
  void drawingsNeeded_areTheFewestThatAreEnough(int pool, int drawings) {
    assertThat(ShareKnown.drawingsNeeded(pool)).isEqualTo(drawings);
  }

  /** Of samples of learners whose knowledge is known, 95 in a hundred intervals hold the truth. */
  @Test
  void interval_holdsTheTruth_aboutAsOftenAsItSays() {
    RandomGenerator random = Seeds.random(5);
    int held = 0;
    int trials = 4000;
    for (int trial = 0; trial < trials; trial++) {
      List<Stratum> strata = new ArrayList<>();
      double truth = 0;
      double all = 0;
      double level = random.nextDouble();
      for (int pool : List.of(240, 120, 80, 40)) {
        int knows = (int) Math.round(pool * level);
        truth += knows;
        all += pool;
        strata.add(sample(random, knows, pool, pool / 40 + 2));
      }
      ShareKnown share = ShareKnown.of(strata);
      held += share.low() <= truth / all && truth / all <= share.high() ? 1 : 0;
    }
    assertThat((double) held / trials).isBetween(0.93, 0.99);
  }

  private static Stratum sample(RandomGenerator random, int knows, int pool, int drawn) {
    int known = 0;
    for (int k = 0; k < drawn; k++) {
      known += random.nextInt(pool - k) < knows - known ? 1 : 0;
    }
    return new Stratum(known, drawn, pool);
  }
}
