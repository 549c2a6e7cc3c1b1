package dev.atlas.forecast;

import dev.atlas.catalog.Category;
import dev.atlas.catalog.Group;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Pathway;
import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.memory.Headway;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What relieves a plan that is behind, from the least to the most, each with its forecast.
 *
 * @param asPlanned the plan as it is
 * @param levels what can be dropped, and the next pathway at the end
 */
public record Relief(Forecast asPlanned, List<Level> levels) {

  /** Companies that stay when the plan is three weeks behind. */
  private static final int COMPANIES_KEPT = 20;

  /**
   * One relief.
   *
   * @param weeks behind from which it is meant
   * @param dropped categories and groups that it takes out of the plan
   * @param pathway that takes the place of the plan's; null where it stays
   * @param diagrams first studies that it saves
   * @param forecast of the relieved plan
   */
  public record Level(
      int weeks, List<String> dropped, @Nullable String pathway, int diagrams, Forecast forecast) {}

  /** Simulates them all. */
  public static Relief of(Outlook outlook, int futures, long seed, Headway headway) {
    List<Level> levels = new ArrayList<>();
    int before = outlook.asPlanned().deck.plannedLeft();
    List<List<String>> drops = drops(outlook);
    Pathway next = next(outlook);
    Supplier<Headway> runs = headway.parts(drops.size() + (next == null ? 1 : 2));
    for (int k = 0; k < drops.size(); k++) {
      Scenario scenario = outlook.scenario(WhatIf.dropping(Set.copyOf(drops.get(k))));
      levels.add(
          new Level(
              k + 1,
              drops.get(k),
              null,
              before - scenario.deck.plannedLeft(),
              Forecast.of(scenario, futures, seed, runs.get())));
    }
    if (next != null) {
      WhatIf change = new WhatIf(Map.of(SettingKey.PATHWAY, next.id()), Set.of(), List.of());
      levels.add(
          new Level(
              drops.size() + 1,
              List.of(),
              next.id(),
              0,
              Forecast.of(outlook.scenario(change), futures, seed, runs.get())));
    }
    return new Relief(Forecast.of(outlook.asPlanned(), futures, seed, runs.get()), levels);
  }

  private static @Nullable Pathway next(Outlook outlook) {
    List<Pathway> all = outlook.calendar().curriculum().pathways();
    int at = all.indexOf(outlook.calendar().pathway());
    return at + 1 < all.size() ? all.get(at + 1) : null;
  }

  /**
   * The last stretch category; all stretch; half of the largest phase's groups; all but the core.
   */
  public static List<List<String>> drops(Outlook outlook) {
    Curriculum curriculum = outlook.calendar().curriculum();
    List<String> stretch = stretch(curriculum);
    if (stretch.isEmpty()) {
      return List.of();
    }
    List<String> companies = fewerCompanies(outlook, curriculum);
    List<String> third = new ArrayList<>(stretch);
    third.addAll(companies);
    List<String> fourth = new ArrayList<>(third);
    fourth.addAll(advanced(curriculum));
    return List.of(List.of(stretch.getLast()), stretch, third, fourth);
  }

  private static List<String> stretch(Curriculum curriculum) {
    Set<String> target = curriculum.targetCategories();
    return curriculum.phases().stream()
        .flatMap(phase -> phase.categories().stream())
        .filter(category -> !target.contains(category))
        .toList();
  }

  /** The groups after the first twenty, in a category of more than twenty. */
  private static List<String> fewerCompanies(Outlook outlook, Curriculum curriculum) {
    List<String> groups = new ArrayList<>();
    for (Phase phase : curriculum.phases()) {
      for (String id : phase.categories()) {
        Category category = outlook.catalog().category(id);
        // A phase of one category is one of case after case: fewer of them still show the kinds.
        if (category != null && phase.categories().size() == 1) {
          category.groups().stream().skip(COMPANIES_KEPT).map(Group::id).forEach(groups::add);
        }
      }
    }
    return groups;
  }

  /** Categories of key results that ask for mastery: the core asks for completion only. */
  private static List<String> advanced(Curriculum curriculum) {
    return curriculum.keyResults().stream()
        .filter(kr -> kr.measure() == dev.atlas.curriculum.KeyResult.Measure.MASTERED_ONCE)
        .flatMap(kr -> kr.categories().stream())
        .toList();
  }
}
