package dev.atlas.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a day or a week, and where the learner stands at its end.
 *
 * @param period day or week
 * @param from first study day
 * @param to last study day
 * @param planWeek week of the plan in which the period ends; 0 before the plan
 * @param weeks length of the plan
 * @param plannedMinutes that the plan held in the period
 * @param studyMinutes logged, planned minutes standing in where no duration was given
 * @param estimatedMinutes the part of them that was not given
 * @param newDiagrams first studies
 * @param reviews recalls
 * @param successRate share of recalls that succeeded; null without recalls
 * @param trueRetention share of first recalls of a day that succeeded; null without any
 * @param meanRetrievability over all studied diagrams at the end; null before the first
 * @param studied diagrams studied to date
 * @param completed diagrams complete to date
 * @param mastered diagrams mastered at the end
 * @param categories every category
 * @param keyResults every key result
 * @param weakAreas categories under the learner's own rate
 * @param strongAreas categories above it
 * @param streak days in a row at the end
 * @param days minutes and reviews of each day
 */
public record PeriodReport(
    String period,
    LocalDate from,
    LocalDate to,
    int planWeek,
    int weeks,
    int plannedMinutes,
    int studyMinutes,
    int estimatedMinutes,
    int newDiagrams,
    int reviews,
    @Nullable Double successRate,
    @Nullable Double trueRetention,
    @Nullable Double meanRetrievability,
    Share studied,
    Share completed,
    Share mastered,
    List<CategoryRow> categories,
    List<KeyResultRow> keyResults,
    List<Area> weakAreas,
    List<Area> strongAreas,
    int streak,
    List<DayRow> days)
    implements Report {

  /**
   * A count against both totals.
   *
   * @param count of the target
   * @param of diagrams in the target
   * @param all of the whole plan
   * @param ofAll diagrams in the whole plan
   */
  public record Share(int count, int of, int all, int ofAll) {}

  /** Progress in a category. */
  public record CategoryRow(
      String id, String title, int studied, int completed, int mastered, int of) {}

  /**
   * A key result.
   *
   * @param id short name
   * @param title for people
   * @param value today; null where there is nothing to measure
   * @param target value at which it is met
   * @param byWeek deadline in weeks of this plan
   * @param deadline last day
   * @param onTrack whether the value is at least the plan's own curve
   */
  public record KeyResultRow(
      String id,
      String title,
      @Nullable Double value,
      double target,
      double byWeek,
      LocalDate deadline,
      boolean onTrack) {}

  /** A category that stands out. */
  public record Area(String id, String title, int recalls, double successRate) {}

  /** One day of the period. */
  public record DayRow(
      LocalDate date, int plannedMinutes, int studyMinutes, int newDiagrams, int reviews) {}

  @Override
  public String schema() {
    return "atlas.report/1";
  }
}
