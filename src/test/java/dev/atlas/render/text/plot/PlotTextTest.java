package dev.atlas.render.text.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.forecast.Forecast;
import dev.atlas.journal.Journal;
import dev.atlas.render.text.TextRenderer;
import dev.atlas.render.text.page.Ascii;
import dev.atlas.render.text.page.Columns;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.build.ForecastBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.period.ReportPeriod;
import dev.atlas.report.build.period.ReportPeriod.Unit;
import dev.atlas.report.build.plot.PlotBuilder;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlotTextTest {

  private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[[0-9]+m");
  private static final List<PeriodReport.Plots> PLOTS = plots();

  /** Every plot of a beginner and of learners of all kinds. */
  private static List<PeriodReport.Plots> plots() {
    List<PeriodReport.Plots> plots = new ArrayList<>();
    plots.add(plots(Journal.EMPTY, "2026-01-05T09:00:00Z"));
    for (long seed = 1; seed <= 6; seed++) {
      RandomLearner learner = RandomLearner.of(Seeds.random(seed), seed % 2 == 0);
      plots.add(plots(learner.journal(), RandomLearner.at(learner.today(), 20, 0).toString()));
    }
    return plots;
  }

  private static PeriodReport.Plots plots(Journal journal, String now) {
    Situation situation =
        Situation.at(OffsetDateTime.parse(now), journal, Bundled.catalog(), Bundled.curriculum());
    return PlotBuilder.build(
        situation,
        new ReportPeriod(Unit.DAY, situation.today(), situation.today()),
        PlotBuilder.NAMES,
        () -> Forecast.of(ForecastBuilder.outlook(situation).asPlanned(), 20, 1));
  }

  private static String text(PeriodReport.Plots plots, boolean colored, int width) {
    return new TextRenderer(new Style(colored, width)).render(plots);
  }

  @Test
  void plots_onTerminalsOfAnyWidth_fitAndSayWhatTheyShow() {
    for (int width : new int[] {60, 80, 200}) {
      for (PeriodReport.Plots plots : PLOTS) {
        String text = text(plots, false, width);
        assertThat(text.lines())
            .allSatisfy(line -> assertThat(Columns.of(line)).as(line).isLessThanOrEqualTo(width));
        plots.plots().forEach(plot -> assertThat(text).contains(plot.about().title()));
      }
    }
  }

  @Test
  void plots_withoutColour_haveTheSameCharacters() {
    for (PeriodReport.Plots plots : PLOTS) {
      assertThat(SEQUENCE.matcher(text(plots, true, 80)).replaceAll("").lines().map(String::strip))
          .containsExactlyElementsOf(text(plots, false, 80).lines().map(String::strip).toList());
    }
  }

  @Test
  void plots_inAscii_haveTheSameShape() {
    for (PeriodReport.Plots plots : PLOTS) {
      List<String> unicode = text(plots, false, 80).lines().toList();
      List<String> ascii = Ascii.of(text(plots, false, 80)).lines().toList();
      assertThat(ascii).hasSameSizeAs(unicode);
      for (int i = 0; i < ascii.size(); i++) {
        assertThat(ascii.get(i)).hasSize(Columns.of(unicode.get(i))).matches("[ -~]*");
        assertThat(ascii.get(i)).doesNotContain("?");
      }
    }
  }
}
