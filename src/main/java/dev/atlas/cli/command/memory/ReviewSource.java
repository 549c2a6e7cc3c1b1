package dev.atlas.cli.command.memory;

import dev.atlas.cli.Context;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.memory.Headway;
import dev.atlas.memory.log.ReviewLog;
import dev.atlas.report.build.MemoryBuilder;
import dev.atlas.store.StoreException;
import dev.atlas.store.reviewlog.ReviewCsv;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * Where reviews come from: a file or the learner's journal.
 *
 * @param name for people
 * @param file or null for the journal
 */
record ReviewSource(String name, @Nullable String file) {

  /** The source that a command line names; the journal when it names none. */
  static ReviewSource of(ParseResult parsed) {
    String file = parsed.matchedPositionalValue(0, (String) null);
    if (file != null && parsed.hasMatchedOption("--journal")) {
      throw new UsageException("give a file or --journal, not both");
    }
    return file == null ? new ReviewSource("the journal", null) : new ReviewSource(file, file);
  }

  /** Whether it is the learner's own journal. */
  boolean journal() {
    return file == null;
  }

  /**
   * All reviews.
   *
   * @throws StoreException.BadData when the file is broken or cannot be read
   */
  ReviewLog read(Context context) {
    if (file == null) {
      return MemoryBuilder.log(context.situation());
    }
    Path path = Path.of(file);
    try (InputStream in = Files.newInputStream(path);
        Headway.Shown reading = context.watch("Reading the reviews")) {
      return ReviewCsv.read(file, new WatchedStream(in, Files.size(path), reading));
    } catch (IOException e) {
      throw new StoreException.BadData(file + " cannot be read; check its name");
    }
  }

  /** Bytes that tell how many of them were read. */
  private static final class WatchedStream extends FilterInputStream {
    private final long length;
    private final Headway headway;
    private long read;

    WatchedStream(InputStream in, long length, Headway headway) {
      super(in);
      this.length = length;
      this.headway = headway;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int count = super.read(bytes, from, most);
      read += Math.max(0, count);
      headway.at((double) read / Math.max(read, length));
      return count;
    }
  }
}
