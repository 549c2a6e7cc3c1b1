package dev.atlas.report.build.session;

import dev.atlas.report.LogReport;
import dev.atlas.report.build.Situation;
import dev.atlas.session.Attempt;
import dev.atlas.session.Score;
import dev.atlas.session.SpeedDraw;
import java.util.List;

/** Builds the summary of a speed draw. */
public final class DrillBuilder {

  private static final double PERCENT = 100;

  private DrillBuilder() {}

  /**
   * The summary.
   *
   * @param seed that drew the diagrams
   */
  public static LogReport.Drill build(Situation after, SpeedDraw draw, long seed) {
    List<LogReport.Drawn> drawn = draw.scores().stream().map(DrillBuilder::drawn).toList();
    return new LogReport.Drill(
        after.today(),
        seed,
        drawn,
        draw.scores().stream().mapToDouble(Score::points).average().orElse(0),
        draw.skipped().stream().map(task -> task.diagram().id()).toList(),
        draw.waiting().size() + (draw.attempt() == null ? 0 : 1));
  }

  private static LogReport.Drawn drawn(Score score) {
    Attempt attempt = score.attempt();
    return new LogReport.Drawn(
        attempt.task().diagram().id(),
        attempt.task().diagram().title(),
        score.grade().word(),
        score.structure() * PERCENT,
        score.accuracy() * PERCENT,
        score.details() * PERCENT,
        score.speed() * PERCENT,
        score.points(),
        attempt.seconds(attempt.watch().since()),
        attempt.task().targetSeconds());
  }
}
