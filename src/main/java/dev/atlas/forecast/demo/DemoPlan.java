package dev.atlas.forecast.demo;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.PlanTables;
import dev.atlas.planner.agenda.Agenda;
import dev.atlas.planner.calendar.Budget;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.DayFrame;
import dev.atlas.planner.select.DayFrames;
import dev.atlas.planner.select.DaySelection;
import dev.atlas.planner.select.Deck;
import dev.atlas.planner.select.PlanTable;
import dev.atlas.planner.tempo.Tempo;
import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * The learner's plan and memory on a day, as the real planner sees them.
 *
 * @param frames of the days from here on
 * @param deck changes as the learner studies
 */
record DemoPlan(
    PlanCalendar calendar, PlanTable table, DayFrames frames, Deck deck, DaySelection selection) {

  /** The plan and the memory of a learner at the start of a day. */
  static DemoPlan of(
      Catalog catalog,
      Curriculum curriculum,
      LearnerState learner,
      LocalDate start,
      LocalDate day) {
    PlanCalendar calendar = new PlanCalendar(curriculum, learner.settings(), start, learner.days());
    PlanTable table = PlanTables.of(catalog, calendar, Tempo.of(catalog, calendar, learner, day));
    return new DemoPlan(
        calendar,
        table,
        new DayFrames(table, calendar, day),
        new Deck(table, learner, day),
        new DaySelection(table, learner.settings().retention(curriculum), true));
  }

  /** The same plan with other days away, easy or of recovery. */
  DemoPlan with(DayChoices days, LocalDate day) {
    PlanCalendar changed =
        new PlanCalendar(calendar.curriculum(), calendar.settings(), calendar.start(), days);
    return new DemoPlan(changed, table, new DayFrames(table, changed, day), deck, selection);
  }

  /** The studied diagrams. */
  int[] known() {
    return IntStream.range(0, table.size()).filter(deck::studied).toArray();
  }

  /** The frame of a day, with the work selected that its agenda leaves room for. */
  DayFrame select(LocalDate day, Agenda agenda) {
    DayFrame frame =
        frames.of(
            day,
            Budget.of(calendar, day, false).without(agenda.minutes()),
            Budget.of(calendar, day, true).newCap());
    selection.select(frame, deck);
    return frame;
  }
}
