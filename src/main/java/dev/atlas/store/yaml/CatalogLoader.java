package dev.atlas.store.yaml;

import dev.atlas.catalog.Card;
import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.CatalogCheck;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.catalog.SourceMap;
import dev.atlas.catalog.check.ContentCheck;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.material.Guide;
import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.curriculum.material.Reading;
import dev.atlas.curriculum.material.StudyMaterial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads a catalog directory: one YAML file per category and, where they are there, the curriculum,
 * the readings, the guide and the learning paths.
 */
public final class CatalogLoader {

  private final CatalogFiles files;
  private final @Nullable Curriculum defaults;
  private final List<Problem> problems = new ArrayList<>();
  private final SourceMap sources = new SourceMap();
  private final Map<String, Category> categories = new LinkedHashMap<>();
  private final Map<String, Diagram> diagrams = new LinkedHashMap<>();
  private final Map<String, Card> cards = new LinkedHashMap<>();
  private boolean thorough;

  private CatalogLoader(Path directory, @Nullable Curriculum defaults) {
    this.files = new CatalogFiles(directory);
    this.defaults = defaults;
  }

  /**
   * What a directory holds.
   *
   * @param catalog the catalog, or null when a problem stands in the way
   * @param curriculum the curriculum, or null when a problem stands in the way
   * @param problems everything that is wrong, in the order of its places
   * @param sources where everything stands
   */
  public record Result(
      @Nullable Catalog catalog,
      @Nullable Curriculum curriculum,
      List<Problem> problems,
      SourceMap sources) {}

  /** Reads a directory whose curriculum says everything. */
  public static Result load(Path directory) {
    return load(directory, null);
  }

  /**
   * Reads every file of a directory and finds every problem.
   *
   * @param defaults for what the curriculum does not say; null where it must say everything
   */
  public static Result load(Path directory, @Nullable Curriculum defaults) {
    return new CatalogLoader(directory, defaults).load();
  }

  /** As {@link #load}, with everything that is loadable but not good among the problems. */
  public static Result check(Path directory, @Nullable Curriculum defaults) {
    CatalogLoader loader = new CatalogLoader(directory, defaults);
    loader.thorough = true;
    return loader.load();
  }

  private Result load() {
    for (Path file : files.categories(problems)) {
      read(file, this::category);
    }
    if (categories.isEmpty() && problems.isEmpty()) {
      problems.add(files.empty());
    }
    problems.addAll(CatalogCheck.check(List.copyOf(diagrams.values()), sources));
    Curriculum curriculum = curriculum();
    if (curriculum != null) {
      curriculum = curriculum.with(material(curriculum));
    }
    boolean sound = problems.isEmpty() && curriculum != null;
    if (curriculum != null) {
      content(curriculum);
    }
    problems.sort(null);
    return new Result(
        sound && curriculum != null ? catalog(curriculum) : null,
        sound ? curriculum : null,
        List.copyOf(problems),
        sources);
  }

  private void content(Curriculum curriculum) {
    if (thorough) {
      problems.addAll(
          ContentCheck.check(
              List.copyOf(diagrams.values()),
              cards::get,
              category -> {
                Phase phase = curriculum.phaseOf(category);
                return phase == null ? 0 : phase.number();
              },
              sources));
    }
  }

  /** Categories in the order of the phases that plan them, then by name. */
  private Catalog catalog(Curriculum curriculum) {
    List<String> order = new ArrayList<>();
    curriculum.phases().forEach(phase -> order.addAll(phase.categories()));
    categories.keySet().stream().sorted().filter(id -> !order.contains(id)).forEach(order::add);
    List<Category> ordered =
        categories.values().stream()
            .sorted(Comparator.comparingInt(category -> order.indexOf(category.id())))
            .toList();
    List<Diagram> inOrder =
        diagrams.values().stream()
            .sorted(Comparator.comparingInt(diagram -> order.indexOf(diagram.category())))
            .toList();
    return new Catalog(ordered, inOrder, cards::get);
  }

  private void read(Path file, Consumer<YamlNode> reader) {
    YamlNode root = YamlTree.read(file, file.toString(), problems);
    if (root != null) {
      reader.accept(root);
    }
  }

  private void category(YamlNode root) {
    Category category = new CategoryReader(problems, sources, diagrams, cards).read(root);
    if (categories.putIfAbsent(category.id(), category) != null) {
      problems.add(
          new Problem(
              root.location(),
              "the category " + category.id() + " is in two files",
              "merge the files or rename one category"));
    }
  }

  private @Nullable Curriculum curriculum() {
    List<Category> known = List.copyOf(categories.values());
    CurriculumDefaults otherwise =
        defaults == null ? null : new CurriculumDefaults(defaults, known, diagrams.size());
    if (otherwise != null && !Files.exists(files.curriculum())) {
      return otherwise.whole();
    }
    Path file = files.curriculum();
    YamlNode root = YamlTree.read(file, file.toString(), problems);
    return root == null ? null : new CurriculumReader(problems, known, otherwise).read(root);
  }

  private StudyMaterial material(Curriculum curriculum) {
    MaterialReader reader = new MaterialReader(problems, diagrams, curriculum.weeks());
    List<Reading> readings = new ArrayList<>();
    List<LearningPath> paths = new ArrayList<>();
    List<Guide> guides = new ArrayList<>();
    if (Files.exists(files.readings())) {
      read(files.readings(), root -> readings.addAll(reader.readings(root)));
    }
    for (Path file : files.paths(problems)) {
      read(file, root -> path(root, reader.path(root), paths));
    }
    if (Files.exists(files.guide())) {
      List<Category> known = List.copyOf(categories.values());
      read(files.guide(), root -> guides.add(new GuideReader(problems, known).read(root)));
    }
    requiredPaths(paths);
    return new StudyMaterial(
        () -> readings, () -> paths, () -> guides.isEmpty() ? Guide.EMPTY : guides.getFirst());
  }

  private void path(YamlNode root, LearningPath path, List<LearningPath> paths) {
    if (paths.stream().anyMatch(other -> other.id().equals(path.id()))) {
      problems.add(
          new Problem(
              root.location(), "the path " + path.id() + " is in two files", "rename one of them"));
    }
    sources.put("path " + path.id(), "id", root.location());
    paths.add(path);
  }

  private void requiredPaths(List<LearningPath> paths) {
    List<String> ids = paths.stream().map(LearningPath::id).toList();
    for (LearningPath path : paths) {
      for (String required : path.requires()) {
        if (!ids.contains(required) || required.equals(path.id())) {
          Location place = sources.of("path " + path.id(), "id");
          problems.add(
              new Problem(
                  place,
                  "`requires` names " + required + ", no other path",
                  "correct or remove it"));
        }
      }
    }
  }
}
