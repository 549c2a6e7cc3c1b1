package dev.atlas.report.build.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.assessment.Lots;
import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.Seeds;
import dev.atlas.fixture.SmallCatalog;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.report.build.Situation;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlacementSampleTest {

  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-05T12:00:00Z");

  private static Situation situation(Diary diary, Catalog catalog) {
    return Situation.at(NOON, diary.journal(), catalog, Bundled.curriculum());
  }

  @Test
  void sample_ofAnyPool_isSpread_withoutDoubles_andTheSameForOneSeed() {
    Seeds.each(
        200,
        random -> {
          Situation situation = situation(new Diary(), somewhere(random));
          int count = random.nextInt(1, 60);
          long seed = random.nextLong();
          PlacementSample sample = PlacementSample.of(situation, _ -> true, count, seed);
          assertThat(new HashSet<>(sample.drawn())).hasSameSizeAs(sample.drawn());
          assertThat(sample.drawn()).hasSize(Math.min(count, sample.pool().size()));
          assertThat(sample.pool()).containsAll(sample.drawn());
          assertThat(PlacementSample.of(situation, _ -> true, count, seed)).isEqualTo(sample);
          spread(sample.pool(), sample.drawn(), Diagram::category);
          for (List<Diagram> category : by(sample.pool(), Diagram::category).values()) {
            spread(
                category,
                sample.drawn().stream().filter(category::contains).toList(),
                Diagram::group);
          }
        });
  }

  /** A catalog with strata of very different sizes. */
  private static Catalog somewhere(RandomGenerator random) {
    SmallCatalog catalog = new SmallCatalog();
    int categories = random.nextInt(1, 5);
    for (int c = 0; c < categories; c++) {
      int groups = random.nextInt(1, 5);
      for (int g = 0; g < groups; g++) {
        int diagrams = random.nextInt(1, 12);
        for (int d = 0; d < diagrams; d++) {
          catalog.add("category-" + c, "group-" + c + "-" + g + "/diagram-" + d, 10);
        }
      }
    }
    return catalog.build();
  }

  private static Map<String, List<Diagram>> by(
      Collection<Diagram> some, Function<Diagram, String> key) {
    return some.stream().collect(Collectors.groupingBy(key));
  }

  /**
   * No stratum is there twice while another is missing, and none has a place that another of more
   * diagrams a place should have got.
   */
  private static void spread(
      List<Diagram> pool, List<Diagram> drawn, Function<Diagram, String> key) {
    Map<String, List<Diagram>> places = by(drawn, key);
    List<Stratum> strata =
        by(pool, key).entrySet().stream()
            .map(
                each ->
                    new Stratum(
                        places.getOrDefault(each.getKey(), List.of()).size(),
                        each.getValue().size()))
            .toList();
    if (strata.stream().anyMatch(each -> each.places == 0)) {
      assertThat(strata).allMatch(each -> each.places <= 1);
    }
    for (Stratum poor : strata) {
      for (Stratum rich : strata) {
        if (poor.places < poor.size && rich.places > 0) {
          assertThat((double) (rich.places - 1) / rich.size)
              .isLessThanOrEqualTo((double) poor.places / poor.size);
        }
      }
    }
  }

  private record Stratum(int places, int size) {}

  @Test
  void pool_leavesOutWhatWasLogged_isHeld_orRetired() {
    Diary diary = new Diary();
    String at = "2026-01-05T08:00:00Z";
    diary.review(at, "g/reviewed", Grade.AGAIN);
    diary.add(at, new Fact.Know(List.of("g/known"), Grade.GOOD));
    diary.add(at, new Fact.Hold("g/held", Fact.Hold.Kind.SUSPEND, null));
    Catalog catalog =
        new SmallCatalog()
            .add("patterns", "g/reviewed", 10)
            .add("patterns", "g/known", 10)
            .add("patterns", "g/held", 10)
            .add("patterns", "g/new", 10)
            .add("costs", "h/new", 10)
            .retired("patterns", "g/retired")
            .build();
    Situation situation = situation(diary, catalog);
    assertThat(PlacementSample.of(situation, _ -> true, 9, 1).drawn())
        .extracting(Diagram::id)
        .containsExactlyInAnyOrder("g/new", "h/new");
    assertThat(PlacementSample.of(situation, each -> each.category().equals("costs"), 9, 1).drawn())
        .extracting(Diagram::id)
        .containsExactly("h/new");
  }

  @Test
  void wholeCatalog_sixteenDrawn_areOfAllCategories() {
    Situation situation = situation(new Diary(), Bundled.catalog());
    Seeds.each(
        50,
        random -> {
          List<Diagram> drawn =
              PlacementSample.of(situation, _ -> true, 16, random.nextLong()).drawn();
          assertThat(by(drawn, Diagram::category)).hasSize(12);
          assertThat(by(drawn, Diagram::group)).hasSize(16);
        });
  }

  @Test
  void tasks_areDrawnFromMemory_inTheTimeOfARecall() {
    Situation situation = situation(new Diary(), Bundled.catalog());
    PlacementSample sample = PlacementSample.of(situation, _ -> true, 5, 1);
    assertThat(sample.tasks(situation))
        .allSatisfy(
            task -> {
              assertThat(task.study()).isFalse();
              assertThat(task.reviews()).isZero();
              assertThat(task.targetSeconds()).isEqualTo(300);
            });
  }

  @Test
  void whatIsLeftOfALot_comesInTheSameOrder() {
    List<Diagram> all = Bundled.catalog().diagrams();
    List<Diagram> lot = Lots.draw(all, all.size(), 7);
    Diary diary = new Diary();
    diary.add(NOON.minusHours(1), new Fact.Know(List.of(lot.getFirst().id()), Grade.GOOD));
    assertThat(PlacementSample.of(situation(diary, Bundled.catalog()), _ -> true, 1, 7).pool())
        .isEqualTo(lot.subList(1, lot.size()));
  }
}
