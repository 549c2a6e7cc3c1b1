package dev.atlas.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model of forgetting after any history. */
class ForgettingPropertiesTest {

  private static final int RUNS = 2000;
  private static final double[] RETENTIONS = {0.7, 0.8, 0.9, 0.95, 0.97};

  static Stream<Forgetting> models() {
    return Stream.of(FsrsVersion.FSRS_6.model(), FsrsVersion.FSRS_7.model());
  }

  @ParameterizedTest
  @MethodSource("models")
  void retrievability_laterTimes_neverRises(Forgetting model) {
    eachSeed(
        random -> {
          MemoryState state = randomState(model, random);
          double before = 1;
          for (double days = 0; days < 5000; days = days * 1.5 + 0.01) {
            double now = model.retrievability(state, days);
            assertThat(now).isLessThanOrEqualTo(before).isGreaterThan(0);
            before = now;
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void fading_twoMemories_ordersThemAsRetrievabilityDoes(Forgetting model) {
    eachSeed(
        random -> {
          MemoryState one = randomState(model, random);
          MemoryState other = randomState(model, random);
          int days = random.nextInt(400);
          int otherDays = random.nextInt(400);
          double recall = model.retrievability(one, days);
          double otherRecall = model.retrievability(other, otherDays);
          assertThat(model.fading(one, days)).isNotNegative();
          if (Math.abs(recall - otherRecall) > 1e-12) {
            assertThat(model.fading(one, days) > model.fading(other, otherDays))
                .isEqualTo(recall < otherRecall);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void next_betterGrade_neverShortensTheInterval(Forgetting model) {
    eachSeed(
        random -> {
          MemoryState state = randomState(model, random);
          double days = days(random);
          double before = 0;
          for (Grade grade : Grade.values()) {
            double interval = model.interval(model.next(state, grade, days), 0.9);
            assertThat(interval).as("%s after %s days", grade, days).isGreaterThanOrEqualTo(before);
            before = interval;
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void next_anyHistory_staysWithinBounds(Forgetting model) {
    eachSeed(
        random -> {
          MemoryState state = randomState(model, random);
          assertThat(state.stability()).isBetween(1e-4, 36_500.0);
          assertThat(state.fast()).isBetween(1e-4, 36_500.0);
          assertThat(state.difficulty()).isBetween(1.0, 10.0);
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void interval_anyState_solvesRetrievability(Forgetting model) {
    eachSeed(
        random -> {
          MemoryState state = randomState(model, random);
          for (double retention : RETENTIONS) {
            double days = model.interval(state, retention);
            assertThat(model.retrievability(state, days)).isCloseTo(retention, within(1e-9));
          }
        });
  }

  private static void eachSeed(Consumer<Random> check) {
    for (int seed = 0; seed < RUNS; seed++) {
      try {
        check.accept(new Random(seed));
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static MemoryState randomState(Forgetting model, Random random) {
    MemoryState state = model.first(grade(random));
    for (int i = random.nextInt(12); i > 0; i--) {
      state = model.next(state, grade(random), days(random));
    }
    return state;
  }

  private static Grade grade(Random random) {
    return Grade.of(1 + random.nextInt(4));
  }

  private static double days(Random random) {
    return random.nextInt(4) == 0 ? 0 : Math.exp(random.nextDouble() * 7 - 1);
  }
}
