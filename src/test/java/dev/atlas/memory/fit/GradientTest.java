package dev.atlas.memory.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlas.memory.Forgetting;
import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Golden;
import dev.atlas.memory.Grade;
import dev.atlas.memory.Logs;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ParameterBounds;
import dev.atlas.memory.items.Items;
import dev.atlas.memory.items.TrainingSet;
import dev.atlas.memory.log.ReviewLog;
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
    double[] defaults = FsrsVersion.FSRS_6.defaults();
    checkSlopes(new Fsrs6Recurrence(), defaults, FsrsVersion.FSRS_6.bounds());
  }

  @Test
  void fsrs7_randomParameters_gradientIsTheSlopeOfTheLoss() {
    double[] defaults = FsrsVersion.FSRS_7.defaults();
    checkSlopes(new Fsrs7Recurrence(), defaults, FsrsVersion.FSRS_7.bounds());
  }

  @Test
  void fsrs7_anyLog_lossIsThatOfTheModel() {
    Items items = Items.of(Logs.read("synth-5k"));
    for (FsrsVersion version : FsrsVersion.values()) {
      double fast = Optimizer.loss(version, version.defaults(), items, 0, items.size());
      assertThat(fast).isCloseTo(slowLoss(version.model(), items), within(1e-9));
    }
  }

  private static double slowLoss(Forgetting model, Items items) {
    double sum = 0;
    for (int item = 0; item < items.size(); item++) {
      ReviewLog log = items.log();
      int last = items.review(item);
      int start = log.start(log.cardOf(last));
      MemoryState state = model.first(Grade.of(log.grade(start)));
      for (int i = start + 1; i < last; i++) {
        state = model.next(state, Grade.of(log.grade(i)), elapsed(model, log, i));
      }
      double r = model.retrievability(state, elapsed(model, log, last));
      sum -= Math.log(log.grade(last) > 1 ? r : 1 - r);
    }
    return sum / items.size();
  }

  private static double elapsed(Forgetting model, ReviewLog log, int review) {
    return model.version() == FsrsVersion.FSRS_6
        ? log.elapsedDays(review)
        : log.elapsedExactly(review);
  }

  private static void checkSlopes(
      Recurrence recurrence, double[] defaults, ParameterBounds bounds) {
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
