package dev.atlas.planner.tempo;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.HashMap;
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

  private final Map<String, Sum> sums = new HashMap<>();

  private Tempo() {}

  /** Durations of one kind: how many, and their sum in thousandths of the nominal time. */
  private static final class Sum {
    private int count;
    private long shares;

    private double towards(double parent) {
      return (shares + PRIOR * parent * NOMINAL_SHARE) / ((double) (count + PRIOR) * NOMINAL_SHARE);
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
    Tempo tempo = new Tempo();
    learner
        .log()
        .timings(
            date.minusDays(WINDOW_DAYS),
            date.minusDays(1),
            (day, id, study, seconds) -> {
              Diagram diagram = catalog.find(id);
              if (diagram != null) {
                int nominal = study ? diagram.minutes() : calendar.redrawMinutes(day);
                tempo.add(diagram, study, seconds, nominal);
              }
            });
    return tempo;
  }

  private void add(Diagram diagram, boolean study, int seconds, int nominalMinutes) {
    long share = (long) seconds * NOMINAL_SHARE / ((long) nominalMinutes * SECONDS_A_MINUTE);
    long counted = Math.clamp(share, LEAST, MOST);
    for (String step : steps(diagram, study)) {
      Sum sum = sums.computeIfAbsent(step, _ -> new Sum());
      sum.count++;
      sum.shares += counted;
    }
  }

  private static String[] steps(Diagram diagram, boolean study) {
    String kind = study ? "study" : "recall";
    String category = kind + " " + diagram.category();
    String complexity = category + " " + diagram.complexity();
    return study
        ? new String[] {kind, category, complexity}
        : new String[] {kind, category, complexity, kind + " of " + diagram.id()};
  }

  private double share(Diagram diagram, boolean study) {
    double share = 1;
    if (!sums.isEmpty()) {
      for (String step : steps(diagram, study)) {
        Sum sum = sums.get(step);
        share = sum == null ? share : sum.towards(share);
      }
    }
    return share;
  }

  /** Minutes that a first study of a diagram takes this learner, at least 1. */
  public int studyMinutes(Diagram diagram) {
    return (int) Math.max(1, Math.round(diagram.minutes() * share(diagram, true)));
  }

  /** How many times the target time of a day a recall of a diagram takes this learner. */
  public double recallShare(Diagram diagram) {
    return share(diagram, false);
  }

  /** Minutes that a recall takes this learner on a day with a target time, at least 1. */
  public int recallMinutes(Diagram diagram, int target) {
    return Math.max(1, (int) (target * recallShare(diagram) + 0.5));
  }

  /** How many durations of studies, or of recalls, the minutes of a diagram are learnt from. */
  public int evidence(Diagram diagram, boolean study) {
    Sum sum = sums.get(steps(diagram, study)[0]);
    return sum == null ? 0 : sum.count;
  }
}
