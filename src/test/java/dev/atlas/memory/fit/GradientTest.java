package dev.atlas.memory.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlas.memory.Fsrs6Parameters;
import dev.atlas.memory.Golden;
import dev.atlas.memory.ParameterBounds;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The derivatives against the reference implementation and against finite differences. */
class GradientTest {

  @Test
  void fsrs6_goldenGradients_agree() {
    Items josh = Items.of(Logs.read("real-josh"));
    Items synth = Items.of(Logs.read("synth-5k"));
    for (JsonNode line : Golden.cases("golden-grad.jsonl")) {
      JsonNode wanted = line.get("result");
      Items items = line.get("data").asText().equals("real-josh") ? josh : synth;
      TrainingSet set = TrainingSet.plain(items, 0, wanted.get("items").asInt());
      Sums sums = sums(new Fsrs6Recurrence(), set, Golden.numbers(line.get("params")));
      double loss = wanted.get("loss_sum").asDouble();
      assertThat(sums.loss).isCloseTo(loss, within(1e-5 * loss));
      double[] gradient = Golden.numbers(wanted.get("grad"));
      for (int i = 0; i < gradient.length; i++) {
        assertThat(sums.gradient[i])
            .as("%s items of %s, w%d", wanted.get("items"), line.get("data"), i)
            .isCloseTo(gradient[i], within(1e-3 * Math.abs(gradient[i]) + 1e-3 * loss / 100));
      }
    }
  }

  @Test
  void fsrs6_randomParameters_gradientIsTheSlopeOfTheLoss() {
    double[] defaults = Fsrs6Parameters.DEFAULTS.values();
    checkSlopes(new Fsrs6Recurrence(), defaults, Fsrs6Parameters.BOUNDS);
  }

  static void checkSlopes(Recurrence recurrence, double[] defaults, ParameterBounds bounds) {
    TrainingSet set = TrainingSet.plain(Items.of(Logs.read("synth-5k")), 0, 300);
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      double[] w = defaults.clone();
      for (int i = 0; i < w.length; i++) {
        double inside = bounds.clip(i, w[i] * (0.8 + 0.4 * random.nextDouble()) + 0.01);
        w[i] = Math.max(bounds.lower(i) + 1e-4, Math.min(bounds.upper(i) - 1e-4, inside));
      }
      double[] gradient = sums(recurrence, set, w).gradient;
      for (int i = 0; i < w.length; i++) {
        double slope = slope(recurrence, set, w, i);
        assertThat(gradient[i])
            .as("seed %d, w%d", seed, i)
            .isCloseTo(slope, within(1e-4 * (1 + Math.abs(slope))));
      }
    }
  }

  private static double slope(Recurrence recurrence, TrainingSet set, double[] w, int i) {
    double step = 1e-6 * Math.max(0.01, Math.abs(w[i]));
    double[] up = w.clone();
    double[] down = w.clone();
    up[i] += step;
    down[i] -= step;
    return (sums(recurrence, set, up).loss - sums(recurrence, set, down).loss) / (2 * step);
  }

  private static Sums sums(Recurrence recurrence, TrainingSet set, double[] w) {
    Sums sums = new Sums(w.length);
    recurrence.parameters(w);
    recurrence.run(set, 0, set.cards(), sums);
    return sums;
  }
}
