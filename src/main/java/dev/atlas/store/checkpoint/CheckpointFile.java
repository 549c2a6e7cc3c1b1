package dev.atlas.store.checkpoint;

import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.store.Home;
import dev.atlas.store.compiled.BinaryIn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoint in the cache: a magic number with the version of the form, a CRC-32C, the rest.
 */
final class CheckpointFile {

  private static final String NAME = "checkpoint.bin";
  private static final byte[] MAGIC = {'a', 't', 'l', 'a', 's', 'c', 'p', 2};
  private static final String PART = "(histories|(choices|days)-[0-9]+)-[0-9a-f]+\\.bin";
  private static final int HEADER = MAGIC.length + Integer.BYTES;

  private CheckpointFile() {}

  /** The snapshot that was kept; null when there is none that can be used. */
  static @Nullable Snapshot read(
      Home home, String key, SnapshotCodec codec, Supplier<LearnerState> whole) {
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
  static void write(
      Home home, String key, SnapshotCodec codec, Histories histories, Snapshot snapshot) {
    Path cache = home.usableCache();
    if (cache == null) {
      return;
    }
    try {
      Map<String, ReviewHistory> now = new HashMap<>();
      snapshot.fold().state().progress().forEach((id, each) -> now.put(id, history(each)));
      histories.update(now);
      KeptChoices choices = KeptChoices.of(cache, snapshot.fold().choices());
      KeptDays days = codec.keepDays(cache, snapshot);
      byte[] body = codec.write(key, snapshot, choices.file(), days);
      byte[] bytes = Arrays.copyOf(MAGIC, HEADER + body.length);
      System.arraycopy(body, 0, bytes, HEADER, body.length);
      ByteBuffer.wrap(bytes).putInt(MAGIC.length, checksum(bytes));
      CacheFile.write(cache.resolve(NAME), bytes);
      clean(cache, List.of(histories.file(), choices.file(), days.file()));
    } catch (IOException | RuntimeException cacheIsOptional) {
      // The next start folds a little more.
    }
  }

  private static ReviewHistory history(DiagramProgress progress) {
    return progress.history();
  }

  /** Removes the files of histories, choices and days that no checkpoint names any more. */
  private static void clean(Path cache, List<String> inUse) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      List<Path> old =
          files
              .filter(file -> file.getFileName().toString().matches(PART))
              .filter(file -> !inUse.contains(file.getFileName().toString()))
              .toList();
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
    }
  }
}
