package dev.atlas.planner;

import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.material.Reading;
import dev.atlas.planner.agenda.AgendaItem;
import dev.atlas.planner.calendar.Budget;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue of one study day, fixed at its start.
 *
 * @param date the study day
 * @param phase earliest open phase with unstudied diagrams
 * @param budget the day's hard bounds
 * @param redrawMinutes target time of a review
 * @param items in order
 * @param readings beside the diagrams, in order; with the minutes that the day has for them
 * @param agenda what the day holds beside them, in order
 * @param left what did not fit
 */
public record DayPlan(
    LocalDate date,
    Phase phase,
    Budget budget,
    int redrawMinutes,
    List<QueueItem> items,
    List<Reading> readings,
    List<AgendaItem> agenda,
    Left left) {

  /**
   * What the day has no room for.
   *
   * @param reviews due and not in the queue
   * @param newDiagrams of the plan, neither studied nor in the queue
   * @param minutes their sum
   * @param over day into which all due reviews fit, where more than a day's reviews wait and every
   *     day is kept until then; null where fewer wait, or for long
   */
  public record Left(int reviews, int newDiagrams, int minutes, @Nullable LocalDate over) {

    /** What is left where no backlog waits. */
    public Left(int reviews, int newDiagrams, int minutes) {
      this(reviews, newDiagrams, minutes, null);
    }
  }

  /** Minutes of all of it. */
  public int plannedMinutes() {
    return items.stream().mapToInt(QueueItem::minutes).sum()
        + readings.stream().mapToInt(Reading::minutes).sum()
        + agenda.stream().mapToInt(AgendaItem::minutes).sum();
  }
}
