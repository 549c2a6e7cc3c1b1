package dev.atlas.store.checkpoint;

import dev.atlas.catalog.Catalog;
import dev.atlas.learner.StudyLog.RecentDays;
import dev.atlas.store.compiled.BinaryOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of all recent days of a checkpoint but the latest, in a file of their own: it is
 * written once a day, and a log, which asks for the latest day alone, does not read it. Its name
 * tells its content.
 */
final class KeptDays {

  private static final String KIND = "days";

  /** Where the reviews of a day lie in the file. */
  record Place(int offset, int length) {}

  private final Path directory;
  private final String file;
  private final Map<LocalDate, Place> places = new HashMap<>();
  private byte @Nullable [] content;

  /**
   * The days in a file of this directory.
   *
   * @param file its name; empty where there is none
   */
  KeptDays(Path directory, String file) {
    this.directory = directory;
    this.file = file;
  }

  /** Keeps days; where all of them lie in one file already, nothing is read or written. */
  static KeptDays of(Path directory, NavigableMap<LocalDate, RecentDays.Day> byDay, Catalog catalog)
      throws IOException {
    NavigableMap<LocalDate, RecentDays.Day> older =
        byDay.isEmpty() ? byDay : byDay.headMap(byDay.lastKey(), false);
    KeptDays same = fileOf(older);
    if (same != null && same.there()) {
      return same;
    }
    BinaryOut all = new BinaryOut();
    Map<LocalDate, Place> places = new HashMap<>();
    int end = 0;
    for (Map.Entry<LocalDate, RecentDays.Day> day : older.entrySet()) {
      byte[] bytes = RecordBytes.of(day.getValue(), catalog);
      places.put(day.getKey(), new Place(end, bytes.length));
      all.put(bytes);
      end += bytes.length;
    }
    byte[] content = all.toBytes();
    KeptDays kept = new KeptDays(directory, older.isEmpty() ? "" : CacheFile.name(KIND, content));
    kept.places.putAll(places);
    if (!kept.there()) {
      CacheFile.write(directory.resolve(kept.file), content);
    }
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

  /** Whether the file is there, if there must be one. */
  boolean there() {
    return file.isEmpty() || Files.isRegularFile(directory.resolve(file));
  }

  /** The name of the file. */
  String file() {
    return file;
  }

  /** Where a day lies, or null where it does not. */
  @Nullable Place place(LocalDate day) {
    return places.get(day);
  }

  /** Tells where a day lies. */
  void put(LocalDate day, Place place) {
    places.put(day, place);
  }

  /**
   * The bytes of a day.
   *
   * @throws IOException when the file is gone or damaged
   */
  byte[] bytes(Place place) throws IOException {
    byte[] known = content;
    if (known == null) {
      known = Files.readAllBytes(directory.resolve(file));
      if (!CacheFile.name(KIND, known).equals(file)) {
        throw new IOException("damaged: " + file);
      }
      content = known;
    }
    return Arrays.copyOfRange(known, place.offset, place.offset + place.length);
  }
}
