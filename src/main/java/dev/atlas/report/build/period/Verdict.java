package dev.atlas.report.build.period;

import dev.atlas.curriculum.Curriculum;
import dev.atlas.learner.LearnerState;
import dev.atlas.report.PeriodReport.Activity;
import dev.atlas.report.PeriodReport.KeyResultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a period went, in one sentence: time, memory, plan. */
final class Verdict {

  /** A share of the planned minutes that counts as all of them. */
  private static final double ENOUGH = 0.9;

  /** A share of the planned minutes under which a period counts as thin. */
  private static final double THIN = 0.5;

  /** How far true retention may fall under the desired one: what chance does to a few recalls. */
  private static final double SLACK = 0.05;

  /** Recalls under which their share says little. */
  private static final int ENOUGH_RECALLS = 10;

  private Verdict() {}

  /**
   * The sentence.
   *
   * @param planned minutes that the plan held on the days that have begun
   */
  static String of(
      Activity activity,
      long planned,
      LearnerState learner,
      Curriculum curriculum,
      List<KeyResultRow> keyResults) {
    if (activity.studyMinutes() == 0) {
      return planned == 0
          ? "Nothing was planned, and nothing was studied."
          : "Nothing was studied of the minutes planned.";
    }
    Double retention = activity.retention().all();
    boolean remembered =
        retention == null
            || activity.reviews() < ENOUGH_RECALLS
            || retention >= learner.settings().retention(curriculum) - SLACK;
    double share = planned == 0 ? 1 : (double) activity.studyMinutes() / planned;
    List<String> behind =
        keyResults.stream()
            .filter(row -> row.value() != null && !row.onTrack())
            .map(KeyResultRow::id)
            .toList();
    List<String> parts = new ArrayList<>();
    parts.add(
        planned == 0
            ? "time beyond the plan"
            : Math.round(share * 100) + " % of the time planned so far");
    if (retention != null) {
      parts.add(Math.round(retention * 100) + " % remembered");
    }
    parts.add(
        behind.isEmpty()
            ? "no key result behind the plan's curve"
            : behind.stream().collect(Collectors.joining(", ")) + " behind");
    return word(share, remembered, behind.isEmpty()) + String.join(", ", parts) + ".";
  }

  private static String word(double share, boolean remembered, boolean onTrack) {
    if (share >= ENOUGH && remembered && onTrack) {
      return "Good: ";
    }
    if (share < THIN) {
      return "Thin: ";
    }
    return remembered ? "Fair: " : "Shaky memory: ";
  }
}
