package dev.atlas.assessment;

import java.util.List;

/**
 * How deeply the judged diagrams should be understood by a week of the unstretched plan.
 *
 * <p>Source: the study plan's understanding depth; the shares between its weeks are not given, so
 * the goal of the next week named holds until then.
 *
 * @param week until whose end it holds
 * @param deep share understood deeply or better, in percent
 * @param medium share of medium understanding, in percent
 * @param shallow the rest, in percent
 */
public record DepthGoal(int week, int deep, int medium, int shallow) {

  private static final List<DepthGoal> ALL =
      List.of(
          new DepthGoal(4, 20, 50, 30),
          new DepthGoal(8, 40, 40, 20),
          new DepthGoal(12, 60, 30, 10),
          new DepthGoal(16, 80, 20, 0));

  /** The goal of a week of the unstretched plan; the last one after the plan. */
  public static DepthGoal ofWeek(double week) {
    for (DepthGoal each : ALL) {
      if (week <= each.week) {
        return each;
      }
    }
    return ALL.getLast();
  }
}
