package dev.atlas.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param maintenance what took over when the plan was finished; null while it is not
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
    List<String> notes,
    @Nullable Maintenance maintenance)
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

  /**
   * What keeps a finished plan alive.
   *
   * @param since first day of it
   * @param rhythms from the shortest to the longest
   * @param mastery what mastery asks for
   */
  public record Maintenance(LocalDate since, List<RhythmRow> rhythms, List<MasteryRow> mastery) {}

  /**
   * A rhythm of maintenance.
   *
   * @param rhythm daily, weekly, monthly, quarterly or yearly
   * @param minutes of all its parts; those of a day for the quarter's day and the year's week
   * @param parts in words
   * @param from the next day on which it stands in the queue; null where none comes
   * @param to the last day of that time
   */
  public record RhythmRow(
      String rhythm,
      int minutes,
      List<String> parts,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * A proof of mastery.
   *
   * @param what it asks for
   * @param how to show it
   * @param shown the study day on which it was shown first; null before
   */
  public record MasteryRow(String what, String how, @Nullable LocalDate shown) {}

  @Override
  public String schema() {
    return "atlas.plan/1";
  }
}
