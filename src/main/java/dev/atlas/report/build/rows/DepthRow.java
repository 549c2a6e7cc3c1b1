package dev.atlas.report.build.rows;

import dev.atlas.catalog.Diagram;
import dev.atlas.journal.SelfReport;
import dev.atlas.journal.SelfReport.Depth.Point;
import dev.atlas.report.TrackingReport;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How deeply a diagram is understood, as a row. */
public final class DepthRow {

  private DepthRow() {}

  /** What was said of a diagram, or nothing. */
  public static TrackingReport.Depth of(Diagram diagram, SelfReport.@Nullable Depth said) {
    Set<Point> holds =
        said == null || said.checklist() == null ? Set.of() : Set.copyOf(said.checklist());
    return new TrackingReport.Depth(
        diagram.id(),
        diagram.title(),
        said == null || said.level() == null ? null : said.level().word(),
        Arrays.stream(Point.values())
            .map(point -> new TrackingReport.Point(point.word(), holds.contains(point)))
            .toList());
  }
}
