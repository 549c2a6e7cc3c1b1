package dev.atlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.curriculum.material.Reading;
import dev.atlas.curriculum.material.StudyMaterial;
import dev.atlas.store.compiled.CompiledCatalog;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What ships beside the diagrams. */
class BundledMaterialTest {

  private static final CompiledCatalog BUNDLED = CatalogStore.bundled();
  private static final StudyMaterial MATERIAL = BUNDLED.curriculum().material();

  @Test
  void paths_are_four_of_each_kind() {
    Map<String, Long> kinds =
        MATERIAL.paths().stream()
            .collect(Collectors.groupingBy(LearningPath::kind, Collectors.counting()));
    assertThat(kinds)
        .containsOnly(
            Map.entry("role", 4L),
            Map.entry("level", 4L),
            Map.entry("topic", 4L),
            Map.entry("specialisation", 4L));
  }

  @Test
  void path_requires_no_path_that_leads_back_to_it() {
    for (LearningPath path : MATERIAL.paths()) {
      assertThat(requiredBy(path, new HashSet<>())).as(path.id()).doesNotContain(path.id());
    }
  }

  private static Set<String> requiredBy(LearningPath path, Set<String> found) {
    for (String required : path.requires()) {
      LearningPath other = MATERIAL.path(required);
      if (other != null && found.add(required)) {
        requiredBy(other, found);
      }
    }
    return found;
  }

  @Test
  void path_names_diagrams_of_the_catalog_and_work_of_its_own() {
    for (LearningPath path : MATERIAL.paths()) {
      List<PathStep.Kind> kinds = path.steps().stream().map(PathStep::kind).toList();
      assertThat(kinds)
          .as(path.id())
          .contains(PathStep.Kind.DIAGRAM)
          .containsAnyOf(PathStep.Kind.READING, PathStep.Kind.LAB, PathStep.Kind.PROJECT);
      path.steps().stream()
          .filter(step -> step.kind() == PathStep.Kind.DIAGRAM)
          .forEach(step -> assertThat(BUNDLED.catalog().find(step.id())).isNotNull());
    }
  }

  @Test
  void readings_leave_the_week_to_the_diagrams() {
    Map<Integer, Integer> minutes =
        MATERIAL.readings().stream()
            .collect(Collectors.groupingBy(Reading::week, Collectors.summingInt(Reading::minutes)));
    assertThat(minutes).hasSize(BUNDLED.curriculum().weeks());
    minutes.forEach((week, sum) -> assertThat(sum).isLessThanOrEqualTo(week <= 2 ? 240 : 125));
  }

  @Test
  void guide_holds_every_technique_and_trouble() {
    assertThat(MATERIAL.guide().techniques()).hasSize(17);
    assertThat(MATERIAL.guide().methods()).hasSize(4);
    assertThat(MATERIAL.guide().troubles()).hasSize(11);
  }

  @Test
  void every_diagram_has_a_technique_that_fits_it() {
    BUNDLED
        .catalog()
        .diagrams()
        .forEach(
            diagram ->
                assertThat(MATERIAL.guide().technique(diagram.category(), "new", 0))
                    .as(diagram.id())
                    .isNotNull());
  }

  @Test
  void compiled_catalog_is_read_as_it_was_written() {
    CompiledCatalog again = CompiledCatalog.of(BUNDLED.toBytes());
    assertThat(again.curriculum()).isEqualTo(BUNDLED.curriculum());
    assertThat(again.toBytes()).isEqualTo(BUNDLED.toBytes());
  }
}
