package dev.atlas.planner.tempo;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The learner's own minutes for a first study and for a recall, beside the nominal ones.
 *
 * <p>Idea: what a review took is a multiple of its nominal time. The multiple of a diagram is
 * estimated in steps, from all work of its kind to its category, to its complexity within the
 * category and, for recalls, to the diagram itself; each step begins at the step before as if that
 * had been seen {@value #PRIOR} times, so little evidence moves little. A single duration counts as
 * at least a third and at most three times its nominal time, so a forgotten clock does no harm.
 *
 * <p>Invariants: durations that were not given teach nothing; the sums are whole numbers, so the
 * order of the reviews is no matter; without any duration all minutes are nominal. Only the latest
 * weeks are looked at, for people get faster.
 */
public final class Tempo {

  /** Nothing is known: all minutes are nominal. */
  public static final Tempo NOMINAL = new Tempo();

  /** How far back durations are looked for; as far as they are at hand. */
  public static final int WINDOW_DAYS = 42;

  /** How many durations the step before is worth. */
  private static final int PRIOR = 8;

  private static final int NOMINAL_SHARE = 1000;
  private static final int LEAST = NOMINAL_SHARE / 3;
  private static final int MOST = NOMINAL_SHARE * 3;
  private static final int SECONDS_A_MINUTE = 60;

  private final Sums studies = new Sums();
  private final Sums recalls = new Sums();
  private final Map<String, Sum> diagrams = new HashMap<>();

  private Tempo() {}

  /** Durations: how many, and their sum in thousandths of the nominal time. */
  private static final class Sum {
    private int count;
    private long shares;

    private void add(int more, long sum) {
      count += more;
      shares += sum;
    }

    private double towards(double parent) {
      return count == 0
          ? parent
          : (shares + PRIOR * parent * NOMINAL_SHARE) / ((double) (count + PRIOR) * NOMINAL_SHARE);
    }
  }

  /** The steps of one kind of work, from all of it to a complexity within a category. */
  private static final class Sums {
    private final Sum all = new Sum();
    private final Map<String, Sum> categories = new HashMap<>();
    private final Map<String, Sum[]> complexities = new HashMap<>();

    private void add(Diagram diagram, int count, long shares) {
      all.add(count, shares);
      categories.computeIfAbsent(diagram.category(), _ -> new Sum()).add(count, shares);
      complexity(diagram).add(count, shares);
    }

    private Sum complexity(Diagram diagram) {
      Sum[] sums =
          complexities.computeIfAbsent(
              diagram.category(), _ -> new Sum[Diagram.MAX_COMPLEXITY + 1]);
      Sum sum = sums[diagram.complexity()];
      if (sum == null) {
        sum = new Sum();
        sums[diagram.complexity()] = sum;
      }
      return sum;
    }

    private double share(Diagram diagram) {
      if (all.count == 0) {
        return 1;
      }
      Sum category = categories.get(diagram.category());
      if (category == null) {
        return all.towards(1);
      }
      return complexity(diagram).towards(category.towards(all.towards(1)));
    }
  }

  /**
   * The tempo that the weeks before a study day show.
   *
   * @param calendar tells what a recall should have taken on its day
   * @param learner the state at the start of the day
   */
  public static Tempo of(
      Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate date) {
    Durations studies = new Durations(catalog);
    Durations recalls = new Durations(catalog);
    List<Diagram> diagrams = catalog.diagrams();
    LocalDate first = date.minusDays(WINDOW_DAYS);
    for (LocalDate day = first; day.isBefore(date); day = day.plusDays(1)) {
      int target = calendar.redrawMinutes(day);
      learner
          .log()
          .timings(
              day,
              catalog,
              (diagram, study, seconds) -> {
                if (study) {
                  studies.add(diagram, seconds, diagrams.get(diagram).minutes());
                } else {
                  recalls.add(diagram, seconds, target);
                }
              });
    }
    Tempo tempo = new Tempo();
    studies.each(tempo.studies::add);
    recalls.each(tempo.recalls::add);
    recalls.each((diagram, count, shares) -> tempo.diagram(diagram).add(count, shares));
    return tempo;
  }

  /** The durations of each diagram, by its place in the catalog. */
  private static final class Durations {
    private final List<Diagram> diagrams;
    private final int[] counts;
    private final long[] shares;

    private Durations(Catalog catalog) {
      diagrams = catalog.diagrams();
      counts = new int[diagrams.size()];
      shares = new long[diagrams.size()];
    }

    private void add(int position, int seconds, int nominalMinutes) {
      long share = (long) seconds * NOMINAL_SHARE / ((long) nominalMinutes * SECONDS_A_MINUTE);
      counts[position]++;
      shares[position] += share < LEAST ? LEAST : Math.min(share, MOST);
    }

    private void each(Taker taker) {
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          taker.take(diagrams.get(i), counts[i], shares[i]);
        }
      }
    }
  }

  @FunctionalInterface
  private interface Taker {
    void take(Diagram diagram, int count, long shares);
  }

  private Sum diagram(Diagram diagram) {
    return diagrams.computeIfAbsent(diagram.id(), _ -> new Sum());
  }

  /** Minutes that a first study of a diagram takes this learner, at least 1. */
  public int studyMinutes(Diagram diagram) {
    return (int) Math.max(1, Math.round(diagram.minutes() * studies.share(diagram)));
  }

  /** How many times the target time of a day a recall of a diagram takes this learner. */
  public double recallShare(Diagram diagram) {
    double share = recalls.share(diagram);
    Sum own = diagrams.get(diagram.id());
    return own == null ? share : own.towards(share);
  }

  /** Minutes that a recall takes this learner on a day with a target time, at least 1. */
  public int recallMinutes(Diagram diagram, int target) {
    return Math.max(1, (int) (target * recallShare(diagram) + 0.5));
  }

  /** How many durations of studies, or of recalls, the minutes are learnt from. */
  public int evidence(boolean study) {
    return (study ? studies : recalls).all.count;
  }
}
