package dev.atlas.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The plan in time.
 *
 * @param pathway id
 * @param start first day
 * @param end last day
 * @param today the study day
 * @param week of the plan by the calendar
 * @param weeks length
 * @param weeklyHours hours a week
 * @param chosen whether the learner started it
 * @param minutes of each weekday from Monday
 * @param newPerDay cap of a full day
 * @param reviewsPerDay cap of a full day
 * @param model memory model
 * @param retention desired retention
 * @param phases in order
 * @param keyResults in order
 * @param milestones in order
 * @param papers exams in order
 * @param exceptions absences to come, easy days and recovery, and what was dropped, in words
 * @param warnings healthy limits that the plan exceeds
 * @param weeksBehind how far first studies lag behind, in weeks of the unstretched plan
 * @param signs of falling behind, in words
 * @param notes what a change of the plan brings with it
 */
public record PlanReport(
    String pathway,
    LocalDate start,
    LocalDate end,
    LocalDate today,
    int week,
    int weeks,
    double weeklyHours,
    boolean chosen,
    List<Integer> minutes,
    int newPerDay,
    int reviewsPerDay,
    String model,
    double retention,
    List<PhaseRow> phases,
    List<PeriodReport.KeyResultRow> keyResults,
    List<MilestoneRow> milestones,
    List<TrackingReport.PaperRow> papers,
    List<String> exceptions,
    List<String> warnings,
    double weeksBehind,
    List<String> signs,
    List<String> notes)
    implements Report {

  /**
   * A phase.
   *
   * @param number from 1
   * @param title for people
   * @param from first day by the calendar
   * @param to last day by the calendar
   * @param studied diagrams
   * @param complete diagrams
   * @param of planned diagrams
   * @param open whether its gate has been passed
   */
  public record PhaseRow(
      int number,
      String title,
      LocalDate from,
      LocalDate to,
      int studied,
      int complete,
      int of,
      boolean open) {}

  /**
   * A waypoint.
   *
   * @param diagrams studied by then
   * @param date last day
   * @param reached whether so many are studied
   */
  public record MilestoneRow(int diagrams, LocalDate date, boolean reached) {}

  @Override
  public String schema() {
    return "atlas.plan/1";
  }
}
