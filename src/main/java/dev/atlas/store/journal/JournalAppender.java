package dev.atlas.store.journal;

import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/**
 * Appends lines to a file: under its lock, in one write, flushed to the disk before it returns.
 * What was there is never touched; a write that fails is cut off again.
 */
final class JournalAppender {

  private final Home home;
  private final Duration patience;

  /**
   * An appender in a home.
   *
   * @param patience how long to wait for another writer
   */
  JournalAppender(Home home, Duration patience) {
    this.home = home;
    this.patience = patience;
  }

  /**
   * Appends lines.
   *
   * @param lines gives them, each with its end, from what the file ends with; none leave it alone
   * @throws StoreException.Refused when the disk or the lock refused; the file is as it was
   */
  void append(Path file, Function<JournalTail, String> lines) {
    home.create();
    boolean fresh = Files.notExists(file);
    if (!fresh) {
      JournalFiles.requirePlain(file);
    }
    boolean empty = false;
    try (FileChannel channel = open(file);
        FileLock _ = WriteLock.acquire(channel, file, patience)) {
      long end = channel.size();
      empty = end == 0;
      append(channel, end, lines);
      if (empty) {
        flushDirectories(channel, end);
      }
    } catch (IOException e) {
      if (fresh && empty) {
        remove(file);
      }
      throw new StoreException.Refused(
          file
              + " cannot be written ("
              + Reason.of(e)
              + "); nothing was logged: make it writable or free some space");
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static void append(FileChannel channel, long end, Function<JournalTail, String> lines)
      throws IOException {
    JournalTail tail = JournalTail.of(channel);
    String text = lines.apply(tail);
    if (text.isEmpty()) {
      return;
    }
    String whole = tail.unfinished() ? "\n" + text : text;
    try {
      writeAll(channel, whole.getBytes(StandardCharsets.UTF_8), end);
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }

  private static void writeAll(FileChannel channel, byte[] text, long end) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text);
    long position = end;
    while (bytes.hasRemaining()) {
      int count = channel.write(bytes, position);
      if (count <= 0) {
        throw new IOException("the disk takes no more");
      }
      position += count;
    }
  }

  /** A new file is only safe when its directory, and that directory's name, are on the disk too. */
  private void flushDirectories(FileChannel channel, long end) throws IOException {
    try {
      flush(home.data());
      Path above = home.data().toAbsolutePath().getParent();
      if (above != null && Files.isReadable(above)) {
        flush(above);
      }
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }

  private static void flush(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void remove(Path file) {
    try {
      if (Files.size(file) == 0) {
        Files.delete(file);
      }
    } catch (IOException stays) {
      // An empty journal says the same as none.
    }
  }
}
