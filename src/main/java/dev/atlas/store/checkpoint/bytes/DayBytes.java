package dev.atlas.store.checkpoint.bytes;

import dev.atlas.learner.DayChoices;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Absences, easy days and recovery as bytes. */
public final class DayBytes {

  private DayBytes() {}

  /** Writes it. */
  public static void write(DayChoices days, BinaryOut out) {
    out.list(
        days.absences(),
        absence -> {
          out.whole(absence.from().toEpochDay());
          out.whole(absence.to().toEpochDay());
        });
    out.list(days.easyDays(), day -> out.whole(day.toEpochDay()));
    out.list(days.easyWeekdays(), day -> out.whole(day.getValue()));
    LocalDate recovery = days.recoveryFrom();
    out.flag(recovery != null);
    if (recovery != null) {
      out.whole(recovery.toEpochDay());
    }
    out.texts(days.dropped());
    out.optionalText(days.path());
  }

  /** Reads what was written. */
  public static DayChoices read(BinaryIn in) {
    List<DayChoices.Absence> absences = in.list(() -> new DayChoices.Absence(date(in), date(in)));
    Set<LocalDate> easy = Set.copyOf(in.list(() -> date(in)));
    Set<DayOfWeek> weekdays = Set.copyOf(in.list(() -> DayOfWeek.of(in.whole())));
    LocalDate recovery = in.flag() ? date(in) : null;
    return new DayChoices(
        absences, easy, weekdays, recovery, Set.copyOf(in.texts()), in.optionalText());
  }

  private static LocalDate date(BinaryIn in) {
    return LocalDate.ofEpochDay(in.longWhole());
  }
}
