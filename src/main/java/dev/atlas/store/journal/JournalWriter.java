package dev.atlas.store.journal;

import dev.atlas.journal.Batch;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.lines.EventLines;
import dev.atlas.store.journal.lines.EventWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Appends the events of one command to this device's journal. Nothing is ever rewritten. */
public final class JournalWriter {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A file lock keeps other processes out, and only them: threads of this one take turns. */
  private static final ReentrantLock ONE_THREAD = new ReentrantLock();

  private final Home home;
  private final String device;
  private final Duration patience;

  /** A writer for a device. */
  public JournalWriter(Home home, String device) {
    this(home, device, PATIENCE);
  }

  /**
   * A writer for a device.
   *
   * @param patience how long to wait for another writer
   */
  public JournalWriter(Home home, String device, Duration patience) {
    this.home = home;
    this.device = device;
    this.patience = patience;
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
      List<Event> events = append(file(), drafts);
      // Another device may have made the home between the look and the lock.
      return events.isEmpty() && !drafts.isEmpty() ? append(file(), drafts) : events;
    } finally {
      ONE_THREAD.unlock();
    }
  }

  private List<Event> append(Path file, List<Draft> drafts) {
    List<Event> events = new ArrayList<>();
    new JournalAppender(home, patience)
        .append(
            file,
            tail -> {
              String owner = tail.owner();
              if (file.endsWith(JournalFiles.FIRST) && owner != null && !owner.equals(device)) {
                return "";
              }
              requireOurFormat(file, tail);
              events.addAll(number(drafts, tail.lastId(), device));
              return EventLines.of(events);
            });
    return events;
  }

  /** The last event that this device took in from others; null before the first. */
  public @Nullable EventId lastTakenIn() {
    return JournalTail.lastId(home.data().resolve(JournalFiles.merged(device)));
  }

  /**
   * Appends lines of other devices, as they are, to a file that only this device writes.
   *
   * @param last what was taken in last when these lines were found to be new
   * @return whether that is still so; otherwise nothing is written
   * @throws StoreException.Refused when the disk or the lock refused; the file is as it was
   */
  public boolean takeIn(List<String> lines, @Nullable EventId last) {
    boolean[] taken = {false};
    ONE_THREAD.lock();
    try {
      new JournalAppender(home, patience)
          .append(
              home.data().resolve(JournalFiles.merged(device)),
              tail -> {
                taken[0] = Objects.equals(tail.lastId(), last);
                return taken[0] ? String.join("\n", lines) + "\n" : "";
              });
    } finally {
      ONE_THREAD.unlock();
    }
    return taken[0];
  }

  private static void requireOurFormat(Path file, JournalTail tail) {
    if (tail.version() > EventWriter.VERSION) {
      throw new StoreException.Refused(newer(file.toString(), tail.version()));
    }
  }

  /** What to say of a journal that a later atlas wrote. */
  public static String newer(String where, int version) {
    return where
        + " holds events of format "
        + version
        + ", and this atlas writes format "
        + EventWriter.VERSION
        + "; nothing was logged: install an atlas that knows format "
        + version;
  }

  /** The events of one command, numbered on from the last id of their file. */
  static List<Event> number(List<Draft> drafts, @Nullable EventId last, String device) {
    List<Event> events = new ArrayList<>();
    EventId previous = last;
    Batch batch = null;
    for (Draft draft : drafts) {
      EventId id =
          EventId.next(
              previous,
              draft.at().toInstant(),
              device,
              EventWriter.content(draft.at(), draft.fact()));
      if (batch == null && drafts.size() > 1) {
        batch = new Batch(id, drafts.size());
      }
      events.add(new Event(id, draft.at(), device, batch, draft.fact()));
      previous = id;
    }
    return events;
  }

  /** The device that made the home writes the first file; every other has a file of its own. */
  private Path file() {
    Path first = home.data().resolve(JournalFiles.FIRST);
    String owner = JournalTail.firstDevice(first);
    return owner == null || owner.equals(device)
        ? first
        : home.data().resolve(JournalFiles.of(device));
  }
}
