package dev.atlas.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.render.text.page.Style;
import dev.atlas.report.PlanningReports.Band;
import dev.atlas.report.PlanningReports.Course;
import dev.atlas.report.PlanningReports.Lighter;
import dev.atlas.report.PlanningReports.Recovery;
import dev.atlas.report.PlanningReports.Relief;
import dev.atlas.report.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The tables of what is offered to a learner who is behind keep their rows in one piece. */
class BehindTextTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
  private static final Band BAND = new Band(DAY, DAY.plusDays(10), DAY.plusDays(100));
  private static final Band NEVER = new Band(null, null, null);

  private static final Recovery RECOVERY =
      new Recovery(
          DAY,
          184,
          45,
          List.of(),
          DAY.plusDays(28),
          224,
          new Course("", null, NEVER, 276, 110.4, 1060),
          List.of(
              new Course("fast", DAY, BAND, 276, 110.9, 1060),
              new Course("steady", DAY, BAND, 276, 110.9, 1060),
              new Course("triage", DAY, BAND, 276, 110.9, 1060)));

  private static final Relief RELIEF =
      new Relief(
          5,
          DAY,
          new Lighter(0, List.of(), null, 0, BAND, DAY, 0.05),
          List.of(
              new Lighter(1, List.of("comparisons"), null, 40, BAND, DAY, 0.5),
              new Lighter(2, List.of(), "extended", 0, BAND, DAY.plusDays(140), 1)));

  private static List<String> lines(Report report, int width) {
    return new TextRenderer(Style.of(false, width)).render(report).lines().toList();
  }

  /** The lines between the first two empty ones: the table. */
  private static List<String> table(Report report, int width) {
    List<String> lines = lines(report, width);
    int from = lines.indexOf("") + 1;
    return lines.subList(from, from + lines.subList(from, lines.size()).indexOf(""));
  }

  @Test
  void waysBack_inAnyWidth_keepTheirRowsInOnePiece() {
    for (int width = 60; width <= 120; width++) {
      assertThat(table(RECOVERY, width))
          .as("%d columns", width)
          .hasSize(width < 80 ? 8 : 5)
          .allMatch(within(width));
    }
    assertThat(table(RECOVERY, 60)).contains("caught up     later 20 Apr 20 Apr 20 Apr");
  }

  @Test
  void lighterPlans_inAnyWidth_keepTheirFiguresInOnePiece() {
    for (int width = 60; width <= 120; width++) {
      assertThat(table(RELIEF, width)).as("%d columns", width).hasSize(4).allMatch(within(width));
    }
  }

  @Test
  void lighterPlans_oneWithAnotherEnd_saySo() {
    assertThat(lines(RELIEF, 120))
        .contains(
            "In time means by 2026-04-10; beyond it, with the extended pathway, by 2026-08-28.");
  }

  private static Predicate<String> within(int width) {
    return line -> line.length() <= width;
  }
}
