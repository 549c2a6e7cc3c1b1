package dev.atlas.store.yaml;

import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.catalog.Suggestions;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Intervals;
import dev.atlas.curriculum.KeyResult;
import dev.atlas.curriculum.Milestone;
import dev.atlas.curriculum.Phase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold between the parts of a curriculum, and between it and the catalog. */
final class CurriculumRules {

  private final Fields fields;
  private final Curriculum curriculum;

  /** The last week that a part may name. */
  private final int weeks;

  private final List<String> categories;
  private final List<Problem> problems;

  /**
   * The rules for a curriculum.
   *
   * @param bounded whether its length is known, so that weeks can be held to it
   */
  CurriculumRules(
      Fields fields,
      Curriculum curriculum,
      boolean bounded,
      List<Category> categories,
      List<Problem> problems) {
    this.fields = fields;
    this.curriculum = curriculum;
    this.weeks = bounded ? curriculum.weeks() : Integer.MAX_VALUE;
    this.categories = categories.stream().map(Category::id).toList();
    this.problems = problems;
  }

  void check() {
    if (curriculum.phases().isEmpty()) {
      fields.report("phases", "`phases` has no phase", "add at least one");
    }
    if (curriculum.redraw().isEmpty()) {
      fields.report("redraw", "`redraw` has no target", "add one with `fromWeek: 1`");
    }
    if (curriculum.pathway(curriculum.defaultPathway()) == null) {
      fields.report(
          "defaultPathway",
          "`defaultPathway` names no pathway of `pathways`",
          "name one that is listed");
    }
    phases();
    keyResults();
    milestones();
    numbers();
  }

  private void phases() {
    Map<String, Integer> planned = new HashMap<>();
    Set<Integer> earlier = new HashSet<>();
    for (int i = 0; i < curriculum.phases().size(); i++) {
      Phase phase = curriculum.phases().get(i);
      String name = "phase " + phase.number();
      if (phase.firstWeek() > phase.lastWeek() || phase.lastWeek() > weeks) {
        report("phases", i, name + " has impossible weeks", "keep them within the plan's weeks");
      }
      if (phase.opensAfter() != 0 && !earlier.contains(phase.opensAfter())) {
        report(
            "phases",
            i,
            name + " opens after phase " + phase.opensAfter() + ", which does not come before it",
            "name an earlier phase");
      }
      if (!earlier.add(phase.number())) {
        report("phases", i, name + " is there twice", "number the phases from 1");
      }
      for (String category : phase.categories()) {
        known("phases", i, name + " plans", category);
        Integer other = planned.putIfAbsent(category, phase.number());
        if (other != null) {
          report(
              "phases",
              i,
              "the category " + category + " is planned in phase " + other + " and in " + name,
              "plan it once");
        }
      }
    }
  }

  private void keyResults() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < curriculum.keyResults().size(); i++) {
      KeyResult keyResult = curriculum.keyResults().get(i);
      if (!ids.add(keyResult.id())) {
        report(
            "keyResults", i, "the key result " + keyResult.id() + " is there twice", "remove one");
      }
      if (keyResult.week() > weeks) {
        report(
            "keyResults", i, keyResult.id() + " ends after the plan", "choose a week of the plan");
      }
      for (String category : keyResult.categories()) {
        known("keyResults", i, keyResult.id() + " counts", category);
      }
    }
    curriculum
        .rhythm()
        .forEach(
            (day, rhythm) -> {
              for (String category : rhythm.focus()) {
                if (!categories.contains(category)) {
                  fields.report(
                      "rhythm",
                      "the focus of "
                          + day.name().toLowerCase(java.util.Locale.ROOT)
                          + " names the unknown category "
                          + category,
                      nearest(category));
                }
              }
            });
  }

  private void milestones() {
    for (int i = 0; i < curriculum.milestones().size(); i++) {
      Milestone milestone = curriculum.milestones().get(i);
      if (milestone.week() > weeks) {
        report("milestones", i, "a milestone lies after the plan", "choose a week of the plan");
      }
    }
  }

  private void numbers() {
    Intervals intervals = curriculum.intervals();
    boolean rising =
        curriculum.redraw().isEmpty() || curriculum.redraw().getFirst().fromWeek() == 1;
    for (int i = 1; i < curriculum.redraw().size(); i++) {
      rising &= curriculum.redraw().get(i).fromWeek() > curriculum.redraw().get(i - 1).fromWeek();
    }
    demand(rising, "redraw", "`redraw` must rise from week 1");
    demand(curriculum.gate() <= 1, "gate", "`gate` must be a share from 0 to 1");
    demand(
        intervals.retention() >= 0.7 && intervals.retention() <= 0.99,
        "intervals",
        "`retention` must lie between 0.7 and 0.99");
    demand(intervals.tolerance() < 0.2, "intervals", "`tolerance` must be under 0.2");
    demand(
        intervals.ladder().stream().allMatch(day -> day >= 1),
        "intervals",
        "`ladder` must name days from 1");
    demand(
        intervals.expanding().hours().stream().allMatch(hour -> hour >= 1),
        "intervals",
        "`hours` of `expanding` must name hours from 1");
    demand(
        intervals.complexity().isEmpty()
            || (intervals.complexity().size() == Diagram.MAX_COMPLEXITY
                && intervals.complexity().stream().allMatch(f -> f > 0 && f <= 1)),
        "intervals",
        "`complexity` must name five factors above 0, at most 1");
    demand(
        curriculum.rhythm().values().stream().anyMatch(day -> day.weight() > 0),
        "rhythm",
        "every weekday is a rest day");
  }

  private void demand(boolean holds, String field, String message) {
    if (!holds) {
      fields.report(field, message, "correct the value");
    }
  }

  private void known(String field, int index, String who, String category) {
    if (!categories.contains(category)) {
      report(field, index, who + " the unknown category " + category, nearest(category));
    }
  }

  private String nearest(String category) {
    return Suggestions.nearest(category, categories, 1).stream()
        .findFirst()
        .map(found -> "did you mean " + found + "?")
        .orElse("add a file for it or remove it");
  }

  private void report(String field, int index, String message, String advice) {
    List<YamlNode> items = fields.items(field);
    Location place = index < items.size() ? items.get(index).location() : fields.location(field);
    problems.add(new Problem(place, message, advice));
  }
}
