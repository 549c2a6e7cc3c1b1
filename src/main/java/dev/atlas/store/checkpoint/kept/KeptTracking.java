package dev.atlas.store.checkpoint.kept;

import dev.atlas.learner.LearnerState;
import dev.atlas.store.checkpoint.bytes.TrackingBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What the learner said and did beside the diagrams, in a file of its own: a review changes nothing
 * of it, so a log neither reads nor writes it.
 */
public final class KeptTracking implements Supplier<byte[]> {

  private static final String KIND = "tracking";

  private final NamedFile file;

  /** Gives it where the file lets us down. */
  private final Supplier<LearnerState> otherwise;

  /** What lies in a file. */
  public KeptTracking(NamedFile file, Supplier<LearnerState> otherwise) {
    this.file = file;
    this.otherwise = otherwise;
  }

  /** Keeps it; where it lies in a file already, nothing is read or written. */
  public static NamedFile keep(Path directory, LearnerState state) throws IOException {
    if (TrackingBytes.source(state.practice(), state.tracking()) instanceof KeptTracking kept
        && kept.file.there()) {
      return kept.file;
    }
    return NamedFile.write(directory, KIND, bytes(state));
  }

  private static byte[] bytes(LearnerState state) {
    return TrackingBytes.of(state.practice(), state.tracking());
  }

  @Override
  public byte[] get() {
    try {
      return file.read();
    } catch (IOException damaged) {
      return bytes(otherwise.get());
    }
  }
}
