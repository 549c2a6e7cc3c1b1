package dev.atlas.store.checkpoint;

import dev.atlas.learner.DiagramProgress;
import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.Due;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** The progress of one diagram as bytes, with the end of its history but not the rest. */
final class ProgressBytes {

  private static final int COMPLETE = 1;
  private static final int MASTERED_ONCE = 2;
  private static final int MASTERED = 4;
  private static final int MATURE = 8;
  private static final int DUE_AT = 16;
  private static final int LEECH = 32;

  private ProgressBytes() {}

  static void write(DiagramProgress progress, BinaryOut out) {
    Instant dueAt = progress.due().at();
    out.whole(
        (progress.complete() ? COMPLETE : 0)
            | (progress.masteredOnce() ? MASTERED_ONCE : 0)
            | (progress.mastered() ? MASTERED : 0)
            | (progress.mature() ? MATURE : 0)
            | (dueAt != null ? DUE_AT : 0)
            | (progress.leech() ? LEECH : 0));
    out.number(progress.memory().stability());
    out.number(progress.memory().fast());
    out.number(progress.memory().difficulty());
    out.whole(progress.due().day().toEpochDay());
    if (dueAt != null) {
      out.whole(dueAt.getEpochSecond());
    }
    out.whole(progress.lapses());
    ReviewHistory.End end = progress.history().end();
    out.number(progress.position());
    out.whole(end.size());
    out.whole(end.lastDay() - end.firstDay());
    out.whole(end.lastDay());
    out.whole(end.latestDay() - end.lastDay());
    out.whole(end.lastSecond());
    out.whole(end.lastGrade().number());
  }

  static DiagramProgress read(BinaryIn in, Function<ReviewHistory.End, ReviewHistory> histories) {
    int flags = in.whole();
    MemoryState memory = new MemoryState(in.number(), in.number(), in.number());
    LocalDate dueDay = LocalDate.ofEpochDay(in.longWhole());
    Instant dueAt = (flags & DUE_AT) != 0 ? Instant.ofEpochSecond(in.longWhole()) : null;
    int lapses = in.whole();
    double position = in.number();
    int size = in.whole();
    long days = in.longWhole();
    long lastDay = in.longWhole();
    ReviewHistory.End end =
        new ReviewHistory.End(
            size,
            lastDay - days,
            lastDay,
            lastDay + in.longWhole(),
            in.longWhole(),
            Grade.of(in.whole()));
    return new DiagramProgress(
        histories.apply(end),
        memory,
        new Due(dueDay, dueAt),
        (flags & COMPLETE) != 0,
        (flags & MASTERED_ONCE) != 0,
        (flags & MASTERED) != 0,
        (flags & MATURE) != 0,
        lapses,
        (flags & LEECH) != 0,
        position);
  }
}
