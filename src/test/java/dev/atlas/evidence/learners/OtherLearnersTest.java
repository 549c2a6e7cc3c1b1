package dev.atlas.evidence.learners;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlas.evidence.learners.Sm2Learner.Limits;
import dev.atlas.fixture.Bundled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Forty learners who are not what the forecast supposes study by atlas until all is complete: how
 * often did it happen when atlas said, and what is it worth beside other schedules?
 */
@Tag("evidence")
class OtherLearnersTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final int LEARNERS = 40;
  private static final int FUTURES = 100;
  private static final int MOST_DAYS = 600;
  private static final double PROMISED = 0.75;

  @TempDir Path scratch;

  /** A plan, and the days of it on whose morning a forecast is asked for. */
  enum Plan {
    INTENSIVE(112, 540, 60),
    BALANCED(224, 276, 45);

    private final int days;
    private final int minutes;
    private final int reviews;

    Plan(int days, int minutes, int reviews) {
      this.days = days;
      this.minutes = minutes;
      this.reviews = reviews;
    }

    String pathway() {
      return name().toLowerCase(Locale.ROOT);
    }

    Limits limits() {
      return new Limits(minutes, 20, reviews, days / 112.0);
    }

    /** The start, then an eighth, a quarter, a half and three quarters of the plan. */
    List<Integer> asked() {
      return List.of(0, days / 8, days / 4, days / 2, days * 3 / 4);
    }
  }

  /** A whole life: where it stood at the plan's end, and what was foretold of its end. */
  private record Life(
      Standing atlas, Standing ladder, Standing sm2, int finish, List<Foretold> foretold) {}

  /** Days from the start of the plan; one that never comes is far away. */
  private record Foretold(int p10, int p50, int p90) {}

  @ParameterizedTest
  @EnumSource
  void finish_ofLearnersUnlikeTheModel_fallsInsideTheBands(Plan plan) {
    List<Life> lives =
        IntStream.range(0, LEARNERS).parallel().mapToObj(seed -> life(plan, seed)).toList();
    int inside = 0;
    int asked = 0;
    for (int k = 0; k < plan.asked().size(); k++) {
      int moment = k;
      List<Life> open = lives.stream().filter(l -> l.finish() > plan.asked().get(moment)).toList();
      long hits = open.stream().filter(life -> inside(life, moment)).count();
      System.out.printf(
          "%s, asked on day %d: the finish of %d in %d inside P10-P90; median error %+.1f weeks%n",
          plan.pathway(), plan.asked().get(k), hits, open.size(), medianError(open, moment));
      inside += (int) hits;
      asked += open.size();
    }
    Standing atlas = mean(lives.stream().map(Life::atlas).toList());
    Standing ladder = mean(lives.stream().map(Life::ladder).toList());
    Standing sm2 = mean(lives.stream().map(Life::sm2).toList());
    System.out.printf(
        "after %d days, means:%n  fsrs    %s%n  ladder  %s%n  sm-2    %s%n",
        plan.days, atlas, ladder, sm2);
    assertThat((double) inside / asked).isGreaterThanOrEqualTo(PROMISED);
    assertThat(lives.stream().filter(life -> inside(life, 0)).count())
        .isGreaterThanOrEqualTo((long) (LEARNERS * PROMISED));
    assertThat(atlas.remembered()).isGreaterThan(ladder.remembered());
    assertThat(atlas.rememberedAnHour()).isGreaterThan(sm2.rememberedAnHour());
  }

  private Life life(Plan plan, int seed) {
    HalfLifeLearner learner = learner(plan, "fsrs", seed);
    Standing standing = Standing.NONE;
    int finish = MOST_DAYS;
    List<Foretold> foretold = new ArrayList<>();
    for (int day = 0; day < MOST_DAYS && (finish == MOST_DAYS || day <= plan.days); day++) {
      if (plan.asked().contains(day)) {
        foretold.add(foretold(learner.forecast(day, FUTURES)));
      }
      if (day == plan.days) {
        standing = learner.standing(day);
      }
      boolean done = learner.live(day);
      finish = done && finish == MOST_DAYS ? day : finish;
    }
    HalfLifeLearner other = learner(plan, "ladder", seed);
    IntStream.range(0, plan.days).forEach(other::live);
    Sm2Learner sm2 =
        new Sm2Learner(
            seed, START, plan.limits(), Bundled.catalog().diagrams(), learner.otherMinutes());
    return new Life(
        standing, other.standing(plan.days), sm2.live(plan.days), finish, List.copyOf(foretold));
  }

  private HalfLifeLearner learner(Plan plan, String model, int seed) {
    try {
      Path home = Files.createDirectory(scratch.resolve(model + seed));
      HalfLifeLearner learner = new HalfLifeLearner(seed, home, START);
      learner.begin(plan.pathway(), model);
      return learner;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Foretold foretold(JsonNode forecast) {
    JsonNode finish = forecast.path("finish");
    return new Foretold(day(finish, "p10"), day(finish, "p50"), day(finish, "p90"));
  }

  private static int day(JsonNode band, String quantile) {
    return band.has(quantile)
        ? (int) (LocalDate.parse(band.path(quantile).asText()).toEpochDay() - START.toEpochDay())
        : Integer.MAX_VALUE;
  }

  private static boolean inside(Life life, int moment) {
    Foretold foretold = life.foretold().get(moment);
    return life.finish() >= foretold.p10() && life.finish() <= foretold.p90();
  }

  private static double medianError(List<Life> lives, int moment) {
    int[] errors =
        lives.stream()
            .mapToInt(l -> l.foretold().get(moment).p50() - l.finish())
            .sorted()
            .toArray();
    return errors[errors.length / 2] / 7.0;
  }

  private static Standing mean(List<Standing> all) {
    return all.stream().reduce(Standing.NONE, Standing::plus).dividedBy(all.size());
  }
}
