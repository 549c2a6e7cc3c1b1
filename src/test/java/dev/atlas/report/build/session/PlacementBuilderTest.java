package dev.atlas.report.build.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.report.LogReport;
import dev.atlas.report.build.Situation;
import dev.atlas.session.Action;
import dev.atlas.session.Moment;
import dev.atlas.session.Placement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PlacementBuilderTest {

  private final Situation situation =
      Situation.at(
          OffsetDateTime.parse("2026-01-05T12:00:00Z"),
          new Diary().journal(),
          Bundled.catalog(),
          Bundled.curriculum());

  /** What comes of a placement in which the diagrams of these groups are not known. */
  private LogReport.Placement report(
      Predicate<Diagram> filter, int count, List<String> filters, List<String> unknown) {
    PlacementSample sample = PlacementSample.of(situation, filter, count, 1);
    Moment now = new Moment(situation.now(), situation.today(), 0);
    Placement placement = Placement.of(situation.learner().model(), sample.tasks(situation), now);
    for (Diagram diagram : sample.drawn()) {
      Action grade = new Action.Digit(unknown.contains(diagram.group()) ? 1 : 3);
      for (Action action : List.of(Action.Plain.GO, Action.Plain.GO, grade)) {
        placement = placement.apply(action, now).placement();
      }
    }
    return PlacementBuilder.build(situation, sample, placement, filters, 1);
  }

  private static Predicate<Diagram> group(String name) {
    return diagram -> diagram.group().equals(name);
  }

  @Test
  void groupDrawnWithoutAMiss_oftenEnough_isOfferedToBeClaimed() {
    LogReport.Placement report =
        report(group("consensus"), 7, List.of("group:consensus"), List.of());
    assertThat(report.next())
        .containsExactly(
            new LogReport.NextStep("atlas know category:mechanisms group:consensus", "know", 8));
    LogReport.Found share = Objects.requireNonNull(report.share());
    assertThat(share.known()).isEqualTo(7);
    assertThat(share.low()).isBetween(75.0, 80.0);
  }

  @Test
  void fewDrawnWithoutAMiss_areOfferedACloserLook_withTheFiltersAsTyped() {
    LogReport.Placement report =
        report(group("consensus"), 2, List.of("group:consensus", "two words"), List.of());
    assertThat(report.next())
        .containsExactly(
            new LogReport.NextStep(
                "atlas place category:mechanisms group:consensus 'two words' --count 7",
                "place",
                7));
  }

  @Test
  void categoryWithAMiss_isOfferedGroupByGroup_andWhatWasMissedNotAtAll() {
    LogReport.Placement report =
        report(each -> each.category().equals("mechanisms"), 8, List.of(), List.of("consensus"));
    assertThat(report.next())
        .hasSize(7)
        .allSatisfy(step -> assertThat(step.command()).startsWith("atlas place group:"))
        .noneSatisfy(step -> assertThat(step.command()).contains("consensus"));
    assertThat(report.found().getFirst().known()).isEqualTo(7);
    assertThat(report.found()).hasSize(9);
  }

  @Test
  void nothingKnown_offersNothing() {
    assertThat(report(group("consensus"), 3, List.of(), List.of("consensus")).next()).isEmpty();
  }
}
