package dev.atlas.learner;

import dev.atlas.catalog.Diagram;
import dev.atlas.learner.progress.Replay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Where the learner does worse and better than on the whole.
 *
 * @param success share of recalls that succeeded in the window, over everything; NaN without any
 * @param categories success in each category with recalls in the window
 */
public record Strengths(double success, Map<String, Tally> categories) {

  /** Days that are looked at, the last one included. */
  private static final int WINDOW_DAYS = 30;

  private static final Tally NONE = new Tally(0, 0);

  /** Recalls below which a category is not judged. */
  private static final int ENOUGH = 10;

  /** How far from the learner's own rate a category must be. */
  private static final double MARGIN = 0.10;

  /** A success rate that is nearly without failure. */
  private static final double STRONG = 0.95;

  /**
   * Recalls of a category.
   *
   * @param recalls how many
   * @param remembered how many succeeded
   */
  public record Tally(int recalls, int remembered) {
    /** Share that succeeded. */
    public double rate() {
      return (double) remembered / recalls;
    }

    private Tally plus(boolean success) {
      return new Tally(recalls + 1, remembered + (success ? 1 : 0));
    }
  }

  /** The strengths over the days that end with this one. */
  public static Strengths of(LearnerState learner, Replay replay, LocalDate last) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    replay.catalog().categories().forEach(each -> tallies.put(each.id(), NONE));
    learner.recalls(
        last.minusDays(WINDOW_DAYS - 1L),
        last,
        replay,
        (_, place, grade, _, _, _) -> {
          if (place >= 0) {
            Diagram diagram = replay.catalog().diagrams().get(place);
            boolean success = grade.remembered();
            tallies.computeIfPresent(diagram.category(), (_, tally) -> tally.plus(success));
          }
        });
    tallies.values().removeIf(NONE::equals);
    Tally all = new Tally(0, 0);
    for (Tally tally : tallies.values()) {
      all = new Tally(all.recalls + tally.recalls, all.remembered + tally.remembered);
    }
    return new Strengths(all.rate(), tallies);
  }

  /** Categories ten points under the learner's own rate. */
  public Set<String> weak() {
    return judged((own, rate) -> rate <= own - MARGIN);
  }

  /**
   * Categories ten points above the learner's own rate or, where that leaves no room for it, nearly
   * without failure and failing at most half as often.
   */
  public Set<String> strong() {
    return judged((own, rate) -> rate >= own + MARGIN || (rate >= STRONG && halved(own, rate)));
  }

  private static boolean halved(double own, double rate) {
    return rate > own && 1 - rate <= (1 - own) / 2;
  }

  private Set<String> judged(BiPredicate<Double, Double> verdict) {
    Set<String> found = new LinkedHashSet<>();
    categories.forEach(
        (category, tally) -> {
          if (tally.recalls() >= ENOUGH && verdict.test(success, tally.rate())) {
            found.add(category);
          }
        });
    return found;
  }
}
