package dev.atlas.cli.parse;

import dev.atlas.assessment.Papers;
import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.material.Guide;
import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.curriculum.material.StudyMaterial;
import dev.atlas.curriculum.material.Upkeep;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds what an id, or any unique part of one, means beside the diagrams.
 *
 * @param material where to look
 */
public record MaterialIds(StudyMaterial material) {

  /**
   * The reading, lab or project.
   *
   * @throws UsageException when none or several match; the message suggests some
   */
  public PathStep item(String text) {
    List<String> ids = material.items().stream().map(PathStep::id).toList();
    String advice = "readings stand in `atlas today`, labs and projects in `atlas path show`";
    String id =
        new UniqueIds(ids, "reading, lab or project", "readings, labs and projects", advice)
            .find(text);
    return Objects.requireNonNull(material.item(id));
  }

  /**
   * The id of anything that a day's queue may hold: a diagram, a reading, a part of a paper or of
   * maintenance, the interview; or of a lab or project, which none holds. A diagram may be found by
   * an id that it had before.
   *
   * @throws UsageException when none or several match; the message suggests some
   */
  public String work(Catalog catalog, String text) {
    List<String> ids =
        Stream.of(
                catalog.diagrams().stream().map(Diagram::id),
                material.items().stream().map(PathStep::id),
                Papers.of(catalog).stream()
                    .flatMap(exam -> exam.parts().stream().map(p -> exam.id() + "/" + p.id())),
                Arrays.stream(Upkeep.values())
                    .flatMap(r -> r.parts().stream())
                    .map(Upkeep.Part::id))
            .flatMap(stream -> stream)
            .distinct()
            .toList();
    return new UniqueIds(
            ids, "diagram or other work", "diagrams and other work", "see `atlas list`")
        .findRenamed(text, catalog);
  }

  /**
   * The learning path.
   *
   * @throws UsageException when none or several match; the message suggests some
   */
  public LearningPath path(String text) {
    List<String> ids = material.paths().stream().map(LearningPath::id).toList();
    String id = new UniqueIds(ids, "path", "paths", "see `atlas path list`").find(text);
    return Objects.requireNonNull(material.path(id));
  }

  /**
   * The id of a technique, method or trouble.
   *
   * @throws UsageException when none or several match; the message suggests some
   */
  public String topic(String text) {
    Guide guide = material.guide();
    List<String> ids =
        Stream.of(
                guide.techniques().stream().map(Guide.Technique::id),
                guide.methods().stream().map(Guide.Method::id),
                guide.troubles().stream().map(Guide.Trouble::id))
            .flatMap(stream -> stream)
            .toList();
    return new UniqueIds(ids, "topic", "topics", "see `atlas guide`").find(text.replace(' ', '-'));
  }
}
