package dev.atlas.store.checkpoint;

import dev.atlas.store.Home;
import dev.atlas.store.checkpoint.kept.CacheFile;
import dev.atlas.store.checkpoint.kept.NamedFile;
import dev.atlas.store.compiled.BinaryIn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoint in the cache: a magic number with the version of the form, a CRC-32C, the rest.
 */
final class CheckpointFile {

  private static final String NAME = "checkpoint.bin";
  private static final byte[] MAGIC = {'a', 't', 'l', 'a', 's', 'c', 'p', 3};

  /** Files beside a checkpoint, those of an earlier atlas too. */
  private static final String PART =
      "(histories|progress|choices|days|tracking)(-[0-9]+)?-[0-9a-f]+\\.bin";

  private static final int HEADER = MAGIC.length + Integer.BYTES;

  private CheckpointFile() {}

  /** The snapshot that was kept; null when there is none that can be used. */
  static @Nullable Snapshot read(Home home, String key, SnapshotCodec codec, WholeFold whole) {
    Path file = home.cache().resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length < HEADER
          || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)
          || ByteBuffer.wrap(bytes).getInt(MAGIC.length) != checksum(bytes)) {
        return null;
      }
      return codec.read(key, new BinaryIn(bytes, HEADER), whole);
    } catch (IOException | RuntimeException missingOrDamaged) {
      return null;
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, HEADER, bytes.length - HEADER);
    return (int) crc.getValue();
  }

  /** Keeps a snapshot, or does nothing. */
  static void write(Home home, String key, SnapshotCodec codec, Snapshot snapshot) {
    Path cache = home.usableCache();
    if (cache == null) {
      return;
    }
    try {
      Beside beside = codec.keep(cache, snapshot);
      byte[] body = codec.write(key, snapshot, beside);
      byte[] bytes = Arrays.copyOf(MAGIC, HEADER + body.length);
      System.arraycopy(body, 0, bytes, HEADER, body.length);
      ByteBuffer.wrap(bytes).putInt(MAGIC.length, checksum(bytes));
      CacheFile.write(cache.resolve(NAME), bytes);
      clean(cache, beside.files());
    } catch (IOException | RuntimeException cacheIsOptional) {
      // The next start folds a little more.
    }
  }

  /** Removes the named files that no checkpoint names any more. */
  private static void clean(Path cache, List<NamedFile> inUse) throws IOException {
    Set<String> names = new HashSet<>();
    inUse.forEach(file -> names.add(file.name()));
    try (Stream<Path> files = Files.list(cache)) {
      List<Path> old =
          files
              .filter(file -> file.getFileName().toString().matches(PART))
              .filter(file -> !names.contains(file.getFileName().toString()))
              .toList();
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
    }
  }
}
