package dev.atlas.store.checkpoint;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.journal.Fact;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.MemoryModels;
import dev.atlas.learner.PlanChoice;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.learner.StudyDays;
import dev.atlas.learner.StudyLog;
import dev.atlas.learner.StudyLog.RecentDays;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.learner.work.WorkDays;
import dev.atlas.store.checkpoint.bytes.DayBytes;
import dev.atlas.store.checkpoint.bytes.PracticeBytes;
import dev.atlas.store.checkpoint.bytes.TrackingBytes;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A learner's state as bytes, but for the progress of the diagrams. */
final class StateCodec {

  private final Catalog catalog;
  private final Curriculum curriculum;
  private final Path directory;

  /**
   * A codec.
   *
   * @param directory of the files that hold what is seldom asked for
   */
  StateCodec(Catalog catalog, Curriculum curriculum, Path directory) {
    this.catalog = catalog;
    this.curriculum = curriculum;
    this.directory = directory;
  }

  void write(LearnerState state, Fact.@Nullable Fit adopted, KeptDays kept, BinaryOut out) {
    write(state.lastFit(), out);
    write(adopted, out);
    out.list(
        state.settings().texts().entrySet(),
        entry -> {
          out.text(entry.getKey().key());
          out.text(entry.getValue());
        });
    PlanChoice plan = state.plan();
    out.flag(plan != null);
    if (plan != null) {
      out.whole(plan.start().toEpochDay());
      out.flag(plan.chosen());
    }
    DayBytes.write(state.days(), out);
    out.list(state.openedPhases(), phase -> out.whole(phase));
    out.list(state.practice(), record -> PracticeBytes.write(record, out));
    TrackingBytes.write(state.tracking(), out);
    StudyLog.RecentLog recent = state.log() instanceof StudyLog.RecentLog log ? log : null;
    out.flag(recent != null);
    if (recent != null) {
      write(recent, kept, out);
    }
  }

  private static void write(Fact.@Nullable Fit fit, BinaryOut out) {
    out.flag(fit != null);
    if (fit != null) {
      out.text(fit.model());
      out.list(fit.parameters(), out::number);
      out.whole(fit.recalls());
      out.whole(fit.testItems());
      out.number(fit.currentLoss());
      out.number(fit.fittedLoss());
      out.number(fit.leastGain());
      out.flag(fit.adopted());
    }
  }

  private static Fact.@Nullable Fit fit(BinaryIn in) {
    return in.flag()
        ? new Fact.Fit(
            in.text(),
            in.list(in::number),
            in.whole(),
            in.whole(),
            in.number(),
            in.number(),
            in.number(),
            in.flag())
        : null;
  }

  private void write(StudyLog.RecentLog log, KeptDays kept, BinaryOut out) {
    writeRuns(log.days().stream().toArray(), out);
    out.ints(log.older().numbers());
    out.whole(log.from().toEpochDay());
    out.text(kept.file());
    out.list(
        log.recent().byDay().entrySet(),
        entry -> {
          out.whole(entry.getKey().toEpochDay());
          KeptDays.Place place = kept.place(entry.getKey());
          out.flag(place != null);
          if (place != null) {
            out.whole(place.offset());
            out.whole(place.length());
          } else {
            out.blob(RecordBytes.of(entry.getValue(), catalog));
          }
        });
  }

  /** Days as runs: where each begins after the one before, and how long it is. */
  private static void writeRuns(long[] days, BinaryOut out) {
    BinaryOut runs = new BinaryOut();
    int count = 0;
    long end = 0;
    for (int i = 0; i < days.length; count++) {
      int from = i;
      while (++i < days.length && days[i] == days[i - 1] + 1) {
        // The run goes on.
      }
      runs.whole(days[from] - end);
      runs.whole(i - from);
      end = days[i - 1];
    }
    out.whole(count);
    out.blob(runs.toBytes());
    out.whole(days.length);
  }

  private static StudyDays readRuns(BinaryIn in) {
    int count = in.whole();
    BinaryIn runs = in.blob();
    long[] days = new long[in.whole()];
    int size = 0;
    long end = 0;
    for (int i = 0; i < count; i++) {
      long first = end + runs.longWhole();
      int length = runs.whole();
      for (int k = 0; k < length; k++) {
        days[size++] = first + k;
      }
      end = first + length - 1;
    }
    return StudyDays.rising(days);
  }

  /**
   * What was read.
   *
   * @param state without the progress of its diagrams
   * @param adopted parameters that were adopted last
   */
  record Read(LearnerState state, Fact.@Nullable Fit adopted) {}

  Read read(BinaryIn in, Supplier<LearnerState> whole) {
    Fact.Fit lastFit = fit(in);
    Fact.Fit adopted = fit(in);
    Settings settings = Settings.NONE;
    for (Map.Entry<String, String> entry : in.list(() -> Map.entry(in.text(), in.text()))) {
      SettingKey key = SettingKey.of(entry.getKey());
      if (key == null) {
        throw new IllegalArgumentException("an unknown setting");
      }
      settings = settings.with(key, entry.getValue());
    }
    PlanChoice plan =
        in.flag() ? new PlanChoice(LocalDate.ofEpochDay(in.longWhole()), in.flag()) : null;
    DayChoices days = DayBytes.read(in);
    Set<Integer> opened = new HashSet<>(in.list(() -> in.whole()));
    List<PracticeRecord> practice = in.list(() -> PracticeBytes.read(in));
    Tracking tracking = TrackingBytes.read(in);
    StudyLog log = in.flag() ? log(in, whole) : StudyLog.of(List.of());
    return new Read(
        new LearnerState(
            settings,
            plan,
            days,
            Set.copyOf(opened),
            log,
            practice,
            tracking,
            Map.of(),
            Map.of(),
            MemoryModels.of(settings, curriculum, adopted),
            lastFit),
        adopted);
  }

  private StudyLog log(BinaryIn in, Supplier<LearnerState> whole) {
    StudyDays days = readRuns(in);
    WorkDays older = WorkDays.of(in.ints());
    LocalDate from = LocalDate.ofEpochDay(in.longWhole());
    KeptDays kept = new KeptDays(directory, in.text());
    if (!kept.there()) {
      throw new IllegalArgumentException("the file of recent days is gone");
    }
    NavigableMap<LocalDate, RecentDays.Day> recent = new TreeMap<>();
    for (int left = in.whole(); left > 0; left--) {
      LocalDate day = LocalDate.ofEpochDay(in.longWhole());
      if (in.flag()) {
        KeptDays.Place place = new KeptDays.Place(in.whole(), in.whole());
        kept.put(day, place);
        recent.put(
            day,
            new RecordBytes(kept, place, day, catalog, () -> whole.get().log().between(day, day)));
      } else {
        recent.put(day, new RecordBytes(in.blobBytes(), day, catalog));
      }
    }
    return new StudyLog.RecentLog(
        from, new RecentDays(recent), days, older, () -> whole.get().log().all());
  }
}
