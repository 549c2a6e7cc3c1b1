package dev.atlas.store.yaml;

import dev.atlas.catalog.Category;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.KeyResult;
import dev.atlas.curriculum.Milestone;
import dev.atlas.curriculum.Pathway;
import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.material.StudyMaterial;
import dev.atlas.curriculum.rhythm.DayRhythm;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a curriculum means where it says nothing: one phase with every category, one key result over
 * every diagram, and the numbers of another curriculum for the rest.
 *
 * @param from the curriculum whose numbers stand in
 * @param categories of the catalog that is read
 * @param diagrams how many there are
 */
record CurriculumDefaults(Curriculum from, List<Category> categories, int diagrams) {

  /** The curriculum of a catalog that has none. */
  Curriculum whole() {
    return new Curriculum(
        from.weeks(),
        from.gate(),
        from.leadWeeks(),
        from.defaultPathway(),
        phases(from.weeks()),
        from.pathways(),
        keyResults(from.weeks()),
        List.<Milestone>of(),
        from.limits(),
        rhythm(),
        from.redraw(),
        from.intervals(),
        from.interleaving(),
        from.breaks(),
        StudyMaterial.NONE);
  }

  List<Phase> phases(int weeks) {
    return List.of(new Phase(1, "Everything", 1, weeks, categoryIds(), 0));
  }

  /** The same intensities over a plan of another length. */
  List<Pathway> pathways(int weeks) {
    return from.pathways().stream()
        .map(
            pathway ->
                new Pathway(
                    pathway.id(),
                    (int) Math.max(1, Math.round((double) pathway.weeks() * weeks / from.weeks())),
                    pathway.hours(),
                    pathway.minHours(),
                    pathway.maxHours(),
                    pathway.newPerDay(),
                    pathway.reviewsPerDay()))
        .toList();
  }

  List<KeyResult> keyResults(int weeks) {
    return List.of(
        new KeyResult(
            "KR1",
            "Diagrams complete",
            KeyResult.Measure.COMPLETED,
            categoryIds(),
            diagrams,
            weeks));
  }

  /** The week's rhythm without its focus, which names categories of another catalog. */
  Map<DayOfWeek, DayRhythm> rhythm() {
    Map<DayOfWeek, DayRhythm> plain = new EnumMap<>(DayOfWeek.class);
    from.rhythm()
        .forEach(
            (day, rhythm) ->
                plain.put(
                    day,
                    new DayRhythm(
                        rhythm.label(),
                        rhythm.weight(),
                        rhythm.newShare(),
                        rhythm.reviewShare(),
                        rhythm.reviewPercent(),
                        List.of())));
    return plain;
  }

  private List<String> categoryIds() {
    return categories.stream().map(Category::id).toList();
  }
}
