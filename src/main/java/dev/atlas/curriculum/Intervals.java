package dev.atlas.curriculum;

import java.util.List;

/**
 * The numbers of the memory models.
 *
 * @param retention desired retrievability at a due date
 * @param tolerance how far retrievability may be from the desired one when a day is picked
 * @param longestDays longest interval
 * @param masteredDays stability from which a diagram counts as mature, and mastered
 * @param ladder rungs in days
 * @param expanding steps and growth
 * @param complexity factors for the ladder and for expanding rehearsal, one for each complexity
 */
public record Intervals(
    double retention,
    double tolerance,
    int longestDays,
    int masteredDays,
    List<Integer> ladder,
    Steps expanding,
    List<Double> complexity) {

  /**
   * The numbers of expanding rehearsal.
   *
   * @param hours steps before the first whole day
   * @param hard factor on the last interval after hard
   * @param good factor after good
   * @param easy factor after easy
   * @param floors days below which a grown interval never stays, rising
   */
  public record Steps(
      List<Integer> hours, double hard, double good, double easy, List<Integer> floors) {}
}
