package dev.atlas.store.compiled;

import dev.atlas.store.yaml.CatalogLoader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The catalog in the jar: compiled from the repository's by a step of the build, and read. */
public final class BundleCatalog {

  private static final String RESOURCE = "catalog.bin";

  private BundleCatalog() {}

  /**
   * Compiles {@code arguments[0]}, a catalog directory, into the directory {@code arguments[1]}.
   *
   * @throws IOException when the resource cannot be written
   * @throws IllegalStateException when the catalog has problems; the message lists them
   */
  public static void main(String[] arguments) throws IOException {
    CatalogLoader.Result loaded = CatalogLoader.load(Path.of(arguments[0]), null);
    if (loaded.catalog() == null || loaded.curriculum() == null) {
      StringBuilder list = new StringBuilder("the catalog has problems:");
      loaded.problems().forEach(problem -> list.append('\n').append(problem));
      throw new IllegalStateException(list.toString());
    }
    CompiledCatalog compiled = new CompiledCatalog(loaded.catalog(), loaded.curriculum());
    byte[] bytes = compiled.toBytes();
    Path classes = Path.of(arguments[1]);
    Files.write(classes.resolve(RESOURCE), bytes);
    Files.writeString(classes.resolve(BuildKey.RESOURCE), BuildKey.of(classes, bytes));
  }

  /**
   * The catalog in the jar.
   *
   * @throws IOException when it is missing or cannot be read
   * @throws IllegalArgumentException when it is damaged
   */
  public static CompiledCatalog bundled() throws IOException {
    try (InputStream in = open()) {
      return CompiledCatalog.beginning(in, BundleCatalog::cards);
    }
  }

  private static byte[] cards() {
    try (InputStream in = open()) {
      return CompiledCatalog.cards(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open() throws IOException {
    InputStream in = BundleCatalog.class.getClassLoader().getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new FileNotFoundException(RESOURCE);
    }
    return in;
  }
}
