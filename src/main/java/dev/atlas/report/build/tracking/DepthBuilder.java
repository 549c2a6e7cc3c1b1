package dev.atlas.report.build.tracking;

import dev.atlas.assessment.DepthGoal;
import dev.atlas.catalog.Diagram;
import dev.atlas.journal.SelfReport;
import dev.atlas.journal.SelfReport.Depth.Level;
import dev.atlas.journal.SelfReport.Depth.Point;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.rows.DepthRow;
import java.util.ArrayList;
import java.util.List;

/** Builds what is said of how deeply diagrams are understood. */
public final class DepthBuilder {

  private DepthBuilder() {}

  /** One diagram. */
  public static TrackingReport.Depth of(Situation situation, Diagram diagram) {
    return DepthRow.of(diagram, situation.learner().tracking().depthOf(diagram.id()));
  }

  /** All judged diagrams together. */
  public static TrackingReport.Depths all(Situation situation) {
    PlanCalendar calendar = situation.calendar();
    DepthGoal goal = DepthGoal.ofWeek(calendar.week(situation.today()) / calendar.stretch());
    int[] counts = new int[Level.values().length];
    int judged = 0;
    int whole = 0;
    for (SelfReport.Depth depth : situation.learner().tracking().depths().values()) {
      if (depth.level() != null) {
        counts[List.of(Level.values()).indexOf(depth.level())]++;
        judged++;
      }
      boolean all = depth.checklist() != null && depth.checklist().size() == Point.values().length;
      whole += all ? 1 : 0;
    }
    List<TrackingReport.Share> shares = new ArrayList<>();
    shares.add(share("deep", counts[3] + counts[4], judged, goal.deep()));
    shares.add(share("medium", counts[2], judged, goal.medium()));
    shares.add(share("shallow", counts[0] + counts[1], judged, goal.shallow()));
    return new TrackingReport.Depths(judged, whole, shares);
  }

  private static TrackingReport.Share share(String level, int count, int judged, int expected) {
    return new TrackingReport.Share(
        level, count, judged == 0 ? 0 : (double) count / judged, expected / 100.0);
  }
}
