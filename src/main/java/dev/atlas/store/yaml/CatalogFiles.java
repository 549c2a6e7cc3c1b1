package dev.atlas.store.yaml;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a catalog directory.
 *
 * @param directory where they lie
 */
public record CatalogFiles(Path directory) {

  private static final String CURRICULUM = "curriculum.yaml";
  private static final String READINGS = "readings.yaml";
  private static final String GUIDE = "guide.yaml";
  private static final Set<String> NAMED = Set.of(CURRICULUM, READINGS, GUIDE);

  /** The plan's data. */
  Path curriculum() {
    return directory.resolve(CURRICULUM);
  }

  /** What to read beside the diagrams. */
  Path readings() {
    return directory.resolve(READINGS);
  }

  /** Techniques and troubles. */
  Path guide() {
    return directory.resolve(GUIDE);
  }

  /** Every other YAML file of the directory: a category each, by name. */
  List<Path> categories(List<Problem> problems) {
    return yaml(directory, problems).stream()
        .filter(file -> !NAMED.contains(file.getFileName().toString()))
        .toList();
  }

  /** The learning paths, by name; none without their directory. */
  List<Path> paths(List<Problem> problems) {
    Path paths = directory.resolve("paths");
    return Files.isDirectory(paths) ? yaml(paths, problems) : List.of();
  }

  /** Everything that a catalog is read from, by name. */
  public List<Path> all() {
    List<Problem> unreadable = new ArrayList<>();
    List<Path> all = new ArrayList<>(yaml(directory, unreadable));
    all.addAll(paths(unreadable));
    return all;
  }

  /** The finding that there is nothing to study. */
  Problem empty() {
    return new Problem(
        new Location(directory.toString(), 1, 1),
        "the catalog directory has no category file",
        "add a YAML file, or begin with `atlas catalog new`");
  }

  private static List<Path> yaml(Path directory, List<Problem> problems) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
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
}
