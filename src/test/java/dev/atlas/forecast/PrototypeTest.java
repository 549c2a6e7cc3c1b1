package dev.atlas.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.forecast.habits.Habits;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.MemoryModels;
import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Headway;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.Deck;
import dev.atlas.planner.select.PlanTable;
import dev.atlas.store.CatalogStore;
import dev.atlas.store.compiled.CompiledCatalog;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers of the prototype from which the pathways' defaults come: a learner who skips nothing,
 * no gate, no prerequisites. Its finish is the last first study.
 */
class PrototypeTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int FUTURES = 60;
  private static final CompiledCatalog FILES = CatalogStore.bundled();

  @ParameterizedTest
  @CsvSource({
    "intensive, 48,   all,    14.1",
    "intensive, 40,   all,    16.3",
    "balanced,  24.5, all,    30.3",
    "balanced,  21,   all,    36.1",
    "extended,  14,   all,    60.1",
    "extended,  14,   target, 51.4"
  })
  void last_new_diagram_comes_when_the_prototype_says(
      String pathway, String hours, String what, double weeks) {
    Outcomes outcomes =
        Simulator.run(scenario(pathway, hours, what.equals("all")), FUTURES, 1, Headway.UNHEARD);
    int[] days = outcomes.lastNew.clone();
    Arrays.sort(days);
    assertThat((days[FUTURES / 2] + 1) / 7.0).isCloseTo(weeks, within(weeks * 0.1));
  }

  static Scenario scenario(String pathway, String hours, boolean all) {
    Curriculum curriculum = FILES.curriculum();
    Settings settings =
        Settings.NONE.with(SettingKey.PATHWAY, pathway).with(SettingKey.HOURS, hours);
    LearnerState learner =
        new LearnerState(
            settings,
            null,
            DayChoices.NONE,
            Set.of(1, 2, 3, 4, 5),
            List.of(),
            List.of(),
            Map.of(),
            MemoryModels.over(FsrsVersion.FSRS_6.model(), settings, curriculum),
            null);
    Set<String> target = curriculum.targetCategories();
    Predicate<Diagram> held = diagram -> all || target.contains(diagram.category());
    PlanTable table = new PlanTable(unordered(FILES.catalog()), curriculum, held, Diagram::minutes);
    PlanCalendar calendar = new PlanCalendar(curriculum, settings, MONDAY);
    Deck deck = new Deck(table, learner, MONDAY);
    return new Scenario(table, deck, calendar, null, Habits.STEADY, MONDAY);
  }

  /** The catalog without prerequisites and confusable pairs. */
  private static Catalog unordered(Catalog catalog) {
    List<Diagram> diagrams =
        catalog.diagrams().stream()
            .map(
                d ->
                    new Diagram(
                        d.id(),
                        d.title(),
                        d.category(),
                        d.group(),
                        d.complexity(),
                        d.minutes(),
                        d.page(),
                        List.of(),
                        List.of(),
                        d.tags(),
                        d.formerly(),
                        d.retired()))
            .toList();
    return new Catalog(catalog.categories(), diagrams, catalog::card);
  }

  @Test
  void same_seed_gives_the_same_futures() {
    Scenario scenario = scenario("balanced", "24.5", true);
    assertThat(Simulator.run(scenario, 40, 5, Headway.UNHEARD).lastNew)
        .containsExactly(Simulator.run(scenario, 40, 5, Headway.UNHEARD).lastNew);
  }
}
