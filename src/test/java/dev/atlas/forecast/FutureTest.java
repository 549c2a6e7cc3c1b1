package dev.atlas.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.report.build.ForecastBuilder;
import dev.atlas.report.build.Situation;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class FutureTest {

  private static final int FUTURES = 12;

  @Test
  void future_after_others_is_the_one_that_it_is_alone() {
    Scenario scenario =
        ForecastBuilder.outlook(
                Situation.at(
                    OffsetDateTime.parse("2026-01-05T12:00:00Z"),
                    new Diary().start("2026-01-05T08:00:00Z", "intensive", "2026-01-05").journal(),
                    Bundled.catalog(),
                    Bundled.curriculum()))
            .asPlanned();
    Outcomes after = new Outcomes(scenario, FUTURES, scenario.horizon(), -1);
    Outcomes alone = new Outcomes(scenario, FUTURES, scenario.horizon(), -1);
    Future busy = new Future(scenario, after);
    for (int future = 0; future < FUTURES; future++) {
      busy.live(1, future);
      new Future(scenario, alone).live(1, future);
    }
    assertThat(after.minutes).isDeepEqualTo(alone.minutes);
    assertThat(after.reviews).isDeepEqualTo(alone.reviews);
    assertThat(after.finish).containsExactly(alone.finish);
  }
}
