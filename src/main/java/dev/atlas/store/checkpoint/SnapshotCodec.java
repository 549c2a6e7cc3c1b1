package dev.atlas.store.checkpoint;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Location;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.journal.EventId;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.StudyLog;
import dev.atlas.learner.fold.Fold;
import dev.atlas.store.checkpoint.kept.KeptChoices;
import dev.atlas.store.checkpoint.kept.KeptDays;
import dev.atlas.store.checkpoint.kept.KeptTracking;
import dev.atlas.store.checkpoint.kept.NamedFile;
import dev.atlas.store.checkpoint.progress.Histories;
import dev.atlas.store.checkpoint.progress.ProgressCodec;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import dev.atlas.store.journal.BrokenLine;
import dev.atlas.store.journal.FileMark;
import dev.atlas.store.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A snapshot as bytes; its histories and its choices lie in files of their own. */
final class SnapshotCodec {

  private final Catalog catalog;
  private final Curriculum curriculum;
  private final Histories histories;

  SnapshotCodec(Catalog catalog, Curriculum curriculum, Histories histories) {
    this.catalog = catalog;
    this.curriculum = curriculum;
    this.histories = histories;
  }

  private StateCodec states() {
    return new StateCodec(catalog, curriculum, histories.directory());
  }

  private ProgressCodec progress() {
    return new ProgressCodec(catalog, histories);
  }

  /** Keeps what seldom changes in files of its own; where they lie there already, that is all. */
  Beside keep(Path cache, Snapshot snapshot) throws IOException {
    LearnerState state = snapshot.fold().state();
    ProgressCodec.Kept progress = progress().keep(state.progress(), state.earlier());
    return new Beside(
        progress,
        histories.file(),
        KeptChoices.of(cache, snapshot.fold().choices()),
        state.log() instanceof StudyLog.RecentLog log
            ? KeptDays.of(cache, log, catalog)
            : KeptDays.none(cache),
        KeptTracking.keep(cache, state));
  }

  byte[] write(String key, Snapshot snapshot, Beside beside) {
    BinaryOut out = new BinaryOut();
    out.text(key);
    write(snapshot.reading(), out);
    Fold fold = snapshot.fold();
    out.text(beside.choices().file().name());
    out.list(fold.awaited(), id -> write(id, out));
    EventId lastId = fold.lastId();
    out.flag(lastId != null);
    if (lastId != null) {
      write(lastId, out);
    }
    Instant latest = fold.latest();
    out.flag(latest != null);
    if (latest != null) {
      out.whole(latest.getEpochSecond());
      out.whole(latest.getNano());
    }
    Fold.First first = fold.first();
    out.flag(first != null);
    if (first != null) {
      out.whole(first.second());
      out.whole(first.day().toEpochDay());
    }
    states().write(fold.state(), fold.adopted(), beside, out);
    progress().write(beside.progress(), out);
    return out.toBytes();
  }

  /**
   * Reads a snapshot.
   *
   * @param whole for what a snapshot does not hold, or holds no more
   * @return null when it was written under another key
   * @throws IOException when its other files are gone or damaged
   */
  @Nullable Snapshot read(String key, BinaryIn in, WholeFold whole) throws IOException {
    if (!in.text().equals(key)) {
      return null;
    }
    JournalReader.Extent reading = reading(in);
    KeptChoices choices = choices(in.text());
    Set<EventId> awaited = Set.copyOf(in.list(() -> id(in)));
    EventId lastId = in.flag() ? id(in) : null;
    Instant latest = in.flag() ? Instant.ofEpochSecond(in.longWhole(), in.longWhole()) : null;
    Fold.First first =
        in.flag() ? new Fold.First(in.longWhole(), LocalDate.ofEpochDay(in.longWhole())) : null;
    StateCodec.Read read = states().read(in, whole);
    ProgressCodec.Read progress = progress().read(in);
    LearnerState empty = read.state();
    LearnerState state =
        new LearnerState(
            empty.settings(),
            empty.plan(),
            empty.days(),
            empty.openedPhases(),
            empty.log(),
            empty.practice(),
            empty.tracking(),
            progress.progress(),
            progress.earlier(),
            empty.model(),
            empty.lastFit());
    return new Snapshot(
        reading, new Fold(state, read.adopted(), choices, awaited, lastId, latest, first));
  }

  private KeptChoices choices(String name) throws IOException {
    KeptChoices choices = new KeptChoices(new NamedFile(histories.directory(), name));
    if (!choices.file().there()) {
      throw new IOException("gone: " + name);
    }
    return choices;
  }

  private static void write(JournalReader.Extent reading, BinaryOut out) {
    out.list(
        reading.marks(),
        mark -> {
          out.text(mark.name());
          out.whole(mark.length());
          out.whole(mark.lines());
          out.text(mark.inode());
          out.whole(mark.modified());
          out.whole(mark.size());
          out.whole(mark.checksum());
        });
    out.list(
        reading.broken(),
        line -> {
          out.text(line.location().file());
          out.whole(line.location().line());
          out.whole(line.location().column());
          out.text(line.message());
          out.text(line.consequence());
          out.text(line.checksum());
          out.whole(line.lines());
        });
    out.list(reading.unfinished(), id -> write(id, out));
    out.texts(reading.quarantined());
    out.texts(reading.unknownTypes());
    out.whole(reading.version());
  }

  private static JournalReader.Extent reading(BinaryIn in) {
    return new JournalReader.Extent(
        in.list(
            () ->
                new FileMark(
                    in.text(),
                    in.longWhole(),
                    in.whole(),
                    in.text(),
                    in.longWhole(),
                    in.longWhole(),
                    in.whole())),
        in.list(
            () ->
                new BrokenLine(
                    new Location(in.text(), in.whole(), in.whole()),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.whole())),
        Set.copyOf(in.list(() -> id(in))),
        new HashSet<>(in.texts()),
        new HashSet<>(in.texts()),
        in.whole(),
        true);
  }

  private static void write(EventId id, BinaryOut out) {
    out.whole(id.high());
    out.whole(id.low());
  }

  private static EventId id(BinaryIn in) {
    return new EventId(in.longWhole(), in.longWhole());
  }
}
