package dev.atlas.report.build.upkeep;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.material.Upkeep;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.PlanTables;
import dev.atlas.planner.agenda.DueUpkeep;
import dev.atlas.planner.agenda.Finish;
import dev.atlas.planner.agenda.UpkeepPast;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.tempo.Tempo;
import dev.atlas.report.PlanReport;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When the rhythms of maintenance come next. */
public final class MaintenanceRows {

  private MaintenanceRows() {}

  /** What took over when the plan was finished; null while it is not. */
  public static PlanReport.@Nullable Maintenance of(
      Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate today) {
    Tempo tempo = Tempo.of(catalog, calendar, learner, today);
    LocalDate since = Finish.since(PlanTables.of(catalog, calendar, tempo), calendar, learner);
    if (since == null) {
      return null;
    }
    LearnerState evening = learner.atEndOf(today, catalog, calendar.curriculum());
    UpkeepPast past = new UpkeepPast(catalog, evening, Set.of());
    DueUpkeep due = new DueUpkeep(calendar, since, past);
    return new PlanReport.Maintenance(
        since,
        Arrays.stream(Upkeep.values()).map(rhythm -> row(rhythm, due, today)).toList(),
        Mastery.of(catalog, learner));
  }

  private static PlanReport.RhythmRow row(Upkeep rhythm, DueUpkeep due, LocalDate today) {
    DueUpkeep.Days days = due.next(rhythm, today);
    return new PlanReport.RhythmRow(
        rhythm.word(),
        rhythm.minutes(),
        rhythm.parts().stream().map(Upkeep.Part::title).toList(),
        days == null ? null : days.from(),
        days == null ? null : days.to());
  }
}
