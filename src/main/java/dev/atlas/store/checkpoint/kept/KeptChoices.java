package dev.atlas.store.checkpoint.kept;

import dev.atlas.journal.Event;
import dev.atlas.store.journal.lines.EventLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The choices of a checkpoint: JSON lines in a file of their own, which is read only when something
 * but reviews came. Its name tells its content, so the same choices are written once.
 */
public final class KeptChoices implements Supplier<List<Event>> {

  private static final String KIND = "choices";

  private final NamedFile file;

  /** The choices in a file. */
  public KeptChoices(NamedFile file) {
    this.file = file;
  }

  /** Keeps choices; those that lie there already are not read. */
  public static KeptChoices of(Path directory, Supplier<List<Event>> choices) throws IOException {
    if (choices instanceof KeptChoices kept && kept.file.there()) {
      return kept;
    }
    byte[] lines = EventLines.of(choices.get()).getBytes(StandardCharsets.UTF_8);
    return new KeptChoices(NamedFile.write(directory, KIND, lines));
  }

  /** Where they lie. */
  public NamedFile file() {
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
      return EventLines.parse(new String(file.read(), StandardCharsets.UTF_8));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
