package dev.atlas.memory.schedule;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;
import java.util.List;

/**
 * A ladder of fixed intervals. The first study stands on the lowest rung; a recall good or better
 * climbs one, hard repeats the rung, again returns to the lowest. The top rung repeats.
 *
 * <p>Source: the repetition schedule of the study plan (days 1, 3, 7, 14, 30, 60).
 *
 * @param forgetting the forgetting curve for stability and retrievability
 * @param rungs days of each rung, rising
 * @param complexity factors on the days
 * @param longestDays longest interval
 */
public record Ladder(
    Forgetting forgetting, List<Integer> rungs, ComplexityFactors complexity, int longestDays)
    implements MemoryModel {

  /** The rung after a recall with this grade, from 0. */
  public int climb(int rung, Grade grade) {
    return switch (grade) {
      case AGAIN -> 0;
      case HARD -> rung;
      case GOOD, EASY -> Math.min(rung + 1, rungs.size() - 1);
    };
  }

  /** The position is the rung, from 0. */
  @Override
  public double start() {
    return 0;
  }

  @Override
  public double advance(double rung, Grade grade) {
    return climb((int) rung, grade);
  }

  @Override
  public double interval(MemoryState state, double rung, int complexityOfDiagram) {
    return complexity.apply(rungs.get((int) rung), complexityOfDiagram);
  }
}
