package dev.atlas.store.checkpoint;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.journal.EventId;
import dev.atlas.learner.StudyLog;
import dev.atlas.learner.StudyLog.RecentDays;
import dev.atlas.learner.StudyRecord;
import dev.atlas.memory.Grade;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reviews of one study day as bytes, decoded when somebody asks for them. */
final class RecordBytes implements RecentDays.Day {

  private static final int STUDY = 1;
  private static final int FIRST_OF_DAY = 2;
  private static final int ACCURACY = 4;
  private static final int SECONDS = 8;
  private static final int MATURE = 16;
  private static final int AHEAD = 32;
  private static final int GRADE_SHIFT = 6;

  private final byte[] bytes;
  private final LocalDate day;
  private final Catalog catalog;
  private @Nullable List<StudyRecord> records;

  RecordBytes(byte[] bytes, LocalDate day, Catalog catalog) {
    this.bytes = bytes;
    this.day = day;
    this.catalog = catalog;
  }

  @Override
  public List<StudyRecord> records() {
    List<StudyRecord> known = records;
    if (known == null) {
      BinaryIn in = new BinaryIn(bytes);
      BinaryIn brief = in.blob();
      int count = brief.whole();
      known = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        known.add(read(brief, in));
      }
      known = List.copyOf(known);
      records = known;
    }
    return known;
  }

  @Override
  public void recalls(StudyLog.Recalls recalls) {
    BinaryIn in = new BinaryIn(bytes).blob();
    for (int left = in.whole(); left > 0; left--) {
      int flags = in.whole();
      int position = in.whole();
      String diagram = position < 0 ? in.text() : catalog.diagrams().get(position).id();
      if ((flags & SECONDS) != 0) {
        in.whole();
      }
      if ((flags & STUDY) == 0) {
        recalls.take(
            day,
            diagram,
            Grade.of(flags >> GRADE_SHIFT),
            (flags & FIRST_OF_DAY) != 0,
            (flags & MATURE) != 0,
            (flags & AHEAD) != 0);
      }
    }
  }

  @Override
  public void timings(StudyLog.Timings timings) {
    BinaryIn in = new BinaryIn(bytes).blob();
    for (int left = in.whole(); left > 0; left--) {
      int flags = in.whole();
      String diagram = readDiagram(catalog, in);
      if ((flags & SECONDS) != 0) {
        timings.take(day, diagram, (flags & STUDY) != 0, in.whole());
      }
    }
  }

  /** The bytes of a day; those it was read from, where it was. */
  static byte[] of(RecentDays.Day day, Catalog catalog) {
    if (day instanceof RecordBytes read) {
      return read.bytes;
    }
    // What most ask for comes first, in brief: which diagrams, how it went, how long it took.
    BinaryOut brief = new BinaryOut();
    brief.list(day.records(), record -> writeBrief(record, catalog, brief));
    BinaryOut out = new BinaryOut();
    out.blob(brief.toBytes());
    day.records().forEach(record -> write(record, out));
    return out.toBytes();
  }

  private static void writeBrief(StudyRecord record, Catalog catalog, BinaryOut out) {
    int flags =
        (record.study() ? STUDY : 0)
            | (record.firstOfDay() ? FIRST_OF_DAY : 0)
            | (record.mature() ? MATURE : 0)
            | (record.ahead() ? AHEAD : 0)
            | (record.accuracy() != null ? ACCURACY : 0)
            | (record.seconds() != null ? SECONDS : 0)
            | (record.grade().number() << GRADE_SHIFT);
    out.whole(flags);
    writeDiagram(record.diagram(), catalog, out);
    if (record.seconds() != null) {
      out.whole(record.seconds());
    }
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

  private StudyRecord read(BinaryIn brief, BinaryIn in) {
    int flags = brief.whole();
    String diagram = readDiagram(catalog, brief);
    Integer seconds = (flags & SECONDS) != 0 ? brief.whole() : null;
    EventId event = new EventId(in.longWhole(), in.longWhole());
    Instant instant = Instant.ofEpochSecond(in.longWhole(), in.longWhole());
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(in.whole());
    return new StudyRecord(
        event,
        day,
        OffsetDateTime.ofInstant(instant, offset),
        diagram,
        Grade.of(flags >> GRADE_SHIFT),
        (flags & ACCURACY) != 0 ? in.number() : null,
        seconds,
        in.optionalText(),
        (flags & STUDY) != 0,
        (flags & FIRST_OF_DAY) != 0,
        (flags & MATURE) != 0,
        (flags & AHEAD) != 0);
  }

  /** A diagram by its place in the catalog; one that the catalog has lost by its id. */
  static void writeDiagram(String id, Catalog catalog, BinaryOut out) {
    int position = catalog.position(id);
    out.whole(position);
    if (position < 0) {
      out.text(id);
    }
  }

  static String readDiagram(Catalog catalog, BinaryIn in) {
    int position = in.whole();
    if (position < 0) {
      return in.text();
    }
    List<Diagram> diagrams = catalog.diagrams();
    return diagrams.get(position).id();
  }
}
