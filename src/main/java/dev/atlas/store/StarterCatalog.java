package dev.atlas.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A catalog to begin one's own with: small, commented, without findings. */
public final class StarterCatalog {

  private static final List<String> FILES =
      List.of(
          "advanced.yaml",
          "basics.yaml",
          "curriculum.yaml",
          "guide.yaml",
          "paths/operator.yaml",
          "readings.yaml");
  private static final List<String> SCHEMAS =
      List.of("category.json", "curriculum.json", "guide.json", "path.json", "readings.json");

  private StarterCatalog() {}

  /**
   * Writes the starter, with the schemas that its files name for editors.
   *
   * @param directory one that is not there yet, or is empty
   * @return the files, relative to the directory
   * @throws StoreException.Refused when something is there already, or the disk refuses
   */
  public static List<String> write(Path directory) {
    try {
      if (Files.exists(directory) && !empty(directory)) {
        throw new StoreException.Refused(
            directory + " is there already; choose a directory that is new or empty");
      }
      for (String file : FILES) {
        copy("/starter/" + file, directory.resolve(file));
      }
      for (String schema : SCHEMAS) {
        copy("/schema/" + schema, directory.resolve("schema").resolve(schema));
      }
      return FILES;
    } catch (IOException e) {
      throw new StoreException.Refused(
          directory + " cannot be written; make its parent writable or choose another directory");
    }
  }

  private static boolean empty(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private static void copy(String resource, Path target) throws IOException {
    try (InputStream in = StarterCatalog.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("missing resource " + resource);
      }
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.copy(in, target);
    }
  }
}
