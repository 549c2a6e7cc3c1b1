package dev.atlas.report.build.session;

import dev.atlas.assessment.Lots;
import dev.atlas.catalog.Diagram;
import dev.atlas.report.build.Situation;
import dev.atlas.session.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A stratified sample of what the learner has never logged: drawn by lot, spread over the
 * categories, and within each over its groups.
 *
 * <p>Places go out one by one to the stratum with the most diagrams per place that it has, and one
 * without a place comes before all others (the divisor method of Adams): every category is there
 * before any is there twice, then they are there in proportion.
 *
 * @param pool what the sample stands for: not retired, not held, and never logged
 * @param drawn the sample, one category next to another as the lot has them
 */
public record PlacementSample(List<Diagram> pool, List<Diagram> drawn) {

  private static final int SECONDS_A_MINUTE = 60;
  private static final int SEEDS = 1_000_000;

  /**
   * The sample of the diagrams that match.
   *
   * @param count at most so many
   * @param seed of the lot: what is left of one draw comes in the same order again
   */
  public static PlacementSample of(
      Situation situation, Predicate<Diagram> filter, int count, long seed) {
    List<Diagram> catalog = situation.catalog().diagrams();
    List<Diagram> pool =
        Lots.draw(catalog, catalog.size(), seed).stream()
            .filter(diagram -> unlogged(situation, diagram) && filter.test(diagram))
            .toList();
    return new PlacementSample(pool, dealt(pool, count));
  }

  /** Whether a diagram could be known without atlas having been told. */
  public static boolean unlogged(Situation situation, Diagram diagram) {
    return !diagram.retired()
        && situation.learner().progressOf(diagram.id()) == null
        && !situation.learner().tracking().held(diagram.id(), situation.today());
  }

  /** The seed of the learner's own lot on one day. */
  public static long seed(Situation situation) {
    long own = situation.learner().settings().seed();
    return Long.remainderUnsigned(
        Lots.seed(own, "placement", (int) situation.today().toEpochDay()), SEEDS);
  }

  /** The first diagrams of a pool that is in the order of a lot, spread over its strata. */
  static List<Diagram> dealt(List<Diagram> pool, int count) {
    List<Stratum> categories =
        strata(pool, Diagram::category).stream()
            .map(each -> new Stratum(each, groups(each)))
            .toList();
    Stratum all = new Stratum(pool, categories);
    List<Diagram> drawn = new ArrayList<>();
    while (drawn.size() < Math.min(count, pool.size())) {
      drawn.add(all.deal());
    }
    return List.copyOf(drawn);
  }

  private static List<Stratum> groups(List<Diagram> category) {
    return strata(category, Diagram::group).stream()
        .map(each -> new Stratum(each, List.of()))
        .toList();
  }

  private static Collection<List<Diagram>> strata(
      List<Diagram> pool, Function<Diagram, String> key) {
    Map<String, List<Diagram>> strata = new LinkedHashMap<>();
    pool.forEach(
        diagram -> strata.computeIfAbsent(key.apply(diagram), _ -> new ArrayList<>()).add(diagram));
    return strata.values();
  }

  /** Diagrams in the order of a lot, and how many of them were dealt. */
  private static final class Stratum {
    private final List<Diagram> diagrams;
    private final List<Stratum> parts;
    private int dealt;

    Stratum(List<Diagram> diagrams, List<Stratum> parts) {
      this.diagrams = diagrams;
      this.parts = parts;
    }

    Diagram deal() {
      Diagram own = diagrams.get(dealt);
      dealt++;
      return parts.stream()
          .filter(part -> part.dealt < part.diagrams.size())
          .min(Comparator.comparingDouble(part -> (double) part.dealt / part.diagrams.size()))
          .map(Stratum::deal)
          .orElse(own);
    }
  }

  /** The sample as tasks: to be drawn from memory in the time of a recall. */
  public List<Task> tasks(Situation situation) {
    int seconds = situation.calendar().redrawMinutes(situation.today()) * SECONDS_A_MINUTE;
    return drawn.stream()
        .map(diagram -> SessionTasks.of(situation, diagram, "drawn by lot"))
        .map(task -> task.within(seconds).unlogged())
        .toList();
  }
}
