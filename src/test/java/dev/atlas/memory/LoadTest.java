package dev.atlas.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atlas.memory.retention.Habits;
import dev.atlas.memory.retention.RetentionCurve;
import dev.atlas.memory.schedule.Due;
import dev.atlas.memory.schedule.FsrsModel;
import dev.atlas.memory.schedule.Fuzz;
import dev.atlas.memory.schedule.Leeches;
import dev.atlas.memory.schedule.MemoryModel;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Fuzz, leeches, and retention against cost. */
class LoadTest {

  private static final MemoryModel MODEL = new FsrsModel(FsrsVersion.FSRS_6.model(), 0.9, 365);

  @Test
  void due_withFuzz_staysNearTheDesiredRetention() {
    for (int seed = 0; seed < 500; seed++) {
      ReviewHistory history = history(new Random(seed));
      MemoryState state = MODEL.state(history);
      double days = Math.min(365, MODEL.forgetting().interval(state, 0.9));
      Due plain = MODEL.due(history, 1);
      Due moved = MODEL.due(history, 1, Fuzz.of(seed, "netflix/flow"));
      assertThat(MODEL.due(history, 1, Fuzz.of(seed, "netflix/flow"))).isEqualTo(moved);
      long shift = moved.day().toEpochDay() - plain.day().toEpochDay();
      if (days < 3) {
        assertThat(shift).as("seed %d", seed).isZero();
      }
      assertThat(Math.abs(shift)).as("seed %d", seed).isLessThanOrEqualTo(1 + (long) (0.05 * days));
      if (shift != 0) {
        int elapsed = history.daysSinceLast(moved.day().toEpochDay());
        double r = MODEL.forgetting().retrievability(state, elapsed);
        double unmoved = MODEL.forgetting().retrievability(state, days);
        assertThat(r).as("seed %d", seed).isCloseTo(unmoved, within(0.02));
      }
    }
  }

  @Test
  void due_manyDiagramsOfOneDay_spreadEvenly() {
    ReviewHistory.Builder builder = new ReviewHistory.Builder();
    builder.add(0, 0, Grade.EASY);
    builder.add(8, 8 * 86_400, Grade.GOOD);
    builder.add(40, 40 * 86_400, Grade.GOOD);
    ReviewHistory history = builder.build();
    TreeMap<Long, Integer> days = new TreeMap<>();
    for (int diagram = 0; diagram < 3000; diagram++) {
      Due due = MODEL.due(history, 1, Fuzz.of(7, "group/diagram-" + diagram));
      days.merge(due.day().toEpochDay(), 1, Integer::sum);
    }
    assertThat(days).hasSizeGreaterThan(5);
    double even = 3000.0 / days.size();
    assertThat(days.values()).allSatisfy(n -> assertThat((double) n).isCloseTo(even, within(90.0)));
  }

  @Test
  void isLeech_sixLapses_always() {
    assertThat(new Leeches(100, 90).isLeech(100, 6)).isTrue();
    assertThat(new Leeches(1000, 100).isLeech(40, 5)).isFalse();
  }

  @Test
  void isLeech_fewerLapses_whenFarBelowTheLearner() {
    Leeches good = new Leeches(1000, 100);
    assertThat(good.isLeech(4, 4)).isTrue();
    assertThat(good.isLeech(5, 4)).isTrue();
    assertThat(good.isLeech(2, 2)).isFalse();
    assertThat(good.isLeech(0, 0)).isFalse();
    assertThat(new Leeches(1000, 500).isLeech(5, 4)).isFalse();
    // Of 5 fair coins at least 4 heads: 6 in 32.
    assertThat(new Leeches(10_005, 5004).chance(5, 4)).isCloseTo(6 / 32.0, within(1e-9));
  }

  @Test
  void retention_higher_costsMoreAndKeepsMore() {
    Habits habits = new Habits(List.of(.2, .1, .6, .1), List.of(.1, .8, .1), 30, 4, 10);
    RetentionCurve.Course course = new RetentionCurve.Course(300, 180, 365, 365, 5);
    Forgetting forgetting = FsrsVersion.FSRS_6.model();
    RetentionCurve curve = RetentionCurve.of(forgetting, habits, course, Headway.UNHEARD);
    assertThat(curve).isEqualTo(RetentionCurve.of(forgetting, habits, course, Headway.UNHEARD));
    assertThat(curve.points()).hasSize(18);
    assertThat(curve.points().stream().filter(RetentionCurve.Point::knee)).hasSize(1);
    RetentionCurve.Point low = curve.points().getFirst();
    RetentionCurve.Point high = curve.points().getLast();
    assertThat(high.minutes()).isGreaterThan(1.5 * low.minutes());
    assertThat(high.knownShare()).isGreaterThan(low.knownShare()).isBetween(0.9, 1.0);
  }

  private static ReviewHistory history(Random random) {
    ReviewHistory.Builder builder = new ReviewHistory.Builder();
    long day = 0;
    for (int i = random.nextInt(8); i >= 0; i--) {
      builder.add(day, day * 86_400, Grade.of(1 + random.nextInt(4)));
      day += random.nextInt(60);
    }
    return builder.build();
  }
}
