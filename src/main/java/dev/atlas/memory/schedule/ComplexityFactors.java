package dev.atlas.memory.schedule;

import java.util.List;

/**
 * How much shorter the fixed schedules are for complex diagrams.
 *
 * @param factors one for each complexity from C1, in (0, 1]
 */
public record ComplexityFactors(List<Double> factors) {

  /** Days of an interval for a complexity: intervals never shrink below one day. */
  double apply(double days, int complexity) {
    int index = Math.min(complexity, factors.size()) - 1;
    return Math.max(1, days * factors.get(index));
  }
}
