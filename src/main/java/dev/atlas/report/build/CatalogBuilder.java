package dev.atlas.report.build;

import dev.atlas.catalog.Card;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Problem;
import dev.atlas.curriculum.Phase;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.StudyRecord;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.tempo.Tempo;
import dev.atlas.report.CardReport;
import dev.atlas.report.JournalReport;
import dev.atlas.report.ListReport;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.rows.DepthRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds what the catalog answers: lists, cards and findings. */
public final class CatalogBuilder {

  private CatalogBuilder() {}

  /** The diagrams that a condition selects. */
  public static ListReport list(Situation situation, Predicate<Diagram> which) {
    List<ListReport.Row> rows =
        situation.catalog().diagrams().stream()
            .filter(which)
            .map(diagram -> row(situation, diagram))
            .toList();
    return new ListReport(rows, situation.catalog().diagrams().size());
  }

  /** A diagram as a row of the list. */
  public static ListReport.Row row(Situation situation, Diagram diagram) {
    DiagramProgress progress = situation.learner().progressOf(diagram.id());
    Phase phase = situation.curriculum().phaseOf(diagram.category());
    return new ListReport.Row(
        diagram.id(),
        diagram.title(),
        diagram.category(),
        diagram.group(),
        phase == null ? 0 : phase.number(),
        diagram.complexity(),
        diagram.minutes(),
        situation.learner().standingOf(diagram.id()).word(),
        progress == null ? null : progress.due().day(),
        progress == null
            ? null
            : progress.retrievability(situation.learner().model(), situation.today()),
        held(situation, diagram.id()));
  }

  private static @Nullable String held(Situation situation, String id) {
    LocalDate until = situation.learner().tracking().heldUntil(id);
    if (until == null || !situation.today().isBefore(until)) {
      return null;
    }
    return until.equals(LocalDate.MAX) ? "until lifted" : until.toString();
  }

  /**
   * A diagram's card.
   *
   * @param answer whether the text form shows the recall points
   */
  public static CardReport card(Situation situation, Diagram diagram, boolean answer) {
    Card card = situation.catalog().card(diagram.id());
    Category category = situation.catalog().category(diagram.category());
    List<String> builders =
        situation.catalog().diagrams().stream()
            .filter(other -> other.requires().contains(diagram.id()))
            .map(Diagram::id)
            .toList();
    return new CardReport(
        row(situation, diagram),
        ownMinutes(situation, diagram),
        category == null ? diagram.category() : category.title(),
        situation.catalog().groupTitle(diagram.category(), diagram.group()),
        diagram.page(),
        references(situation, diagram.requires()),
        references(situation, builders),
        references(situation, diagram.confusable()),
        diagram.tags(),
        diagram.formerly(),
        diagram.retired(),
        card.prompt(),
        card.recall(),
        incident(card.incident()),
        threeAm(card.threeAm()),
        GuideBuilder.advice(situation, diagram),
        memory(situation, diagram),
        depth(situation, diagram),
        history(situation, diagram),
        answer);
  }

  private static CardReport.OwnMinutes ownMinutes(Situation situation, Diagram diagram) {
    PlanCalendar calendar = situation.calendar();
    LocalDate today = situation.today();
    Tempo tempo = Tempo.of(situation.catalog(), calendar, situation.learner(), today);
    if (situation.learner().progressOf(diagram.id()) == null) {
      return new CardReport.OwnMinutes("study", tempo.studyMinutes(diagram), diagram.minutes());
    }
    int redraw = calendar.redrawMinutes(today);
    return new CardReport.OwnMinutes("recall", tempo.recallMinutes(diagram, redraw), redraw);
  }

  private static List<CardReport.Reference> references(
      Situation situation, Collection<String> ids) {
    return ids.stream()
        .map(situation.catalog()::find)
        .filter(java.util.Objects::nonNull)
        .map(
            diagram ->
                new CardReport.Reference(
                    diagram.id(),
                    diagram.title(),
                    situation.learner().standingOf(diagram.id()).word()))
        .toList();
  }

  private static CardReport.@Nullable Incident incident(Card.@Nullable Incident incident) {
    return incident == null
        ? null
        : new CardReport.Incident(incident.company(), incident.date(), incident.source());
  }

  private static CardReport.@Nullable ThreeAm threeAm(Card.@Nullable ThreeAm card) {
    return card == null
        ? null
        : new CardReport.ThreeAm(card.symptom(), card.logs(), card.metrics(), card.recovery());
  }

  private static CardReport.@Nullable Memory memory(Situation situation, Diagram diagram) {
    DiagramProgress progress = situation.learner().progressOf(diagram.id());
    return progress == null
        ? null
        : new CardReport.Memory(
            progress.memory().stability(),
            progress.memory().difficulty(),
            progress.retrievability(situation.learner().model(), situation.today()),
            progress.lapses(),
            progress.complete());
  }

  private static TrackingReport.@Nullable Depth depth(Situation situation, Diagram diagram) {
    SelfReport.Depth said = situation.learner().tracking().depthOf(diagram.id());
    return said == null ? null : DepthRow.of(diagram, said);
  }

  private static List<CardReport.Review> history(Situation situation, Diagram diagram) {
    if (situation.learner().progressOf(diagram.id()) == null) {
      return List.of();
    }
    return situation.learner().records().stream()
        .filter(study -> study.diagram().equals(diagram.id()))
        .map(CatalogBuilder::review)
        .toList();
  }

  private static CardReport.Review review(StudyRecord study) {
    return new CardReport.Review(
        study.at(),
        study.day(),
        study.study() ? "study" : "recall",
        study.grade().word(),
        study.seconds(),
        study.note());
  }

  /** What a check found. */
  public static JournalReport.CatalogCheck check(
      String directory, int diagrams, List<Problem> problems) {
    return new JournalReport.CatalogCheck(directory, diagrams, findings(problems));
  }

  /** Problems as plain data. */
  public static List<JournalReport.Finding> findings(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                new JournalReport.Finding(
                    problem.location().file(),
                    problem.location().line(),
                    problem.location().column(),
                    problem.message(),
                    problem.advice()))
        .toList();
  }
}
