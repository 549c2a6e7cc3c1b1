package dev.atlas.curriculum.material;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything beside the diagrams. Each part is made when it is first asked for, since most commands
 * ask for none.
 */
public final class StudyMaterial {

  /** Nothing beside the diagrams. */
  public static final StudyMaterial NONE = new StudyMaterial(List::of, List::of, () -> Guide.EMPTY);

  private final Once<List<Reading>> readings;
  private final Once<List<LearningPath>> paths;
  private final Once<Guide> guide;

  /** Material whose parts are made when they are first asked for. */
  public StudyMaterial(
      Supplier<List<Reading>> readings, Supplier<List<LearningPath>> paths, Supplier<Guide> guide) {
    this.readings = new Once<>(readings);
    this.paths = new Once<>(paths);
    this.guide = new Once<>(guide);
  }

  /** The readings in the order of their weeks. */
  public List<Reading> readings() {
    return readings.get();
  }

  /** The learning paths in the order in which they are listed. */
  public List<LearningPath> paths() {
    return paths.get();
  }

  /** How to study. */
  public Guide guide() {
    return guide.get();
  }

  /**
   * All work beside the diagrams that can be logged: the readings, then the labs, the projects and
   * the further readings of the paths, then what maintenance asks for.
   */
  public List<PathStep> items() {
    List<PathStep> items = new ArrayList<>();
    for (Reading reading : readings()) {
      items.add(
          new PathStep(
              PathStep.Kind.READING,
              reading.id(),
              reading.title(),
              reading.page(),
              reading.minutes()));
    }
    for (LearningPath path : paths()) {
      path.steps().stream()
          .filter(step -> step.id().startsWith(path.id() + "/"))
          .filter(step -> step.kind() != PathStep.Kind.DIAGRAM)
          .forEach(items::add);
    }
    for (Upkeep rhythm : Upkeep.values()) {
      rhythm.parts().stream()
          .filter(part -> !part.id().equals(Upkeep.ANY_DIAGRAM))
          .filter(part -> !part.id().equals(Upkeep.INTERVIEW))
          .map(part -> new PathStep(part.kind(), part.id(), part.title(), null, part.minutes()))
          .forEach(items::add);
    }
    return items;
  }

  /** The reading or step with this id, or null. */
  public @Nullable PathStep item(String id) {
    return items().stream().filter(item -> item.id().equals(id)).findFirst().orElse(null);
  }

  /** The path with this id, or null. */
  public @Nullable LearningPath path(String id) {
    return paths().stream().filter(path -> path.id().equals(id)).findFirst().orElse(null);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StudyMaterial material
        && readings().equals(material.readings())
        && paths().equals(material.paths())
        && guide().equals(material.guide());
  }

  @Override
  public int hashCode() {
    return 31 * (31 * readings().hashCode() + paths().hashCode()) + guide().hashCode();
  }

  /** A value that is made at most once. */
  private static final class Once<T> {
    private final Supplier<T> maker;
    private @Nullable T value;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    T get() {
      T made = value;
      if (made == null) {
        made = maker.get();
        value = made;
      }
      return made;
    }
  }
}
