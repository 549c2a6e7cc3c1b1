package dev.atlas.assessment;

import java.util.List;

/**
 * How many mock interviews the weeks of the unstretched plan ask for.
 *
 * <p>Source: the study plan's interview practice: none in weeks 1-4, two of 45 minutes a week in
 * 5-8, three of 60 in 9-12, four of 45-60 in 13-16.
 */
public final class InterviewQuota {

  /** The average over the five scores to reach by the end of the plan. */
  public static final double TARGET = 4;

  private record Band(int lastWeek, int aWeek, int minutes) {}

  private static final List<Band> BANDS =
      List.of(new Band(4, 0, 45), new Band(8, 2, 45), new Band(12, 3, 60), new Band(16, 4, 60));

  private InterviewQuota() {}

  /**
   * Interviews from the begin of the plan up to a moment of it.
   *
   * @param weeks since the begin, of the unstretched plan
   */
  private static double until(double weeks) {
    double sum = 0;
    int from = 0;
    for (Band band : BANDS) {
      sum += band.aWeek() * Math.max(0, Math.min(weeks, band.lastWeek()) - from);
      from = band.lastWeek();
    }
    return sum;
  }

  /**
   * Interviews of a week of a plan. A longer plan spreads as many over more weeks.
   *
   * @param week from 1
   * @param stretch weeks of the plan for one week of the unstretched plan
   */
  public static int ofWeek(int week, double stretch) {
    return week < 1
        ? 0
        : (int) (Math.round(until(week / stretch)) - Math.round(until((week - 1) / stretch)));
  }

  /** Minutes of an interview in a week of a plan. */
  public static int minutes(int week, double stretch) {
    for (Band band : BANDS) {
      if (week <= band.lastWeek() * stretch) {
        return band.minutes();
      }
    }
    return BANDS.getLast().minutes();
  }
}
