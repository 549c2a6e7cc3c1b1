package dev.atlas.report.build;

import dev.atlas.curriculum.KeyResult;
import dev.atlas.planner.calendar.Pace;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.PeriodReport.KeyResultRow;
import dev.atlas.report.PeriodReport.KeyResultState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Key results as plans and reports list them. */
public final class KeyResultRows {

  private KeyResultRows() {}

  /**
   * Every key result with its pace.
   *
   * @param odds share of futures that meet it in time, by its id, where they were simulated
   */
  public static List<KeyResultRow> of(Pace pace, PlanCalendar calendar, Map<String, Double> odds) {
    return pace.standings().stream()
        .map(
            standing ->
                new KeyResultRow(
                    standing.keyResult().id(),
                    standing.keyResult().title(),
                    standing.value(),
                    standing.expected(),
                    standing.keyResult().target(),
                    calendar.stretchedWeek(standing.keyResult().week()),
                    standing.deadline(),
                    standing.onTrack(),
                    state(standing, pace.date()),
                    standing.metOn(),
                    odds.get(standing.keyResult().id())))
        .toList();
  }

  private static KeyResultState state(Pace.Standing standing, LocalDate today) {
    LocalDate met = standing.metOn();
    if (met != null) {
      return met.isAfter(standing.deadline()) ? KeyResultState.MET_LATE : KeyResultState.MET;
    }
    boolean once = standing.keyResult().measure() != KeyResult.Measure.RETRIEVABILITY;
    if (once && today.isAfter(standing.deadline())) {
      return KeyResultState.MISSED;
    }
    if (standing.value() == null) {
      return KeyResultState.NO_DATA;
    }
    return standing.onTrack() ? KeyResultState.ON_CURVE : KeyResultState.BEHIND;
  }
}
