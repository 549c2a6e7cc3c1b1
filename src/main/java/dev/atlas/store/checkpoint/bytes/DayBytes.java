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
    DayChoices.Recovering recovery = days.recovery();
    out.flag(recovery != null);
    if (recovery != null) {
      out.whole(recovery.from().toEpochDay());
      out.text(recovery.way().word());
      out.whole(recovery.days());
    }
    out.texts(days.dropped());
    out.optionalText(days.path());
  }

  /** Reads what was written. */
  public static DayChoices read(BinaryIn in) {
    List<DayChoices.Absence> absences = in.list(() -> new DayChoices.Absence(date(in), date(in)));
    Set<LocalDate> easy = Set.copyOf(in.list(() -> date(in)));
    Set<DayOfWeek> weekdays = Set.copyOf(in.list(() -> DayOfWeek.of(in.whole())));
    DayChoices.Recovering recovery =
        in.flag()
            ? new DayChoices.Recovering(date(in), DayChoices.Way.of(in.text()), in.whole())
            : null;
    return new DayChoices(
        absences, easy, weekdays, recovery, Set.copyOf(in.texts()), in.optionalText());
  }

  private static LocalDate date(BinaryIn in) {
    return LocalDate.ofEpochDay(in.longWhole());
  }
}
