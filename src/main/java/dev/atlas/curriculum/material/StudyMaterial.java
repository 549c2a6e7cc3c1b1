package dev.atlas.curriculum.material;

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
