package dev.atlas.forecast.habits;

import dev.atlas.forecast.habits.Habits.Failures;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts failed recalls, on time and late, of all diagrams and of each.
 *
 * <p>Idea: forgetting is a hazard. A recall with the chance R survives with R to the power of the
 * learner's ratio, so a gamma belief about the ratio stays one: what was remembered adds the hazard
 * -ln R to its exposure, what failed adds one failure and, nearly, half of its hazard.
 */
final class FailureCount {

  /** What a recall counts for the learner's ratios: they change with the weeks. */
  private static final double WEIGHT = 0.25;

  private Failures onTime = Habits.PRIOR.onTime();
  private Failures late = Habits.PRIOR.late();
  private final Map<String, Failures> ownOnTime = new HashMap<>();
  private final Map<String, Failures> ownLate = new HashMap<>();

  /**
   * Counts a recall.
   *
   * @param chance of recall, as the memory model saw it; above 0
   */
  void add(String diagram, double chance, boolean remembered) {
    double hazard = -Math.log(chance);
    Failures own = remembered ? new Failures(0, hazard) : new Failures(1, hazard / 2);
    Failures more = own.times(WEIGHT);
    if (chance < Habits.LATE) {
      late = late.plus(more);
      ownLate.merge(diagram, own, Failures::plus);
    } else {
      onTime = onTime.plus(more);
      ownOnTime.merge(diagram, own, Failures::plus);
    }
  }

  /** Failures of recalls on time, with the prior ones. */
  Failures onTime() {
    return onTime;
  }

  /** Failures of late recalls, with the prior ones. */
  Failures late() {
    return late;
  }

  /**
   * By diagram: its failures against those of a diagram of this learner that is like all others.
   */
  Map<String, Failures> own() {
    Map<String, Failures> own = new HashMap<>();
    ownOnTime.forEach((diagram, count) -> own.put(diagram, against(count, onTime)));
    ownLate.forEach((diagram, count) -> own.merge(diagram, against(count, late), Failures::plus));
    return Map.copyOf(own);
  }

  private static Failures against(Failures own, Failures all) {
    return new Failures(own.seen(), own.exposure() * all.ratio());
  }
}
