package dev.atlas.store.checkpoint.kept;

import dev.atlas.catalog.Catalog;
import dev.atlas.learner.StudyDays;
import dev.atlas.learner.StudyLog;
import dev.atlas.learner.StudyLog.RecentDays;
import dev.atlas.learner.work.WorkDays;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of all recent days of a checkpoint but the latest, with all study days and what the
 * older ones took, in a file of their own: it is written once a day, and a log, which asks for the
 * latest day alone, does not read it.
 */
public final class KeptDays {

  private static final String KIND = "days";

  /** Where the reviews of a day lie in the file. */
  public record Place(int offset, int length) {}

  private final NamedFile file;
  private final Map<LocalDate, Place> places = new HashMap<>();
  private byte @Nullable [] content;
  private @Nullable StudyDays days;
  private @Nullable WorkDays older;

  /** The days in a file. */
  public KeptDays(NamedFile file) {
    this.file = file;
  }

  /** No days. */
  public static KeptDays none(Path directory) {
    return new KeptDays(new NamedFile(directory, ""));
  }

  /** Keeps days; where all of them lie in one file already, nothing is read or written. */
  // What was read from the same file is the same object.
  @SuppressWarnings("ReferenceEquality")
  public static KeptDays of(Path directory, StudyLog.RecentLog log, Catalog catalog)
      throws IOException {
    NavigableMap<LocalDate, RecentDays.Day> byDay = log.recent().byDay();
    NavigableMap<LocalDate, RecentDays.Day> recent =
        byDay.isEmpty() ? byDay : byDay.headMap(byDay.lastKey(), false);
    KeptDays same = fileOf(recent);
    if (same != null && same.older == log.older() && same.days == log.days() && same.file.there()) {
      return same;
    }
    BinaryOut all = new BinaryOut();
    all.longs(log.days().stream().toArray());
    all.ints(log.older().numbers());
    Map<LocalDate, Place> places = new HashMap<>();
    for (Map.Entry<LocalDate, RecentDays.Day> day : recent.entrySet()) {
      byte[] bytes = RecordBytes.of(day.getValue(), catalog);
      places.put(day.getKey(), new Place(all.size(), bytes.length));
      all.put(bytes);
    }
    KeptDays kept = new KeptDays(NamedFile.write(directory, KIND, all.toBytes()));
    kept.places.putAll(places);
    return kept;
  }

  /** The file in which all of these days lie, or null. */
  // Another object for the same file has other places.
  @SuppressWarnings("ReferenceEquality")
  private static @Nullable KeptDays fileOf(Map<LocalDate, RecentDays.Day> days) {
    KeptDays common = null;
    for (RecentDays.Day day : days.values()) {
      KeptDays kept = day instanceof RecordBytes read ? read.kept() : null;
      if (kept == null || (common != null && kept != common)) {
        return null;
      }
      common = kept;
    }
    return common;
  }

  /**
   * All study days with a review.
   *
   * @param last the last of them
   * @param otherwise tells them where the file lets us down
   */
  public StudyDays days(LocalDate last, Supplier<StudyDays> otherwise) {
    StudyDays fetched =
        StudyDays.fetched(last, () -> fetch(in -> StudyDays.rising(in.longs()), otherwise));
    days = fetched;
    return fetched;
  }

  /**
   * What the study days before the recent ones took.
   *
   * @param otherwise tells it where the file lets us down
   */
  public WorkDays older(Supplier<WorkDays> otherwise) {
    WorkDays fetched =
        WorkDays.fetched(
            () ->
                fetch(
                    in -> {
                      in.longs();
                      return WorkDays.of(in.ints());
                    },
                    otherwise));
    older = fetched;
    return fetched;
  }

  private <T> T fetch(Function<BinaryIn, T> reader, Supplier<T> otherwise) {
    try {
      return reader.apply(new BinaryIn(content()));
    } catch (IOException | RuntimeException damaged) {
      return otherwise.get();
    }
  }

  /** Where they lie. */
  public NamedFile file() {
    return file;
  }

  /** Where a day lies, or null where it does not. */
  public @Nullable Place place(LocalDate day) {
    return places.get(day);
  }

  /** Tells where a day lies. */
  public void put(LocalDate day, Place place) {
    places.put(day, place);
  }

  /**
   * The bytes of a day.
   *
   * @throws IOException when the file is gone or damaged
   */
  byte[] bytes(Place place) throws IOException {
    return Arrays.copyOfRange(content(), place.offset, place.offset + place.length);
  }

  private byte[] content() throws IOException {
    byte[] known = content;
    if (known == null) {
      known = file.read();
      content = known;
    }
    return known;
  }
}
