package dev.atlas.store.upkeep;

import dev.atlas.journal.Event;
import dev.atlas.journal.Redaction;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.JournalFiles;
import dev.atlas.store.journal.Reason;
import dev.atlas.store.journal.lines.EventBlocks;
import dev.atlas.store.journal.lines.EventWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the journals of a home while others write them: as journals only grow, what is there up to
 * the end of the last whole line is a state that the home was in.
 */
public final class JournalBackup {

  private static final int BUFFER = 1 << 20;
  private static final String COPY = "journal.jsonl";

  private JournalBackup() {}

  /**
   * What was copied.
   *
   * @param files names of the files
   * @param bytes of all together
   */
  public record Result(List<String> files, long bytes) {}

  /**
   * Copies into a directory that is new or empty, and not in the home; the copy is a home.
   *
   * @throws StoreException.Refused when it holds something, or the disk refused; nothing is left
   */
  public static Result run(Home home, Path to) {
    List<Path> files = JournalFiles.of(home);
    return whole(
        home,
        to,
        () -> {
          List<String> names = new ArrayList<>();
          long bytes = 0;
          for (Path file : files) {
            JournalFiles.requirePlain(file);
            names.add(file.getFileName().toString());
            bytes += copy(file, to.resolve(file.getFileName().toString()));
          }
          return new Result(names, bytes);
        });
  }

  /**
   * Writes events without the learner's own words as the one journal of a directory that is new or
   * empty. Such a copy is for others: its lines differ from those they were made of, so it is not
   * to be merged back.
   *
   * @throws StoreException.Refused when it holds something, or the disk refused; nothing is left
   */
  public static Result withoutWords(Home home, List<Event> events, Path to) {
    Path file = to.resolve(COPY);
    return whole(
        home,
        to,
        () -> {
          try (FileChannel out = create(file);
              Writer lines = Channels.newWriter(out, StandardCharsets.UTF_8)) {
            for (Event event : events) {
              Event redacted = Redaction.of(event);
              if (redacted != null) {
                lines.write(EventWriter.line(redacted) + "\n");
              }
            }
            lines.flush();
            out.force(true);
          }
          return new Result(List.of(COPY), Files.size(file));
        });
  }

  /** Writes the files of a copy. */
  @FunctionalInterface
  private interface Copying {
    Result run() throws IOException;
  }

  /** A copy that stops half way would pass for one: it is removed, and can be tried again. */
  private static Result whole(Home home, Path to, Copying copying) {
    boolean made = Files.notExists(to);
    boolean ours = false;
    try {
      requireOutside(home, to);
      Files.createDirectories(
          to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      requireEmpty(to);
      ours = true;
      Result result = copying.run();
      flush(to);
      return result;
    } catch (IOException e) {
      remove(to, ours, made);
      throw new StoreException.Refused(
          to
              + " cannot be written ("
              + Reason.of(e)
              + "); nothing was copied: choose another place or free some space");
    } catch (StoreException e) {
      remove(to, ours, made);
      throw e;
    }
  }

  private static void requireOutside(Home home, Path to) throws IOException {
    Path above = to.toAbsolutePath().normalize();
    while (Files.notExists(above) && above.getParent() != null) {
      above = above.getParent();
    }
    if (Files.isDirectory(home.data()) && above.toRealPath().startsWith(home.data().toRealPath())) {
      throw new StoreException.Refused(
          to + " lies in the home, and what happens to that happens to it; choose another place");
    }
  }

  private static void remove(Path to, boolean files, boolean directory) {
    try {
      if (files) {
        try (Stream<Path> there = Files.list(to)) {
          for (Path file : there.toList()) {
            Files.delete(file);
          }
        }
      }
      if (files && directory) {
        Files.delete(to);
      }
    } catch (IOException stays) {
      // The next try tells that something is there.
    }
  }

  private static void flush(Path to) throws IOException {
    try (FileChannel directory = FileChannel.open(to, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static void requireEmpty(Path to) throws IOException {
    try (Stream<Path> there = Files.list(to)) {
      if (there.findAny().isPresent()) {
        throw new StoreException.Refused(to + " is not empty; choose a new directory");
      }
    }
  }

  private static FileChannel open(Path journal) {
    try {
      return FileChannel.open(journal);
    } catch (IOException e) {
      throw new StoreException.Refused(
          journal + " cannot be read (" + Reason.of(e) + "); nothing was copied: make it readable");
    }
  }

  private static long copy(Path from, Path to) throws IOException {
    try (FileChannel in = open(from);
        FileChannel out = create(to)) {
      long end = wholeEvents(in);
      ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
      for (long position = 0; position < end; ) {
        bytes.clear().limit((int) Math.min(BUFFER, end - position));
        int count = in.read(bytes, position);
        if (count < 0) {
          throw new IOException("the journal became shorter");
        }
        bytes.flip();
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        position += count;
      }
      out.force(true);
      return end;
    }
  }

  /**
   * How much is whole: up to the last end of a line, and an event behind it that lacks only that.
   */
  private static long wholeEvents(FileChannel in) throws IOException {
    long size = in.size();
    long end = wholeLines(in, size);
    ByteBuffer rest = ByteBuffer.allocate((int) (size - end));
    while (rest.hasRemaining() && in.read(rest, end + rest.position()) >= 0) {
      // Reads on.
    }
    return rest.limit() > 0 && EventBlocks.isEvent(rest.flip()) ? size : end;
  }

  /** The position behind the last end of a line. */
  private static long wholeLines(FileChannel in, long size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    for (long end = size; end > 0; ) {
      long from = Math.max(0, end - BUFFER);
      bytes.clear().limit((int) (end - from));
      while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) >= 0) {
        // Reads on.
      }
      for (int i = bytes.position() - 1; i >= 0; i--) {
        if (bytes.get(i) == '\n') {
          return from + i + 1;
        }
      }
      end = from;
    }
    return 0;
  }
}
