package dev.atlas.report.build.rows;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.learner.LearnerState;
import dev.atlas.report.LogReport;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A quarter, half, three quarters or all of the target's diagrams studied. */
public final class Celebration {

  private static final int PERCENT = 100;
  private static final List<Integer> STEPS = List.of(25, 50, 75, 100);

  private Celebration() {}

  /**
   * The last step that was crossed just now; none where none was.
   *
   * @param target categories that count
   * @param learner after it
   * @param studied diagrams that were studied just now for the first time
   */
  public static List<LogReport.Celebration> of(
      Catalog catalog, Set<String> target, LearnerState learner, Collection<String> studied) {
    int of = 0;
    int now = 0;
    int fresh = 0;
    for (Diagram diagram : catalog.diagrams()) {
      if (!diagram.retired() && target.contains(diagram.category())) {
        of++;
        now += learner.progressOf(diagram.id()) != null ? 1 : 0;
        fresh += studied.contains(diagram.id()) ? 1 : 0;
      }
    }
    for (int percent : STEPS.reversed()) {
      boolean reached = PERCENT * now >= percent * of;
      boolean before = PERCENT * (now - fresh) >= percent * of;
      if (of > 0 && reached && !before) {
        return List.of(new LogReport.Celebration(percent, now, of));
      }
    }
    return List.of();
  }
}
