package dev.atlas.store.checkpoint.kept;

import dev.atlas.catalog.Catalog;
import dev.atlas.journal.EventId;
import dev.atlas.learner.StudyLog;
import dev.atlas.learner.StudyLog.RecentDays;
import dev.atlas.learner.StudyRecord;
import dev.atlas.memory.Grade;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of one study day as bytes, decoded when somebody asks for them.
 *
 * <p>What most ask for, which diagrams, how it went and how long it took, stands in front in cells
 * of fixed width that are read in one go: the day's work asks for it of some ten thousand reviews.
 */
public final class RecordBytes implements RecentDays.Day {

  private static final int STUDY = 1;
  private static final int FIRST_OF_DAY = 2;
  private static final int ACCURACY = 4;
  private static final int LOST = 8;
  private static final int MATURE = 16;
  private static final int AHEAD = 32;
  private static final int GRADE_SHIFT = 6;
  private static final int GRADE_MASK = 7;
  private static final int DIAGRAM_SHIFT = 9;
  private static final int WIDTH = 2;
  private static final int NOT_GIVEN = -1;

  private final LocalDate day;
  private final Catalog catalog;
  private byte @Nullable [] bytes;

  /** The file that they lie in, and where; null where they are at hand. */
  private final @Nullable KeptDays kept;

  private final KeptDays.@Nullable Place place;

  /** Gives the reviews where the file lets us down. */
  private final Supplier<List<StudyRecord>> otherwise;

  /** Reviews that came since the day was read. */
  private final List<StudyRecord> added;

  private @Nullable Cells cells;
  private @Nullable List<StudyRecord> records;

  /** The fixed part of the reviews. */
  private static final class Cells {
    /** The second of the latest review. */
    private final long latest;

    /** Of each review the flags with grade and diagram, then the seconds. */
    private final int[] numbers;

    /** Ids of diagrams that the catalog has lost. */
    private final List<String> lost;

    private Cells(BinaryIn in) {
      latest = in.longWhole();
      numbers = in.ints();
      lost = in.texts();
    }
  }

  /** Reviews that are at hand. */
  public RecordBytes(byte[] bytes, LocalDate day, Catalog catalog) {
    this(bytes, day, catalog, List.of());
  }

  private RecordBytes(byte[] bytes, LocalDate day, Catalog catalog, List<StudyRecord> added) {
    this.bytes = bytes;
    this.day = day;
    this.catalog = catalog;
    this.added = added;
    kept = null;
    place = null;
    otherwise = List::of;
  }

  /** Reviews that lie in a file. */
  public RecordBytes(
      KeptDays kept,
      KeptDays.Place place,
      LocalDate day,
      Catalog catalog,
      Supplier<List<StudyRecord>> otherwise) {
    this.kept = kept;
    this.place = place;
    this.day = day;
    this.catalog = catalog;
    this.added = List.of();
    this.otherwise = otherwise;
  }

  /** The file that they lie in; null where they are at hand. */
  @Nullable KeptDays kept() {
    return kept;
  }

  private byte[] bytes() {
    byte[] known = bytes;
    if (known == null) {
      try {
        known =
            kept == null || place == null ? encode(otherwise.get(), catalog) : kept.bytes(place);
      } catch (IOException | RuntimeException damaged) {
        known = encode(otherwise.get(), catalog);
      }
      bytes = known;
    }
    return known;
  }

  private Cells cells() {
    Cells known = cells;
    if (known == null) {
      known = new Cells(new BinaryIn(bytes()));
      cells = known;
    }
    return known;
  }

  @Override
  public List<StudyRecord> records() {
    List<StudyRecord> known = records;
    if (known == null) {
      BinaryIn in = new BinaryIn(bytes());
      Cells read = new Cells(in);
      known = new ArrayList<>(read.numbers.length / WIDTH);
      for (int at = 0; at < read.numbers.length; at += WIDTH) {
        known.add(record(read, at, in));
      }
      known = List.copyOf(known);
      records = known;
    }
    return known;
  }

  /** A review that is later than the others is put behind them; they stay bytes. */
  @Override
  public RecentDays.Day plus(StudyRecord record) {
    BinaryIn in = new BinaryIn(bytes());
    Cells before = new Cells(in);
    if (record.at().toEpochSecond() <= before.latest) {
      return RecentDays.Day.super.plus(record);
    }
    int at = before.numbers.length;
    int[] numbers = Arrays.copyOf(before.numbers, at + WIDTH);
    List<String> lost = new ArrayList<>(before.lost);
    put(record, numbers, at, catalog, lost);
    BinaryOut out = new BinaryOut();
    write(record.at().toEpochSecond(), numbers, lost, out);
    out.put(in.rest());
    write(record, out);
    List<StudyRecord> more = new ArrayList<>(added);
    more.add(record);
    return new RecordBytes(out.toBytes(), day, catalog, List.copyOf(more));
  }

  @Override
  public @Nullable StudyRecord find(EventId event) {
    for (StudyRecord record : added) {
      if (record.event().equals(event)) {
        return record;
      }
    }
    return RecentDays.Day.super.find(event);
  }

  @Override
  public void recalls(Catalog sameCatalog, StudyLog.Recalls recalls) {
    int[] numbers = cells().numbers;
    for (int at = 0; at < numbers.length; at += WIDTH) {
      int flags = numbers[at];
      if ((flags & STUDY) == 0) {
        recalls.take(
            day,
            (flags & LOST) != 0 ? -1 : flags >> DIAGRAM_SHIFT,
            grade(flags),
            (flags & FIRST_OF_DAY) != 0,
            (flags & MATURE) != 0,
            (flags & AHEAD) != 0);
      }
    }
  }

  @Override
  public void timings(Catalog sameCatalog, StudyLog.Timings timings) {
    int[] numbers = cells().numbers;
    for (int at = 0; at < numbers.length; at += WIDTH) {
      int flags = numbers[at];
      int seconds = numbers[at + 1];
      if (seconds != NOT_GIVEN && (flags & LOST) == 0) {
        timings.take(flags >> DIAGRAM_SHIFT, (flags & STUDY) != 0, seconds);
      }
    }
  }

  private static Grade grade(int flags) {
    return Grade.of((flags >> GRADE_SHIFT) & GRADE_MASK);
  }

  private String diagram(Cells read, int flags) {
    int number = flags >> DIAGRAM_SHIFT;
    return (flags & LOST) != 0 ? read.lost.get(number) : catalog.diagrams().get(number).id();
  }

  /** The bytes of a day; those it was read from, where it was. */
  public static byte[] of(RecentDays.Day day, Catalog catalog) {
    return day instanceof RecordBytes read ? read.bytes() : encode(day.records(), catalog);
  }

  private static byte[] encode(List<StudyRecord> records, Catalog catalog) {
    int[] numbers = new int[WIDTH * records.size()];
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      put(records.get(i), numbers, WIDTH * i, catalog, lost);
    }
    BinaryOut out = new BinaryOut();
    long latest = records.isEmpty() ? 0 : records.getLast().at().toEpochSecond();
    write(latest, numbers, lost, out);
    records.forEach(record -> write(record, out));
    return out.toBytes();
  }

  private static void write(long latest, int[] numbers, List<String> lost, BinaryOut out) {
    out.whole(latest);
    out.ints(numbers);
    out.texts(lost);
  }

  private static void put(
      StudyRecord record, int[] numbers, int at, Catalog catalog, List<String> lost) {
    numbers[at] = flags(record, catalog, lost);
    numbers[at + 1] = record.seconds() == null ? NOT_GIVEN : record.seconds();
  }

  private static int flags(StudyRecord record, Catalog catalog, List<String> lost) {
    int position = catalog.position(record.diagram());
    int flags =
        (record.study() ? STUDY : 0)
            | (record.firstOfDay() ? FIRST_OF_DAY : 0)
            | (record.mature() ? MATURE : 0)
            | (record.ahead() ? AHEAD : 0)
            | (record.accuracy() != null ? ACCURACY : 0)
            | (position < 0 ? LOST : 0)
            | (record.grade().number() << GRADE_SHIFT);
    if (position < 0) {
      position = lost.size();
      lost.add(record.diagram());
    }
    return flags | (position << DIAGRAM_SHIFT);
  }

  private static void write(StudyRecord record, BinaryOut out) {
    out.whole(record.event().high());
    out.whole(record.event().low());
    out.whole(record.at().toInstant().getEpochSecond());
    out.whole(record.at().getNano());
    out.whole(record.at().getOffset().getTotalSeconds());
    if (record.accuracy() != null) {
      out.number(record.accuracy());
    }
    out.optionalText(record.note());
  }

  private StudyRecord record(Cells read, int at, BinaryIn in) {
    int flags = read.numbers[at];
    int seconds = read.numbers[at + 1];
    EventId event = new EventId(in.longWhole(), in.longWhole());
    Instant instant = Instant.ofEpochSecond(in.longWhole(), in.longWhole());
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(in.whole());
    return new StudyRecord(
        event,
        day,
        OffsetDateTime.ofInstant(instant, offset),
        diagram(read, flags),
        grade(flags),
        (flags & ACCURACY) != 0 ? in.number() : null,
        seconds == NOT_GIVEN ? null : seconds,
        in.optionalText(),
        (flags & STUDY) != 0,
        (flags & FIRST_OF_DAY) != 0,
        (flags & MATURE) != 0,
        (flags & AHEAD) != 0);
  }
}
