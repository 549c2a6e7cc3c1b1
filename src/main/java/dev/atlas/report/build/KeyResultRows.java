package dev.atlas.report.build;

import dev.atlas.planner.calendar.Pace;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.PeriodReport.KeyResultRow;
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
                    odds.get(standing.keyResult().id())))
        .toList();
  }
}
