package dev.atlas.curriculum;

import dev.atlas.curriculum.material.StudyMaterial;
import dev.atlas.curriculum.rhythm.Break;
import dev.atlas.curriculum.rhythm.DayRhythm;
import dev.atlas.curriculum.rhythm.Interleaving;
import dev.atlas.curriculum.rhythm.Limits;
import dev.atlas.curriculum.rhythm.RedrawTarget;
import java.time.DayOfWeek;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plan's data, as {@code curriculum.yaml} states it.
 *
 * @param weeks length of the unstretched plan
 * @param gate share of a phase that must be complete before its successors open, 0 to 1
 * @param leadWeeks how long before a deadline new studies should end, in unstretched weeks
 * @param defaultPathway id of the pathway for a learner who has not chosen
 * @param phases in order
 * @param pathways in order of intensity
 * @param keyResults in order
 * @param milestones in order of their weeks
 * @param limits healthy limits of a day
 * @param rhythm every weekday
 * @param redraw target times, rising in their weeks
 * @param intervals numbers of the memory models
 * @param interleaving how items are kept apart
 * @param breaks on top of the budget
 * @param material what is studied beside the diagrams
 */
public record Curriculum(
    int weeks,
    double gate,
    double leadWeeks,
    String defaultPathway,
    List<Phase> phases,
    List<Pathway> pathways,
    List<KeyResult> keyResults,
    List<Milestone> milestones,
    Limits limits,
    Map<DayOfWeek, DayRhythm> rhythm,
    List<RedrawTarget> redraw,
    Intervals intervals,
    Interleaving interleaving,
    List<Break> breaks,
    StudyMaterial material) {

  /** This curriculum with other material beside its diagrams. */
  public Curriculum with(StudyMaterial other) {
    return new Curriculum(
        weeks,
        gate,
        leadWeeks,
        defaultPathway,
        phases,
        pathways,
        keyResults,
        milestones,
        limits,
        rhythm,
        redraw,
        intervals,
        interleaving,
        breaks,
        other);
  }

  /** The pathway with this id, or null. */
  public @Nullable Pathway pathway(String id) {
    return pathways.stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
  }

  /** The phase with this number, or null. */
  public @Nullable Phase phase(int number) {
    return phases.stream().filter(p -> p.number() == number).findFirst().orElse(null);
  }

  /** The phase that plans a category, or null when none does. */
  public @Nullable Phase phaseOf(String category) {
    return phases.stream().filter(p -> p.categories().contains(category)).findFirst().orElse(null);
  }

  /** The key result that asks for first studies in a category, or null for a stretch category. */
  public @Nullable KeyResult keyResultOf(String category) {
    return keyResults.stream()
        .filter(kr -> kr.countsDiagrams() && kr.categories().contains(category))
        .findFirst()
        .orElse(null);
  }

  /** Categories that a key result asks for: together they are the target of the plan. */
  public Set<String> targetCategories() {
    Set<String> target = new LinkedHashSet<>();
    for (KeyResult keyResult : keyResults) {
      if (keyResult.countsDiagrams()) {
        target.addAll(keyResult.categories());
      }
    }
    return target;
  }
}
