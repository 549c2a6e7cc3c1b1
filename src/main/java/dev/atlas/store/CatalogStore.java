package dev.atlas.store;

import dev.atlas.catalog.Problem;
import dev.atlas.store.compiled.BundleCatalog;
import dev.atlas.store.compiled.CompiledCatalog;
import dev.atlas.store.yaml.CatalogFiles;
import dev.atlas.store.yaml.CatalogLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Finds the catalog: the bundled one, or the learner's own, compiled into the cache. */
public final class CatalogStore {

  /** Problems that are told when a catalog cannot be used; the check tells them all. */
  private static final int SHOWN = 10;

  private static final int PIECE = 1 << 16;

  private CatalogStore() {}

  /** The catalog that ships with atlas. */
  public static CompiledCatalog bundled() {
    try {
      return BundleCatalog.bundled();
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException.BadData("the bundled catalog is damaged; build atlas again");
    }
  }

  /**
   * The catalog of a directory. A compiled copy in the cache, keyed by the files' content, saves
   * parsing; it is written when the cache directory exists or can be made, and never missed.
   *
   * @param cache where compiled catalogs lie, or null for nowhere
   * @throws StoreException.BadData when the catalog has problems; the message lists them
   */
  public static CompiledCatalog own(Path directory, @Nullable Path cache) {
    Path copy = cache == null ? null : cache.resolve("catalog-" + fingerprint(directory) + ".bin");
    CompiledCatalog cached = copy == null ? null : read(copy);
    if (cached != null) {
      return cached;
    }
    CatalogLoader.Result loaded = CatalogLoader.load(directory, bundled().curriculum());
    if (loaded.catalog() == null || loaded.curriculum() == null) {
      throw new StoreException.BadData(some(loaded.problems(), directory));
    }
    CompiledCatalog compiled = new CompiledCatalog(loaded.catalog(), loaded.curriculum());
    if (copy != null) {
      write(copy, compiled);
    }
    return compiled;
  }

  private static String some(List<Problem> problems, Path directory) {
    String lines =
        problems.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining("\n"));
    int more = problems.size() - SHOWN;
    return more <= 0
        ? lines
        : lines + "\nand " + more + " more; see `atlas catalog check " + directory + "`";
  }

  private static @Nullable CompiledCatalog read(Path copy) {
    if (!Files.isRegularFile(copy)) {
      return null;
    }
    try {
      return CompiledCatalog.of(Files.readAllBytes(copy));
    } catch (IOException | RuntimeException missingOrDamaged) {
      return null;
    }
  }

  private static void write(Path copy, CompiledCatalog compiled) {
    try {
      Path draft = copy.resolveSibling(copy.getFileName() + "." + ProcessHandle.current().pid());
      Files.write(draft, compiled.toBytes());
      Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException cacheIsOptional) {
      // The next start parses the YAML again.
    }
  }

  /**
   * Identifies the content of a catalog directory, by the names and bytes of all files; read in
   * pieces, however large a file is.
   */
  public static String fingerprint(Path directory) {
    CRC32C crc = new CRC32C();
    long length = 0;
    byte[] piece = new byte[PIECE];
    try {
      for (Path file : new CatalogFiles(directory).all()) {
        if (!Files.isRegularFile(file)) {
          return "none";
        }
        crc.update(directory.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file)) {
          for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            crc.update(piece, 0, read);
            length += read;
          }
        }
      }
      return Long.toHexString(crc.getValue()) + "-" + Long.toHexString(length);
    } catch (IOException unreadable) {
      return "none";
    }
  }
}
