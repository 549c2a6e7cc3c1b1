package dev.atlas.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.render.text.page.Style;
import dev.atlas.report.PlanningReports.Assumed;
import dev.atlas.report.PlanningReports.Band;
import dev.atlas.report.PlanningReports.Forecast;
import dev.atlas.report.PlanningReports.Odds;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of a forecast keep their columns apart. */
class ForecastTextTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
  private static final Band DONE = new Band(DAY, DAY, DAY, true);

  private static String row(String start, int width) {
    Odds missed =
        new Odds(
            "KR1",
            "Foundation diagrams complete and more",
            DAY.minusDays(1),
            0,
            new Band(null, null, null),
            false,
            null);
    Forecast forecast =
        new Forecast(
            DAY,
            10,
            0,
            DAY.plusDays(100),
            DONE,
            1,
            DONE,
            List.of(),
            List.of(missed),
            List.of(),
            null,
            new Assumed(1, 1, 1, 1),
            "The plan is complete.",
            false);
    return new TextRenderer(Style.of(false, width))
        .render(forecast)
        .lines()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keyResult_inAnyWidth_keepsItsNameAndItsOddsApart() {
    for (int width = 60; width <= 120; width++) {
      assertThat(row("  KR1", width)).matches("  KR1 .* missed  2026-04-09");
    }
  }

  @Test
  void completion_thatIsPast_isDoneAndHasNoDates() {
    assertThat(row("Everything complete", 80)).matches("Everything complete +done");
  }
}
