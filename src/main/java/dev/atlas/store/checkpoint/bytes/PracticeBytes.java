package dev.atlas.store.checkpoint.bytes;

import dev.atlas.journal.EventId;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Work beside the diagrams as bytes. */
final class PracticeBytes {

  private PracticeBytes() {}

  /** Writes it. */
  static void write(PracticeRecord record, BinaryOut out) {
    out.whole(record.event().high());
    out.whole(record.event().low());
    out.whole(record.day().toEpochDay());
    out.whole(record.at().toEpochSecond());
    out.whole(record.at().getNano());
    out.whole(record.at().getOffset().getTotalSeconds());
    out.text(record.item());
    out.whole(record.seconds() == null ? -1 : record.seconds());
    out.optionalText(record.note());
  }

  /** Reads what was written. */
  static PracticeRecord read(BinaryIn in) {
    EventId event = new EventId(in.longWhole(), in.longWhole());
    LocalDate day = LocalDate.ofEpochDay(in.longWhole());
    Instant instant = Instant.ofEpochSecond(in.longWhole(), in.longWhole());
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(in.whole());
    String item = in.text();
    int seconds = in.whole();
    return new PracticeRecord(
        event,
        day,
        OffsetDateTime.ofInstant(instant, offset),
        item,
        seconds < 0 ? null : seconds,
        in.optionalText());
  }
}
