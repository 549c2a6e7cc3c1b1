package dev.atlas.report.build.session;

import dev.atlas.catalog.Diagram;
import dev.atlas.report.build.Situation;
import dev.atlas.session.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tasks of a speed draw: diagrams that the learner has studied, drawn by lot. */
public final class DrillTasks {

  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private static final int SEEDS = 1_000_000;

  private DrillTasks() {}

  /**
   * The tasks in the order of the lot.
   *
   * @param count at most so many
   * @param seconds target of each; null for that of the plan's week
   * @param seed of the lot: the same seed draws the same of the same diagrams
   */
  public static List<Task> of(
      Situation situation,
      Predicate<Diagram> filter,
      int count,
      @Nullable Integer seconds,
      long seed) {
    List<Diagram> known = new ArrayList<>();
    for (Diagram diagram : situation.catalog().diagrams()) {
      if (!diagram.retired()
          && situation.learner().progressOf(diagram.id()) != null
          && !situation.learner().tracking().held(diagram.id(), situation.today())
          && filter.test(diagram)) {
        known.add(diagram);
      }
    }
    Collections.shuffle(known, new Random(seed));
    return known.stream()
        .limit(count)
        .map(diagram -> SessionTasks.of(situation, diagram, "drawn by lot"))
        .map(task -> seconds == null ? task : task.within(seconds))
        .toList();
  }

  /** A seed that is another one after every recall, and the same as long as nothing happens. */
  public static long seed(Situation situation) {
    long own = situation.learner().settings().seed() * MIXER + situation.today().toEpochDay();
    return Math.floorMod(own * MIXER + situation.learner().recalls(), SEEDS);
  }
}
