package dev.atlas.store.yaml;

import dev.atlas.catalog.Card;
import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.CatalogCheck;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.catalog.SourceMap;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads a catalog directory: one YAML file per category, and the curriculum. */
public final class CatalogLoader {

  /** The file with the plan's data. */
  public static final String CURRICULUM = "curriculum.yaml";

  private final Path directory;
  private final List<Problem> problems = new ArrayList<>();
  private final SourceMap sources = new SourceMap();
  private final Map<String, Category> categories = new LinkedHashMap<>();
  private final Map<String, Diagram> diagrams = new LinkedHashMap<>();
  private final Map<String, Card> cards = new LinkedHashMap<>();

  private CatalogLoader(Path directory) {
    this.directory = directory;
  }

  /**
   * What a directory holds.
   *
   * @param catalog the catalog, or null when there is a problem
   * @param curriculum the curriculum, or null when there is a problem
   * @param problems everything that is wrong, in the order of its places
   */
  public record Result(
      @Nullable Catalog catalog, @Nullable Curriculum curriculum, List<Problem> problems) {}

  /** Reads every file of a directory and finds every problem. */
  public static Result load(Path directory) {
    return new CatalogLoader(directory).load();
  }

  private Result load() {
    Curriculum curriculum = curriculum();
    for (Path file : categoryFiles()) {
      YamlNode root = YamlTree.read(file, file.toString(), problems);
      if (root != null) {
        category(root);
      }
    }
    problems.addAll(CatalogCheck.check(List.copyOf(diagrams.values()), sources));
    if (curriculum != null) {
      checkPhases(curriculum);
    }
    problems.sort(null);
    if (!problems.isEmpty() || curriculum == null) {
      return new Result(null, null, List.copyOf(problems));
    }
    return new Result(catalog(curriculum), curriculum, List.of());
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

  private @Nullable Curriculum curriculum() {
    Path file = directory.resolve(CURRICULUM);
    YamlNode root = YamlTree.read(file, file.toString(), problems);
    return root == null ? null : new CurriculumReader(problems).read(root);
  }

  private List<Path> categoryFiles() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
          .filter(file -> !file.getFileName().toString().equals(CURRICULUM))
          .sorted()
          .toList();
    } catch (IOException e) {
      problems.add(
          new Problem(
              new Location(directory.toString(), 1, 1),
              "the catalog directory cannot be listed",
              "check that it exists and is readable"));
      return List.of();
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

  private void checkPhases(Curriculum curriculum) {
    String file = directory.resolve(CURRICULUM).toString();
    for (Phase phase : curriculum.phases()) {
      for (String category : phase.categories()) {
        if (!categories.containsKey(category)) {
          problems.add(
              new Problem(
                  new Location(file, 1, 1),
                  "phase " + phase.number() + " plans the unknown category " + category,
                  "add a file for it or remove it from the phase"));
        }
      }
    }
  }
}
