package dev.atlas.store.checkpoint;

import dev.atlas.journal.Event;
import dev.atlas.store.journal.lines.EventLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The choices of a checkpoint: JSON lines in a file of their own, which is read only when something
 * but reviews came. Its name tells its content, so the same choices are written once.
 */
final class KeptChoices implements Supplier<List<Event>> {

  private static final String KIND = "choices";

  private final Path directory;
  private final String file;

  /** The choices in a file of this directory. */
  KeptChoices(Path directory, String file) {
    this.directory = directory;
    this.file = file;
  }

  /** Keeps choices; those that lie there already are not read. */
  static KeptChoices of(Path directory, Supplier<List<Event>> choices) throws IOException {
    if (choices instanceof KeptChoices kept && kept.there()) {
      return kept;
    }
    byte[] lines = EventLines.of(choices.get()).getBytes(StandardCharsets.UTF_8);
    KeptChoices kept = new KeptChoices(directory, CacheFile.name(KIND, lines));
    if (!kept.there()) {
      CacheFile.write(directory.resolve(kept.file), lines);
    }
    return kept;
  }

  /** Whether the file is there: a plain one, for nothing else ends. */
  boolean there() {
    return Files.isRegularFile(directory.resolve(file));
  }

  /** The name of the file. */
  String file() {
    return file;
  }

  /**
   * Reads them.
   *
   * @throws UncheckedIOException when the file is gone or damaged
   */
  @Override
  public List<Event> get() {
    try {
      if (!there()) {
        throw new IOException("gone: " + file);
      }
      byte[] lines = Files.readAllBytes(directory.resolve(file));
      if (!CacheFile.name(KIND, lines).equals(file)) {
        throw new IOException("damaged: " + file);
      }
      return EventLines.parse(new String(lines, StandardCharsets.UTF_8));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
