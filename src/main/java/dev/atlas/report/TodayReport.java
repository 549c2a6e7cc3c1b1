package dev.atlas.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day's queue.
 *
 * @param date the study day
 * @param dayLabel what the weekday is for
 * @param pathway id of the pathway
 * @param week week of the plan by the calendar
 * @param weeks length of the plan
 * @param day day of the plan
 * @param phase earliest open phase with unstudied diagrams
 * @param calendarPhase phase that the calendar expects
 * @param streak days in a row
 * @param budget the day's bounds
 * @param items the queue in order
 * @param left what did not fit
 * @param doneMinutes minutes logged today
 * @param extras ids of diagrams and readings logged today that are not in the queue
 * @param path the learning path that is followed, or null
 * @param advice the technique that fits the first open item, or null
 * @param warnings healthy limits that the day exceeds
 * @param hints what would be worth doing besides the queue
 * @param started whether the learner has started a plan or logged anything
 */
public record TodayReport(
    LocalDate date,
    String dayLabel,
    String pathway,
    int week,
    int weeks,
    int day,
    PhaseName phase,
    PhaseName calendarPhase,
    int streak,
    Bounds budget,
    List<Item> items,
    Left left,
    int doneMinutes,
    List<String> extras,
    MaterialReport.@Nullable PathRow path,
    MaterialReport.@Nullable Advice advice,
    List<String> warnings,
    List<String> hints,
    boolean started)
    implements Report {

  /** A phase for people. */
  public record PhaseName(int number, String title) {}

  /**
   * The day's bounds.
   *
   * @param minutes of work
   * @param plannedMinutes sum of the items
   * @param newCap new diagrams at most
   * @param reviewCap reviews at most
   */
  public record Bounds(int minutes, int plannedMinutes, int newCap, int reviewCap) {}

  /**
   * One piece of work.
   *
   * @param position from 1
   * @param kind review, new or reading
   * @param block the day's block it belongs to
   * @param id of the diagram or the reading
   * @param title of the diagram or the reading
   * @param category id; reading for readings
   * @param group id; for readings the first part of theirs
   * @param minutes planned
   * @param reason why it is here
   * @param done whether it was logged today
   * @param due when its review fell due; null for what is new
   * @param overdueDays study days since then; null for what is new
   * @param retrievability at the start of the day; null for what is new
   * @param breakBefore minutes of rest before it
   */
  public record Item(
      int position,
      String kind,
      String block,
      String id,
      String title,
      String category,
      String group,
      int minutes,
      String reason,
      boolean done,
      @Nullable LocalDate due,
      @Nullable Integer overdueDays,
      @Nullable Double retrievability,
      int breakBefore) {}

  /**
   * What the day has no room for.
   *
   * @param reviews due and not in the queue
   * @param newDiagrams of the plan, neither studied nor in the queue
   * @param minutes their sum
   * @param over day into which all due reviews fit, where more than a day's reviews wait; null
   *     otherwise
   */
  public record Left(int reviews, int newDiagrams, int minutes, @Nullable LocalDate over) {}

  @Override
  public String schema() {
    return "atlas.today/1";
  }
}
