package dev.atlas.store.compiled;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the code and the catalog of a build. What one build has computed and cached, another
 * must not use.
 */
public final class BuildKey {

  static final String RESOURCE = "build.key";

  private BuildKey() {}

  /** The key of this build, or null when it was built without one. */
  public static @Nullable String ours() {
    try (InputStream in = BuildKey.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** The key of these compiled classes and this compiled catalog. */
  static String of(Path classes, byte[] catalog) throws IOException {
    CRC32C crc = new CRC32C();
    crc.update(catalog);
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> sorted = files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
      for (Path file : sorted) {
        crc.update(Files.readAllBytes(file));
      }
    }
    return Long.toHexString(crc.getValue());
  }
}
