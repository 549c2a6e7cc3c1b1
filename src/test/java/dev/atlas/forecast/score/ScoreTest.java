package dev.atlas.forecast.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private static final Fact.Forecast.Band NEVER = new Fact.Forecast.Band(null, null, null);

  private static Fact.Forecast forecast(int p10, int p90) {
    LocalDate from = LocalDate.of(2026, 1, 5);
    return new Fact.Forecast(
        from,
        100,
        0,
        NEVER,
        NEVER,
        List.of(new Fact.Forecast.Check(from.plusDays(6), p10, p10, p90)));
  }

  private static Diary twoStudied() {
    Diary diary = new Diary();
    diary.review("2026-01-05T09:00:00Z", "sharding/range-sharding", Grade.GOOD);
    diary.review("2026-01-11T09:00:00Z", "sharding/hash-sharding", Grade.GOOD);
    diary.review("2026-01-12T09:00:00Z", "replication-choice/chain", Grade.GOOD);
    return diary;
  }

  @Test
  void bands_whoseDateHasPassed_areJudgedByWhatWasStudiedByThen() {
    List<Fact.Forecast> forecasts =
        List.of(forecast(2, 3), forecast(1, 2), forecast(3, 4), forecast(0, 1));
    assertThat(BandScore.of(forecasts, twoStudied().learner(), LocalDate.of(2026, 1, 13)))
        .containsExactly(new BandScore(7, 1, 2, 1));
  }

  @Test
  void bands_whoseDayIsNotOver_areNotJudged() {
    assertThat(
            BandScore.of(
                List.of(forecast(2, 3)), twoStudied().learner(), LocalDate.of(2026, 1, 11)))
        .isEmpty();
  }

  @Test
  void recalls_byLateness_areTheFirstOfADay() {
    Diary diary = twoStudied();
    // Due on the 7th: on its day, then again the same day, then far too late.
    diary.review("2026-01-07T09:00:00Z", "sharding/range-sharding", Grade.GOOD);
    diary.review("2026-01-07T10:00:00Z", "sharding/range-sharding", Grade.AGAIN);
    diary.review("2026-03-07T10:00:00Z", "sharding/range-sharding", Grade.AGAIN);

    List<RecallScore> scores = RecallScore.of(Bundled.catalog(), diary.learner());

    assertThat(scores).extracting(RecallScore::recalls).containsExactly(1, 0, 0, 0, 0, 1);
    assertThat(scores.getFirst().observed()).isEqualTo(1);
    assertThat(scores.getFirst().predicted()).isBetween(0.85, 0.95);
    assertThat(scores.getLast().observed()).isZero();
    assertThat(scores.getLast().predicted()).isLessThan(0.8);
  }
}
