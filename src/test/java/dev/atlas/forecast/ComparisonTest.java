package dev.atlas.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.memory.Headway;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Plans under the same luck. */
class ComparisonTest {

  @Test
  void plan_compared_with_itself_differs_in_no_future() {
    Comparison comparison =
        Comparison.of(
            PrototypeTest.scenario("intensive", "48", true),
            PrototypeTest.scenario("intensive", "48", true),
            20,
            3,
            Headway.UNHEARD);
    assertThat(comparison.finish()).isEqualTo(new Comparison.Spread(0, 0, 0));
  }

  @Test
  void plan_with_more_hours_finishes_earlier_in_nearly_every_future() {
    Comparison comparison =
        Comparison.of(
            PrototypeTest.scenario("intensive", "40", true),
            PrototypeTest.scenario("intensive", "56", true),
            20,
            3,
            Headway.UNHEARD);
    Comparison.Spread later = Objects.requireNonNull(comparison.finish());
    assertThat(later.p90()).isNegative();
  }
}
