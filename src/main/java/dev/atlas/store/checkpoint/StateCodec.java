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
import dev.atlas.learner.StudyLog;
import dev.atlas.learner.StudyLog.RecentDays;
import dev.atlas.learner.progress.ProgressMap;
import dev.atlas.learner.work.WorkDays;
import dev.atlas.store.checkpoint.bytes.DayBytes;
import dev.atlas.store.checkpoint.bytes.TrackingBytes;
import dev.atlas.store.checkpoint.kept.KeptDays;
import dev.atlas.store.checkpoint.kept.KeptTracking;
import dev.atlas.store.checkpoint.kept.NamedFile;
import dev.atlas.store.checkpoint.kept.RecordBytes;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
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

  void write(LearnerState state, Fact.@Nullable Fit adopted, Beside beside, BinaryOut out) {
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
    out.text(beside.tracking().name());
    StudyLog.RecentLog recent = state.log() instanceof StudyLog.RecentLog log ? log : null;
    out.flag(recent != null);
    if (recent != null) {
      write(recent, beside.days(), out);
    }
  }

  private static void write(Fact.@Nullable Fit fit, BinaryOut out) {
    out.flag(fit != null);
    if (fit != null) {
      out.text(fit.model());
      out.whole(fit.parameters().size());
      for (double parameter : fit.parameters()) {
        out.number(parameter);
      }
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
            numbers(in),
            in.whole(),
            in.whole(),
            in.number(),
            in.number(),
            in.number(),
            in.flag())
        : null;
  }

  /** No lambda: where a start has one that the archive does not know, it costs a millisecond. */
  private static List<Double> numbers(BinaryIn in) {
    int size = in.whole();
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      numbers.add(in.number());
    }
    return numbers;
  }

  private void write(StudyLog.RecentLog log, KeptDays kept, BinaryOut out) {
    out.whole(log.days().last().toEpochDay());
    out.whole(log.from().toEpochDay());
    out.text(kept.file().name());
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

  /**
   * What was read.
   *
   * @param state without the progress of its diagrams
   * @param adopted parameters that were adopted last
   */
  record Read(LearnerState state, Fact.@Nullable Fit adopted) {}

  Read read(BinaryIn in, WholeFold whole) {
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
    NamedFile tracked = new NamedFile(directory, in.text());
    if (!tracked.there()) {
      throw new IllegalArgumentException("the file of what was said is gone");
    }
    TrackingBytes.Read said = TrackingBytes.read(new KeptTracking(tracked, whole::instead));
    StudyLog log = in.flag() ? log(in, whole) : StudyLog.of(List.of());
    return new Read(
        new LearnerState(
            settings,
            plan,
            days,
            Set.copyOf(opened),
            log,
            said.practice(),
            said.tracking(),
            ProgressMap.NONE,
            Map.of(),
            MemoryModels.of(settings, curriculum, adopted),
            lastFit),
        adopted);
  }

  private StudyLog log(BinaryIn in, WholeFold whole) {
    LocalDate last = LocalDate.ofEpochDay(in.longWhole());
    LocalDate from = LocalDate.ofEpochDay(in.longWhole());
    KeptDays kept = new KeptDays(new NamedFile(directory, in.text()));
    if (!kept.file().there()) {
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
            new RecordBytes(
                kept, place, day, catalog, () -> whole.instead().log().between(day, day)));
      } else {
        recent.put(day, new RecordBytes(in.blobBytes(), day, catalog));
      }
    }
    return new StudyLog.RecentLog(
        from,
        new RecentDays(recent),
        kept.days(last, () -> whole.instead().log().days()),
        kept.older(() -> workBefore(from, whole.instead().log())),
        () -> whole.asked().log().all());
  }

  private WorkDays workBefore(LocalDate day, StudyLog log) {
    WorkDays.Builder work = new WorkDays.Builder();
    if (!log.days().isEmpty()) {
      log.work(
          log.days().first(),
          day.minusDays(1),
          catalog,
          (each, seconds, minutes, recalls) ->
              work.add(each.toEpochDay(), seconds, minutes, recalls));
    }
    return work.build();
  }
}
