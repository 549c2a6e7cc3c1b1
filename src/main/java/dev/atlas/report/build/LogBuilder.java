package dev.atlas.report.build;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.learner.StudyRecord;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.report.LogReport;
import dev.atlas.report.build.rows.Celebration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Builds what a log command answers: the memory after it and the next review. */
public final class LogBuilder {

  private LogBuilder() {}

  /**
   * The answer for events that were just written.
   *
   * @param after the situation with the events in the journal
   * @param batch whether they came from a list
   */
  public static LogReport build(Situation after, List<Event> events, boolean batch) {
    List<LogReport.Entry> entries = new ArrayList<>();
    List<LogReport.Practised> practised = new ArrayList<>();
    for (Event event : events) {
      if (event.fact() instanceof Fact.Review review) {
        entries.add(entry(after, event, review));
      } else if (event.fact() instanceof Fact.Practice practice) {
        practised.add(practised(after, event, practice));
      }
    }
    Set<String> studied = new HashSet<>();
    entries.stream()
        .filter(entry -> entry.kind().equals("study"))
        .forEach(entry -> studied.add(entry.diagram()));
    return new LogReport(
        entries,
        practised,
        studied.isEmpty()
            ? List.of()
            : Celebration.of(
                after.catalog(), after.curriculum().targetCategories(), after.learner(), studied),
        batch);
  }

  private static LogReport.Practised practised(
      Situation after, Event event, Fact.Practice practice) {
    PathStep item = after.curriculum().material().item(practice.item());
    return new LogReport.Practised(
        event.id().toString(),
        event.at(),
        practice.item(),
        item == null ? practice.item() : item.title(),
        item == null ? "practice" : item.kind().name().toLowerCase(Locale.ROOT),
        practice.seconds());
  }

  private static LogReport.Entry entry(Situation after, Event event, Fact.Review review) {
    LocalDate date = event.at().toLocalDate();
    StudyRecord today = after.learner().log().find(date, event.id());
    StudyRecord study =
        today != null
            ? today
            : Objects.requireNonNull(after.learner().log().find(date.minusDays(1), event.id()));
    DiagramProgress progress = Objects.requireNonNull(after.learner().progressOf(study.diagram()));
    Diagram diagram = after.catalog().find(study.diagram());
    Instant dueAt = progress.due().at();
    return new LogReport.Entry(
        event.id().toString(),
        event.at(),
        study.diagram(),
        diagram == null ? review.diagram() : diagram.title(),
        study.study() ? "study" : "recall",
        review.grade().word(),
        progress.memory().stability(),
        progress.memory().difficulty(),
        progress.due().day(),
        dueAt == null ? null : dueAt.atOffset(event.at().getOffset()),
        progress.due().day().toEpochDay() - progress.history().lastDay());
  }
}
