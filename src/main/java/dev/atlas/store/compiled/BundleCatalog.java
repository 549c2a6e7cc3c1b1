package dev.atlas.store.compiled;

import dev.atlas.store.yaml.CatalogLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A step of the build: compiles the repository's catalog into the resources of the jar. */
public final class BundleCatalog {

  /** Name of the resource. */
  public static final String RESOURCE = "catalog.bin";

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
}
