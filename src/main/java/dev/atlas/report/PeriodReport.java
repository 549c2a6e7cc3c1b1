package dev.atlas.report;

import dev.atlas.report.plot.Plot;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a period, and where the learner stands at its end.
 *
 * @param period day, week, month, quarter, all, or range for any other
 * @param from first study day
 * @param to last study day
 * @param planWeek week of the plan in which the period ends; 0 before the plan
 * @param weeks length of the plan
 * @param verdict one sentence: how it went, and whether the plan holds
 * @param signs of falling behind, in words, while the period runs
 * @param weeksBehind how far first studies lag behind, in weeks of the unstretched plan, while the
 *     period runs; else 0
 * @param activity what was done
 * @param before the period before; null where there is none to compare with
 * @param standing at the end
 * @param categories every category
 * @param keyResults every key result
 * @param milestones every milestone of the plan
 * @param weakAreas categories under the learner's own rate
 * @param strongAreas categories above it
 * @param step of the spans
 * @param spans the period in smaller pieces
 * @param notes the learner's own words, the latest first
 * @param next what the next period asks for; null where there is no next one
 * @param hints what the learner may do about the period, while it runs
 */
public record PeriodReport(
    String period,
    LocalDate from,
    LocalDate to,
    int planWeek,
    int weeks,
    String verdict,
    List<String> signs,
    double weeksBehind,
    Activity activity,
    @Nullable Before before,
    Standing standing,
    List<CategoryRow> categories,
    List<KeyResultRow> keyResults,
    List<PlanReport.MilestoneRow> milestones,
    List<Area> weakAreas,
    List<Area> strongAreas,
    Step step,
    List<SpanRow> spans,
    List<Note> notes,
    @Nullable Next next,
    List<String> hints)
    implements Report {

  /**
   * What was done.
   *
   * @param plannedMinutes that the plan held
   * @param studyMinutes logged, planned minutes standing in where no duration was given
   * @param estimatedMinutes the part of them that was not given
   * @param days study days with a review
   * @param newDiagrams first studies
   * @param completed diagrams that became complete
   * @param mastered diagrams mastered for the first time
   * @param reviews recalls
   * @param successRate share of recalls that succeeded; null without recalls
   * @param retention share of first recalls of a day that succeeded
   * @param errors logged or looked at again, by kind; kinds without any left out
   */
  public record Activity(
      int plannedMinutes,
      int studyMinutes,
      int estimatedMinutes,
      int days,
      int newDiagrams,
      int completed,
      int mastered,
      int reviews,
      @Nullable Double successRate,
      Retention retention,
      List<ErrorRow> errors) {

    /** How many errors were logged. */
    public int errorsMade() {
      return errors.stream().mapToInt(ErrorRow::made).sum();
    }
  }

  /**
   * Errors of one kind.
   *
   * @param kind conceptual, procedural, factual or application
   * @param made how many were logged
   * @param corrected how many of these say what is right
   * @param revisited how many of this kind were looked at again, whenever they were made
   */
  public record ErrorRow(String kind, int made, int corrected, int revisited) {}

  /**
   * True retention: the share of first recalls of a day that succeeded; null without any.
   *
   * @param all of all diagrams
   * @param young of those not mature when they were recalled
   * @param youngRecalls how many
   * @param mature of the mature ones
   * @param matureRecalls how many
   */
  public record Retention(
      @Nullable Double all,
      @Nullable Double young,
      int youngRecalls,
      @Nullable Double mature,
      int matureRecalls) {}

  /** A period to compare with. */
  public record Before(LocalDate from, LocalDate to, Activity activity) {}

  /**
   * Where the learner stands.
   *
   * @param studied diagrams studied to date
   * @param completed diagrams complete to date
   * @param mastered diagrams mastered now
   * @param meanRetrievability over all studied diagrams; null before the first
   * @param streak days in a row
   */
  public record Standing(
      Share studied,
      Share completed,
      Share mastered,
      @Nullable Double meanRetrievability,
      int streak) {}

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
   * @param expected value of the plan's own curve today
   * @param target value at which it is met
   * @param byWeek deadline in weeks of this plan
   * @param deadline last day
   * @param onTrack whether the value is at least the plan's own curve
   * @param state where that leaves it
   * @param metOn study day on which it was met; null before, and for what is measured every day
   * @param odds share of simulated futures that meet it in time; null where none were simulated
   */
  public record KeyResultRow(
      String id,
      String title,
      @Nullable Double value,
      double expected,
      double target,
      double byWeek,
      LocalDate deadline,
      boolean onTrack,
      KeyResultState state,
      @Nullable LocalDate metOn,
      @Nullable Double odds) {}

  /** Where a key result stands; the curve is the plan's own, and promises nothing. */
  public enum KeyResultState {
    MET,
    MET_LATE,
    MISSED,
    ON_CURVE,
    BEHIND,
    NO_DATA;

    /** For people. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * A category that stands out.
   *
   * @param recalls in the 30 days that end with the period
   * @param successRate share of them that succeeded
   * @param reason in words
   */
  public record Area(String id, String title, int recalls, double successRate, String reason) {}

  /** By what a period is cut into pieces. */
  public enum Step {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /** A piece of the period. */
  public record SpanRow(
      LocalDate from,
      LocalDate to,
      int plannedMinutes,
      int studyMinutes,
      int newDiagrams,
      int reviews) {}

  /** The learner's words about a diagram. */
  public record Note(LocalDate day, String diagram, String title, String text) {}

  /**
   * What the next period asks for.
   *
   * @param plannedMinutes that the plan holds
   * @param reviewsDue diagrams that fall due until its end, those overdue included
   * @param newDiagrams first studies that the plan's curve asks for, within the caps
   * @param newThatFit first studies for which there is time beside the recalls
   * @param targets of the counted key results
   */
  public record Next(
      LocalDate from,
      LocalDate to,
      int plannedMinutes,
      int reviewsDue,
      int newDiagrams,
      int newThatFit,
      List<Target> targets) {}

  /** Where the plan's curve wants a key result at the end of the next period. */
  public record Target(String id, int value, int of) {}

  /**
   * Plots of a learner.
   *
   * @param date at whose end they look
   * @param plots in the order of showing
   */
  public record Plots(LocalDate date, List<Plot> plots) implements Report {
    @Override
    public String schema() {
      return "atlas.plots/1";
    }
  }

  /** One of a study group. */
  public record Member(String name, PeriodReport report) {}

  /**
   * A study group's reports of one period, side by side.
   *
   * @param members one or more
   */
  public record Group(List<Member> members) implements Report {
    @Override
    public String schema() {
      return "atlas.report-group/1";
    }
  }

  /** A report with its plots, on one page. */
  public record Illustrated(PeriodReport report, Plots plots) implements Report {
    @Override
    public String schema() {
      return "atlas.report-page/1";
    }
  }

  @Override
  public String schema() {
    return "atlas.report/1";
  }
}
