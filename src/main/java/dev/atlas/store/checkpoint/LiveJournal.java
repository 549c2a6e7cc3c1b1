package dev.atlas.store.checkpoint;

import dev.atlas.catalog.Problem;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.Fold;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.learner.work.WorkDays;
import dev.atlas.memory.Headway;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.store.Home;
import dev.atlas.store.checkpoint.progress.Histories;
import dev.atlas.store.compiled.CompiledCatalog;
import dev.atlas.store.journal.BrokenLine;
import dev.atlas.store.journal.FileMark;
import dev.atlas.store.journal.JournalFiles;
import dev.atlas.store.journal.JournalReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The journals of a home, folded. What the checkpoint holds is not read again; whatever does not
 * fit together is folded anew without a word.
 */
public final class LiveJournal {

  private final Home home;
  private final CompiledCatalog files;
  private final @Nullable String key;
  private final Supplier<Headway.Shown> watch;
  private final Histories histories;
  private Snapshot now;
  private boolean stale;
  private boolean believed;
  private @Nullable Snapshot whole;

  /** Whether something was taken from the whole journal that the checkpoint should have held. */
  private boolean letDown;

  private LiveJournal(
      Home home, CompiledCatalog files, @Nullable String key, Supplier<Headway.Shown> watch) {
    this.home = home;
    this.files = files;
    this.key = key;
    this.watch = watch;
    this.histories = new Histories(home.cache(), this::fromTheWhole);
    Snapshot kept = key == null ? null : CheckpointFile.read(home, key, codec(), new Asking());
    Snapshot gone = kept == null ? null : goneOn(kept);
    this.believed = gone != null;
    this.stale |= gone == null;
    this.now = gone == null ? foldAll() : gone;
  }

  /**
   * The journals of a home.
   *
   * @param key of the code and the catalog that fold it, or null to keep no checkpoint
   * @param watch shows how far reading them whole has come, each time that it is necessary
   * @throws dev.atlas.store.StoreException.Refused when a journal cannot be read
   */
  public static LiveJournal open(
      Home home, CompiledCatalog files, @Nullable String key, Supplier<Headway.Shown> watch) {
    return new LiveJournal(home, files, key, watch);
  }

  /** What the journals add up to. */
  public Fold fold() {
    return now.fold();
  }

  /** Lines that were passed over and not set aside, located. */
  public List<Problem> problems() {
    return now.reading().broken().stream()
        .filter(line -> !now.reading().quarantined().contains(line.checksum()))
        .map(BrokenLine::problem)
        .toList();
  }

  /** All about the lines. */
  public JournalReader.Extent reading() {
    return now.reading();
  }

  /** Every event in file order; a long journal takes its time. */
  public List<Event> events() {
    try (Headway.Shown reading = watch.get()) {
      return JournalReader.events(home, reading);
    }
  }

  /** Takes in what was written since. */
  public void readOn() {
    Snapshot gone = goneOn(now);
    stale |= gone == null;
    now = gone == null ? foldAll() : gone;
  }

  /**
   * Keeps what was folded for the next start; where that is not possible, nothing happens. What
   * came from a checkpoint and from the whole journal beside it is not kept: the latter may know
   * more.
   */
  public void keep() {
    if (letDown) {
      now = whole();
      letDown = false;
    }
    if (stale && key != null && now.reading().ended() && now.fold().first() != null) {
      CheckpointFile.write(home, key, codec(), now);
      stale = false;
    }
  }

  /** Believes the checkpoint no longer, and replaces it when all is done. */
  public void foldAnew() {
    now = foldAll();
    stale = true;
    believed = false;
  }

  /** Whether any of it came from the checkpoint. */
  public boolean believed() {
    return believed;
  }

  /** Whether the fold, as far as it came from the checkpoint, is that of the whole journals. */
  public boolean agrees() {
    if (isWhole()) {
      return true;
    }
    // Somebody may have written between the two looks.
    readOn();
    return isWhole();
  }

  private boolean isWhole() {
    Fold anew = foldAll().fold();
    LearnerState here = now.fold().state();
    return here.progress().equals(anew.state().progress())
        && here.settings().equals(anew.state().settings())
        && Objects.equals(here.plan(), anew.state().plan())
        && here.days().equals(anew.state().days())
        && here.practice().equals(anew.state().practice())
        && here.tracking().equals(anew.state().tracking())
        && here.openedPhases().equals(anew.state().openedPhases())
        && Objects.equals(here.lastFit(), anew.state().lastFit())
        && Objects.equals(now.fold().adopted(), anew.adopted())
        && here.log().days().equals(anew.state().log().days())
        && work(here).equals(work(anew.state()))
        && Objects.equals(now.fold().lastId(), anew.lastId());
  }

  private WorkDays work(LearnerState state) {
    WorkDays.Builder work = new WorkDays.Builder();
    state
        .log()
        .work(
            LocalDate.EPOCH.minusYears(100),
            LocalDate.EPOCH.plusYears(1000),
            files.catalog(),
            (day, seconds, minutes, recalls) ->
                work.add(day.toEpochDay(), seconds, minutes, recalls));
    return work.build();
  }

  private SnapshotCodec codec() {
    return new SnapshotCodec(files.catalog(), files.curriculum(), histories);
  }

  private Snapshot foldAll() {
    try (Headway.Shown reading = watch.get()) {
      JournalReader.Whole<JournalFold> read =
          JournalReader.read(
              JournalFiles.of(home),
              expected -> new JournalFold(files.catalog(), files.curriculum(), expected),
              reading);
      return new Snapshot(read.reading(), read.sink().finish());
    }
  }

  private Snapshot whole() {
    Snapshot known = whole;
    if (known == null) {
      known = foldAll();
      whole = known;
    }
    return known;
  }

  private LearnerState instead() {
    letDown = true;
    stale = true;
    return whole().fold().state();
  }

  private final class Asking implements WholeFold {
    @Override
    public LearnerState asked() {
      return whole().fold().state();
    }

    @Override
    public LearnerState instead() {
      return LiveJournal.this.instead();
    }
  }

  /** The cache let us down: the journal knows. */
  private ReviewHistory fromTheWhole(String diagram, int count) {
    ReviewHistory.Builder history = new ReviewHistory.Builder();
    var progress = instead().progressOf(diagram);
    for (int i = 0; progress != null && i < count; i++) {
      ReviewHistory all = progress.history();
      history.add(all.day(i), all.second(i), all.grade(i));
    }
    return history.build();
  }

  /** A snapshot and what was written since; null where they do not fit together. */
  private @Nullable Snapshot goneOn(Snapshot from) {
    List<FileMark> grown = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Path file : JournalFiles.of(home)) {
      names.add(file.getFileName().toString());
    }
    for (FileMark mark : from.reading().marks()) {
      switch (mark.compare(home.data())) {
        case SAME -> {}
        case GROWN -> grown.add(mark);
        case OTHER -> {
          return null;
        }
      }
    }
    if (!names.equals(from.reading().marks().stream().map(FileMark::name).toList())) {
      return null;
    }
    if (grown.isEmpty()) {
      return from;
    }
    stale = true;
    List<Event> tail = new ArrayList<>();
    JournalReader.Extent more = JournalReader.readOn(home.data(), grown, tail::add);
    Fold fold = from.fold();
    if (!more.unfinished().isEmpty() || goesOnWith(from.reading().unfinished(), tail)) {
      return null;
    }
    if (!tail.isEmpty()) {
      try {
        fold =
            fold.with(
                tail,
                () -> whole().fold().state().log().all(),
                files.catalog(),
                files.curriculum());
      } catch (UncheckedIOException choicesAreLost) {
        return null;
      }
    }
    return fold == null ? null : new Snapshot(join(from.reading(), more), fold);
  }

  /** Whether something came of a batch that was not all there. */
  private static boolean goesOnWith(Set<EventId> unfinished, List<Event> tail) {
    return !unfinished.isEmpty()
        && tail.stream().anyMatch(e -> e.batch() != null && unfinished.contains(e.batch().first()));
  }

  private JournalReader.Extent join(JournalReader.Extent before, JournalReader.Extent more) {
    Map<String, FileMark> newer = new HashMap<>();
    more.marks().forEach(mark -> newer.put(mark.name(), mark));
    Map<String, Integer> read = new HashMap<>();
    before.marks().forEach(m -> read.put(home.data().resolve(m.name()).toString(), m.lines()));
    List<BrokenLine> broken = new ArrayList<>();
    for (BrokenLine line : before.broken()) {
      // A torn last line was told, but not counted as read.
      if (line.location().line() <= read.getOrDefault(line.location().file(), 0)) {
        broken.add(line);
      }
    }
    broken.addAll(more.broken());
    return new JournalReader.Extent(
        before.marks().stream().map(m -> newer.getOrDefault(m.name(), m)).toList(),
        broken,
        before.unfinished(),
        union(before.quarantined(), more.quarantined()),
        union(before.unknownTypes(), more.unknownTypes()),
        Math.max(before.version(), more.version()),
        more.ended());
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(more);
    return new TreeSet<>(all);
  }
}
