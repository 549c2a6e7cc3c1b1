package dev.atlas.memory.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Headway;
import dev.atlas.memory.Logs;
import dev.atlas.memory.Samples;
import dev.atlas.memory.items.Items;
import dev.atlas.memory.log.ReviewLogBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Items SMALL = Items.of(Logs.read("synth-5k"));

  @Test
  void of_publicLog_comparesAllContenders() {
    Evaluation evaluation = evaluate(42);
    assertThat(evaluation.scores())
        .extracting(Score::name)
        .containsExactlyInAnyOrder(
            "fsrs-6 default",
            "fsrs-6 fitted",
            "fsrs-7 default",
            "fsrs-7 fitted",
            "ladder",
            "expanding",
            "sm-2",
            "average");
    Score best = evaluation.scores().getFirst();
    assertThat(best.overBest().value()).isZero();
    for (Score score : evaluation.scores()) {
      assertThat(score.calibration().stream().mapToInt(Score.Calibration::count).sum())
          .isEqualTo(evaluation.test());
      assertThat(score.logLoss().value()).isBetween(score.logLoss().low(), score.logLoss().high());
      assertThat(score.logLoss().value()).isGreaterThanOrEqualTo(best.logLoss().value());
    }
  }

  @Test
  void of_average_knowsNothingAboutSingleItems() {
    Score average =
        evaluate(1).scores().stream()
            .filter(score -> score.name().equals("average"))
            .findFirst()
            .orElseThrow();
    assertThat(average.auc().value()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void of_sameSeed_repeatsTheBytes() {
    assertThat(evaluate(7)).isEqualTo(evaluate(7));
    assertThat(evaluate(7)).isNotEqualTo(evaluate(8));
  }

  @Test
  void of_nothingToCompare_saysSo() {
    Items none = Items.of(new ReviewLogBuilder().build());
    assertThatThrownBy(
            () ->
                Evaluation.of(none, 0.8, Samples.ladder(), Samples.expanding(), 1, Headway.UNHEARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing to compare");
  }

  @Test
  void adoption_clearGain_isWorthIt() {
    Items items = Items.of(Logs.read("synth-50k"));
    Adoption adoption =
        Adoption.of(items, FsrsVersion.FSRS_6.model(), FsrsVersion.FSRS_6, 1, Headway.UNHEARD);
    assertThat(adoption.worthIt()).isTrue();
    assertThat(adoption.gain().value()).isBetween(0.01, 0.013);
  }

  @Test
  void adoption_gainWithinNoise_isNot() {
    Adoption adoption =
        Adoption.of(SMALL, FsrsVersion.FSRS_6.model(), FsrsVersion.FSRS_6, 1, Headway.UNHEARD);
    assertThat(adoption.gain().value()).isPositive();
    assertThat(adoption.worthIt()).isFalse();
  }

  @Test
  void metrics_knownPredictions_haveKnownValues() {
    ReviewLogBuilder builder = new ReviewLogBuilder();
    int[] grades = {1, 3, 3, 3};
    for (int card = 0; card < grades.length; card++) {
      builder.add(card, 100, 8_640_000_000L + card, 3, 0);
      builder.add(card, 102, 8_800_000_000L + card, grades[card], 0);
    }
    HeldOut heldOut = new HeldOut(Items.of(builder.build()), 0);
    int[] once = {1, 1, 1, 1};
    Metrics metrics = new Metrics(heldOut, new double[] {0.5, 0.75, 0.5, 0.875});
    assertThat(metrics.auc(once)).isCloseTo(2.5 / 3, within(1e-12));
    assertThat(metrics.logLoss(once))
        .isCloseTo(-(2 * Math.log(0.5) + Math.log(0.75) + Math.log(0.875)) / 4, within(1e-12));
    assertThat(metrics.rmseBins(once)).isCloseTo(0.75 - 2.625 / 4, within(1e-12));
    assertThat(metrics.calibration(2))
        .isEqualTo(
            List.of(new Score.Calibration(2, 0.5, 0.5), new Score.Calibration(2, 0.8125, 1)));
  }

  private static Evaluation evaluate(long seed) {
    return Evaluation.of(SMALL, 0.8, Samples.ladder(), Samples.expanding(), seed, Headway.UNHEARD);
  }
}
