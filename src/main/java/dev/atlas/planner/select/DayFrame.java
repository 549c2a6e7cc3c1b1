package dev.atlas.planner.select;

import dev.atlas.planner.calendar.Budget;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar says of one day, whatever the learner has done: bounds, target time, focus, and
 * the minutes that the plan holds until each goal's deadline. Immutable.
 */
public final class DayFrame {

  final int epochDay;
  final int minutes;
  final int newCap;
  final int firstNewCap;
  final int reviewCap;
  final int redraw;

  /** By category: whether the weekday puts it first; null for weak areas. */
  final boolean @Nullable [] focus;

  final long[] goalMinutes;

  /** Reviews with less chance of recall wait. */
  final double leastChance;

  /** By goal: the day by which its first studies should end. */
  private final int[] deadlines;

  /** How many reviews fit on this day and the days after it, as far as levelling looks. */
  final int[] reviewRoom;

  private final int daysToNextReviews;

  DayFrame(
      int epochDay,
      Budget budget,
      int firstNewCap,
      int redraw,
      boolean @Nullable [] focus,
      long[] goalMinutes,
      double leastChance,
      int[] deadlines,
      int[] reviewRoom) {
    this.epochDay = epochDay;
    this.minutes = budget.minutes();
    this.newCap = budget.newCap();
    this.firstNewCap = firstNewCap;
    this.reviewCap = budget.reviewCap();
    this.redraw = redraw;
    this.focus = focus;
    this.goalMinutes = goalMinutes;
    this.leastChance = leastChance;
    this.deadlines = deadlines;
    this.reviewRoom = reviewRoom;
    int days = 1;
    while (days < reviewRoom.length - 1 && reviewRoom[days] == 0) {
      days++;
    }
    this.daysToNextReviews = days;
  }

  /** The study day, as an epoch day. */
  public int epochDay() {
    return epochDay;
  }

  /** Minutes of work that the day holds. */
  public int minutes() {
    return minutes;
  }

  /** Minutes that a review is planned with. */
  public int redraw() {
    return redraw;
  }

  /** How many reviews fit into the day. */
  public int room() {
    return reviewRoom[0];
  }

  /** The day by which the first studies for a diagram's goal should end. */
  public LocalDate deadline(PlanTable table, int index) {
    return LocalDate.ofEpochDay(deadlines[table.goalOf[table.category[index]]]);
  }

  /** Minutes that the plan has from this day until the deadline of a diagram's goal. */
  public long planMinutes(PlanTable table, int index) {
    return goalMinutes[table.goalOf[table.category[index]]];
  }

  /** Days until the next one with room for reviews, as far as levelling looks; at least 1. */
  int daysToNextReviews() {
    return daysToNextReviews;
  }

  /** The bounds, for a learner who has or has not begun. */
  public Budget budget(boolean beginner) {
    return new Budget(minutes, beginner ? firstNewCap : newCap, reviewCap);
  }
}
