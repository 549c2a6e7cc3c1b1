package dev.atlas.store.journal;

import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Appends the events of one command to this device's journal: under a lock, in one write, flushed
 * to the disk before it returns. Nothing is ever rewritten; a write that fails is cut off again.
 */
public final class JournalWriter {

  private static final String FIRST = "journal.jsonl";

  /** A file lock keeps other processes out, and only them: threads of this one take turns. */
  private static final ReentrantLock ONE_THREAD = new ReentrantLock();

  private final Home home;
  private final String device;

  /** A writer for a device. */
  public JournalWriter(Home home, String device) {
    this.home = home;
    this.device = device;
  }

  /**
   * Appends facts that happened at one moment, as one command.
   *
   * @return the events, with their ids
   * @throws StoreException.Refused when the disk or the lock refused; the file is as it was
   */
  public List<Event> append(OffsetDateTime at, List<Fact> facts) {
    return append(facts.stream().map(fact -> new Draft(at, fact)).toList());
  }

  /**
   * A fact that has no id yet.
   *
   * @param at when it happened
   * @param fact what happened
   */
  public record Draft(OffsetDateTime at, Fact fact) {}

  /** Appends facts, each with its own moment, as one command. */
  public List<Event> append(List<Draft> drafts) {
    ONE_THREAD.lock();
    try {
      return appendAlone(drafts);
    } finally {
      ONE_THREAD.unlock();
    }
  }

  private List<Event> appendAlone(List<Draft> drafts) {
    home.create();
    Path file = file();
    boolean fresh = !Files.exists(file);
    try (FileChannel channel = open(file);
        FileLock _ = channel.lock()) {
      List<Event> events = write(channel, drafts);
      if (fresh) {
        flushDirectory();
      }
      return events;
    } catch (IOException e) {
      throw new StoreException.Refused(
          file + " cannot be written; nothing was logged: make it writable or free some space");
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private List<Event> write(FileChannel channel, List<Draft> drafts) throws IOException {
    JournalTail tail = JournalTail.of(channel);
    List<Event> events = number(drafts, tail.lastId());
    StringBuilder text = new StringBuilder();
    if (tail.unfinished()) {
      text.append('\n');
    }
    events.forEach(event -> text.append(EventWriter.line(event)).append('\n'));

    long end = channel.size();
    try {
      writeAll(channel, text.toString(), end);
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
    return events;
  }

  private static void writeAll(FileChannel channel, String text, long end) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    long position = end;
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
  }

  private List<Event> number(List<Draft> drafts, @Nullable EventId last) {
    List<Event> events = new ArrayList<>();
    EventId previous = last;
    EventId batch = null;
    for (Draft draft : drafts) {
      EventId id =
          EventId.next(
              previous,
              draft.at().toInstant(),
              device,
              EventWriter.content(draft.at(), draft.fact()));
      if (batch == null && drafts.size() > 1) {
        batch = id;
      }
      events.add(new Event(id, draft.at(), device, batch, draft.fact()));
      previous = id;
    }
    return events;
  }

  /** The device that made the home writes the first file; every other has a file of its own. */
  private Path file() {
    Path first = home.data().resolve(FIRST);
    String owner = JournalTail.firstDevice(first);
    return owner == null || owner.equals(device)
        ? first
        : home.data().resolve("journal." + device + ".jsonl");
  }

  private void flushDirectory() throws IOException {
    try (FileChannel directory = FileChannel.open(home.data(), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
