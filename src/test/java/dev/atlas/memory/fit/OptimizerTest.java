package dev.atlas.memory.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Headway;
import dev.atlas.memory.Logs;
import dev.atlas.memory.bench.SimulatedLearner;
import dev.atlas.memory.fit.Fit.Basis;
import dev.atlas.memory.items.Items;
import dev.atlas.memory.log.ReviewLog;
import dev.atlas.memory.log.ReviewLogBuilder;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimizerTest {

  private static final FsrsVersion FSRS_6 = FsrsVersion.FSRS_6;

  @ParameterizedTest
  @CsvSource({
    "real-josh, .45130, .4487, .43482",
    "synth-5k,  .34254, .3389, .38787",
    "synth-50k, .38975, .3786, .37981"
  })
  void fit_publicLogs_beatsTheReferences(
      String name, double defaults, double reference, double referenceTraining) {
    Items items = Items.of(Logs.read(name));
    int count = items.first(0.8);
    double[] fitted = Optimizer.fit(FSRS_6, items, count, Headway.UNHEARD).model().values();
    assertThat(Optimizer.loss(FSRS_6, FSRS_6.defaults(), items, count, items.size()))
        .isCloseTo(defaults, within(1e-5));
    assertThat(Optimizer.loss(FSRS_6, fitted, items, count, items.size()))
        .isLessThanOrEqualTo(reference);
    assertThat(Optimizer.trainingLoss(FSRS_6, fitted, items, count))
        .isLessThanOrEqualTo(referenceTraining);
  }

  @Test
  void fit_fewItems_fitsWhatTheyCanTell() {
    Items items = Items.of(Logs.read("synth-5k"));
    Fit tiny = Optimizer.fit(FSRS_6, items, 7, Headway.UNHEARD);
    assertThat(tiny.basis()).isEqualTo(Basis.DEFAULTS);
    assertThat(tiny.model().values()).isEqualTo(FSRS_6.defaults());
    Fit small = Optimizer.fit(FSRS_6, items, 60, Headway.UNHEARD);
    assertThat(small.basis()).isEqualTo(Basis.FIRST_STABILITIES);
    assertThat(small.model().values()[20]).isEqualTo(FSRS_6.defaults()[20]);
    assertThat(Optimizer.fit(FSRS_6, items, 500, Headway.UNHEARD).basis())
        .isEqualTo(Basis.ALL_PARAMETERS);
  }

  @Test
  void fit_emptyLog_givesDefaults() {
    Items none = Items.of(new ReviewLogBuilder().build());
    assertThat(none.size()).isZero();
    assertThat(Optimizer.fit(FSRS_6, none, 0, Headway.UNHEARD).basis()).isEqualTo(Basis.DEFAULTS);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "5"})
  void fit_oneCoreOrMany_givesTheSameBytes(int cores) {
    ReviewLog log = SimulatedLearner.log(7, 20_000);
    Items items = Items.of(log);
    double[] usual = Optimizer.fit(FSRS_6, items, items.size(), Headway.UNHEARD).model().values();
    try (ForkJoinPool pool = new ForkJoinPool(cores)) {
      ForkJoinTask<double[]> task =
          pool.submit(
              () -> Optimizer.fit(FSRS_6, items, items.size(), Headway.UNHEARD).model().values());
      assertThat(task.join()).isEqualTo(usual);
    }
  }

  @Test
  void fit_strangeLogs_staysWithinBounds() {
    for (int seed = 0; seed < 40; seed++) {
      Items items = Items.of(strangeLog(new Random(seed)));
      for (FsrsVersion version : FsrsVersion.values()) {
        // The model refuses parameters outside the bounds and NaN.
        Fit fit = Optimizer.fit(version, items, items.size(), Headway.UNHEARD);
        double[] values = fit.model().values();
        assertThat(values).as("seed %d", seed).hasSize(version.bounds().count());
        if (items.size() > 0) {
          assertThat(Optimizer.loss(version, values, items, 0, items.size()))
              .as("seed %d", seed)
              .isFinite();
        }
      }
    }
  }

  /** All failures, all easy, one card for ever, or gaps of a lifetime. */
  private static ReviewLog strangeLog(Random random) {
    ReviewLogBuilder builder = new ReviewLogBuilder();
    int cards = random.nextBoolean() ? 1 : 60;
    int longest = random.nextBoolean() ? 2 : 30_000;
    int onlyGrade = random.nextInt(5);
    for (int card = 0; card < cards; card++) {
      long millis = 0;
      for (int i = random.nextInt(400); i >= 0; i--) {
        millis += random.nextInt(longest) * 43_200_000L;
        int grade = onlyGrade == 0 ? 1 + random.nextInt(4) : onlyGrade;
        builder.add(card, millis, grade, ReviewLog.UNKNOWN);
      }
    }
    return builder.build();
  }
}
