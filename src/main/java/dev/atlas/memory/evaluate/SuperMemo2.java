package dev.atlas.memory.evaluate;

import dev.atlas.memory.Grade;

/**
 * SM-2: 1 day, 6 days, then the last interval times a factor that each card earns by its grades.
 *
 * <p>Source: P. A. Wozniak, Optimization of learning, 1990. Its qualities 0 to 5 come from grades
 * as again 1, hard 3, good 4, easy 5; a failure begins the intervals anew and leaves the factor.
 */
final class SuperMemo2 implements IntervalRule {

  private static final double FIRST_FACTOR = 2.5;
  private static final double LEAST_FACTOR = 1.3;
  private static final double SECOND_INTERVAL = 6;

  private double factor = FIRST_FACTOR;
  private double interval;
  private int repetitions;

  @Override
  public double study(Grade grade) {
    factor = FIRST_FACTOR;
    repetitions = 0;
    return recall(grade);
  }

  @Override
  public double recall(Grade grade) {
    if (!grade.remembered()) {
      repetitions = 0;
      interval = 1;
      return interval;
    }
    repetitions++;
    interval = repetitions == 1 ? 1 : repetitions == 2 ? SECOND_INTERVAL : interval * factor;
    int missing = 5 - quality(grade);
    factor = Math.max(LEAST_FACTOR, factor + 0.1 - missing * (0.08 + missing * 0.02));
    return interval;
  }

  private static int quality(Grade grade) {
    return switch (grade) {
      case AGAIN -> 1;
      case HARD -> 3;
      case GOOD -> 4;
      case EASY -> 5;
    };
  }
}
