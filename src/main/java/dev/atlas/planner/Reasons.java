package dev.atlas.planner;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Phase;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.DayFrame;
import dev.atlas.planner.select.DaySelection;
import dev.atlas.planner.select.Deck;
import dev.atlas.planner.select.PlanTable;
import dev.atlas.planner.select.Verdict;
import dev.atlas.planner.tempo.Tempo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts what a selection left behind into words of the domain. It asks the selection itself and
 * decides nothing anew.
 */
record Reasons(
    PlanCalendar calendar,
    LearnerState learner,
    LocalDate date,
    PlanTable table,
    Tempo tempo,
    Deck deck,
    DayFrame frame,
    DaySelection selection) {

  Derivation of(Diagram diagram) {
    int i = table.index(diagram.id());
    Verdict verdict = selection.verdict(i, frame, deck);
    return new Derivation(
        diagram,
        verdict,
        verdict.other() < 0 ? null : rival(table.diagram(verdict.other())),
        deck.studied(i) ? memory(i, diagram) : null,
        prerequisites(diagram),
        table.phaseOf(i) < 0 ? null : gate(table.phaseOf(i)),
        table.phaseOf(i) < 0 ? null : urgency(i),
        minutes(i, diagram),
        table.active(i) && table.phaseOf(i) >= 0 && !table.planned(i),
        day());
  }

  private Derivation.Rival rival(Diagram diagram) {
    DiagramProgress progress = learner.progressOf(diagram.id());
    return new Derivation.Rival(
        diagram, progress == null ? null : progress.retrievability(learner.model(), date));
  }

  private Derivation.Memory memory(int i, Diagram diagram) {
    DiagramProgress progress = Objects.requireNonNull(learner.progressOf(diagram.id()));
    boolean active = table.active(i) && deck.asked(i, frame.epochDay());
    return new Derivation.Memory(
        progress,
        progress.retrievability(learner.model(), date),
        learner.model().interval(progress.memory(), progress.position(), diagram.complexity()),
        active ? LocalDate.ofEpochDay(selection.earliest(i, deck)) : progress.due().day(),
        active ? LocalDate.ofEpochDay(selection.latest(i, deck)) : progress.due().day());
  }

  private Derivation.Minutes minutes(int i, Diagram diagram) {
    boolean fresh = !deck.studied(i);
    return new Derivation.Minutes(
        fresh ? table.minutes(i) : table.recallMinutes(i, frame.redraw()),
        fresh ? diagram.minutes() : frame.redraw(),
        tempo.evidence(fresh));
  }

  private List<Derivation.Prerequisite> prerequisites(Diagram diagram) {
    List<Derivation.Prerequisite> all = new ArrayList<>();
    for (String id : diagram.requires()) {
      DiagramProgress progress = learner.progressOf(id);
      all.add(
          new Derivation.Prerequisite(
              id, progress == null ? null : LocalDate.ofEpochDay(progress.history().firstDay())));
    }
    return List.copyOf(all);
  }

  private Derivation.Gate gate(int index) {
    Curriculum curriculum = calendar.curriculum();
    Phase phase = curriculum.phases().get(index);
    int after = phase.opensAfter() == 0 ? -1 : before(phase);
    int all = after < 0 ? 0 : table.inPhase(after);
    return new Derivation.Gate(
        phase,
        deck.openPhases()[index],
        after < 0 ? null : curriculum.phases().get(after),
        after < 0 ? 0 : selection.completeInPhase(after, deck),
        (int) Math.ceil(all * curriculum.gate() - 1e-9),
        all);
  }

  private int before(Phase phase) {
    List<Phase> phases = calendar.curriculum().phases();
    for (int p = 0; p < phases.size(); p++) {
      if (phases.get(p).number() == phase.opensAfter()) {
        return p;
      }
    }
    return -1;
  }

  private Derivation.Urgency urgency(int i) {
    int category = table.categoryOf(i);
    return new Derivation.Urgency(
        table.goal(i),
        frame.deadline(table, i),
        frame.planMinutes(table, i),
        deck.studyMinutesLeft(i),
        selection.rank(category),
        selection.ranks());
  }

  Derivation.Day day() {
    int minutes = selection.reviewMinutes();
    for (int k = 0; k < selection.newCount(); k++) {
      minutes += table.minutes(selection.fresh(k));
    }
    return new Derivation.Day(
        date,
        date.isBefore(calendar.start()),
        calendar.rest(date),
        calendar.days().away(date),
        calendar.days().easy(date),
        calendar.recovery(date),
        frame.budget(deck.studied() == 0),
        selection.reviewCount(),
        selection.newCount(),
        minutes,
        selection.reviewsDue(),
        selection.reviewsWanted(),
        frame.room(),
        selection.obstacle());
  }
}
