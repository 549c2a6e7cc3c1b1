package dev.atlas.store.journal;

import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.lines.EventWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first journal of a home that holds nothing yet: many commands, numbered one by one and
 * written in large blocks, each flushed to the disk.
 */
public final class FreshJournal implements AutoCloseable {

  /** Characters of a block. */
  private static final int BLOCK = 1 << 22;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Home home;
  private final String device;
  private final StringBuilder block = new StringBuilder();
  private @Nullable EventId last;
  private @Nullable EventId onDisk;

  /**
   * A journal in an empty home.
   *
   * @throws StoreException.Refused when the home holds anything
   */
  public FreshJournal(Home home, String device) {
    requireEmpty(home.data());
    this.home = home;
    this.device = device;
  }

  /**
   * Makes sure that a directory holds nothing.
   *
   * @throws StoreException.Refused when it does, or is no directory
   */
  public static void requireEmpty(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new StoreException.Refused(
          directory + " is not a directory; choose another --home, new or empty");
    }
    try (Stream<Path> files = Files.list(directory)) {
      files
          .findFirst()
          .ifPresent(
              found -> {
                throw new StoreException.Refused(
                    directory
                        + " holds "
                        + found.getFileName()
                        + " already; nothing was written: choose another --home, new or empty");
              });
    } catch (IOException e) {
      throw new StoreException.Refused(
          directory + " cannot be read; choose another --home, new or empty");
    }
  }

  /** The file. */
  public Path file() {
    return home.data().resolve(JournalFiles.FIRST);
  }

  /** Takes one command; it is on the disk once this is closed. */
  public List<Event> append(List<JournalWriter.Draft> command) {
    List<Event> events = JournalWriter.number(command, last, device);
    for (Event event : events) {
      block.append(EventWriter.line(event)).append('\n');
      last = event.id();
    }
    if (block.length() >= BLOCK) {
      write();
    }
    return events;
  }

  private void write() {
    new JournalAppender(home, PATIENCE)
        .append(
            file(),
            tail -> {
              if (!Objects.equals(tail.lastId(), onDisk)) {
                throw new StoreException.Refused(
                    file() + " was written by another process meanwhile; delete it and try again");
              }
              return block.toString();
            });
    onDisk = last;
    block.setLength(0);
  }

  /** Writes what is left. */
  @Override
  public void close() {
    if (!block.isEmpty()) {
      write();
    }
  }
}
