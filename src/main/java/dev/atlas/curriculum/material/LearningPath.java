package dev.atlas.curriculum.material;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ordered selection for a role, a level, a topic or a specialisation.
 *
 * @param id unique among paths
 * @param title for people
 * @param kind what it is for, such as role or topic
 * @param summary for whom it is and what it ends in
 * @param weeks how long it takes
 * @param hoursPerWeek that it takes, or null where nothing is said
 * @param skillLevel that it leads to, or null
 * @param requires paths of which one should be complete before; empty for none
 * @param prerequisites what the learner should bring, in words
 * @param certificate that stands at its end, or null
 * @param share of the steps that must be done, in percent
 * @param rules of completion that the learner judges
 * @param steps in order
 */
public record LearningPath(
    String id,
    String title,
    String kind,
    String summary,
    Span weeks,
    @Nullable Span hoursPerWeek,
    @Nullable String skillLevel,
    List<String> requires,
    List<String> prerequisites,
    @Nullable String certificate,
    int share,
    List<String> rules,
    List<PathStep> steps) {

  /** From so many to so many, both included. */
  public record Span(int from, int to) {

    @Override
    public String toString() {
      return from == to ? "" + from : from + "-" + to;
    }
  }
}
