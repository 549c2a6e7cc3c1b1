package dev.atlas.forecast;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.forecast.habits.HabitSurvey;
import dev.atlas.forecast.habits.Habits;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.MemoryModels;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.ProgressMap;
import dev.atlas.memory.schedule.MemoryModel;
import dev.atlas.planner.PlanTables;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.Deck;
import dev.atlas.planner.select.PlanTable;
import dev.atlas.planner.tempo.Tempo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a learner stands, looking ahead.
 *
 * @param catalog all diagrams
 * @param calendar the plan in time
 * @param learner the state now
 * @param habits the learner's ways
 * @param tempo the learner's own minutes
 * @param from the first day that is still open
 */
public record Outlook(
    Catalog catalog,
    PlanCalendar calendar,
    LearnerState learner,
    Habits habits,
    Tempo tempo,
    LocalDate from) {

  /**
   * The outlook of a learner.
   *
   * @param atSurvey the state at the start of {@link HabitSurvey#firstDay}
   * @param now the state now
   */
  public static Outlook of(
      Catalog catalog,
      PlanCalendar calendar,
      LearnerState atSurvey,
      LearnerState now,
      LocalDate today) {
    Tempo tempo = Tempo.of(catalog, calendar, now, today);
    PlanTable table = PlanTables.of(catalog, calendar, tempo);
    Habits habits =
        now.plan() == null ? Habits.PRIOR : HabitSurvey.of(table, calendar, atSurvey, now, today);
    LocalDate open = now.recordsOf(today).isEmpty() ? today : today.plusDays(1);
    LocalDate from = calendar.start().isAfter(open) ? calendar.start() : open;
    return new Outlook(catalog, calendar, now, habits, tempo, from);
  }

  /** The plan as it is. */
  public Scenario asPlanned() {
    return scenario(WhatIf.NOTHING);
  }

  /** Whether every diagram of the plan is complete. */
  public boolean finished() {
    return asPlanned().deck.incomplete() == 0;
  }

  /** The plan with a change. */
  public Scenario scenario(WhatIf change) {
    Settings settings = calendar.settings();
    for (Map.Entry<SettingKey, String> each : change.settings().entrySet()) {
      settings = settings.with(each.getKey(), each.getValue());
    }
    DayChoices days = calendar.days();
    for (DayChoices.Absence absence : change.absences()) {
      days = days.withAway(absence.from(), absence.to());
    }
    if (change.recovery() != null) {
      days = days.withRecovery(change.recovery());
    }
    Set<String> dropped = new HashSet<>(days.dropped());
    dropped.addAll(change.dropped());
    days = days.withDropped(dropped);
    PlanCalendar changed =
        new PlanCalendar(calendar.curriculum(), settings, calendar.start(), days);
    PlanTable table = PlanTables.of(catalog, changed, tempo);
    Deck deck = new Deck(table, remembering(settings), from);
    return new Scenario(table, deck, changed, learner.tracking(), habits, from);
  }

  /** The learner's memory under other settings: due dates move with the model. */
  private LearnerState remembering(Settings settings) {
    MemoryModel model =
        MemoryModels.over(learner.model().forgetting(), settings, calendar.curriculum());
    if (model.equals(learner.model()) || settings.equals(learner.settings())) {
      return learner;
    }
    Map<String, DiagramProgress> progress = new HashMap<>();
    learner
        .progress()
        .forEach(
            (id, before) -> {
              Diagram diagram = catalog.find(id);
              int complexity = diagram == null ? Diagram.MIN_COMPLEXITY : diagram.complexity();
              progress.put(id, before.under(model, model.due(before.history(), complexity)));
            });
    return new LearnerState(
        settings,
        learner.plan(),
        learner.days(),
        learner.openedPhases(),
        learner.log(),
        learner.practice(),
        learner.tracking(),
        ProgressMap.of(progress),
        Map.of(),
        model,
        learner.lastFit());
  }
}
