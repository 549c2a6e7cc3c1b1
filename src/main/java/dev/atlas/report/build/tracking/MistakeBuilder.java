package dev.atlas.report.build.tracking;

import dev.atlas.catalog.Diagram;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.SelfReport;
import dev.atlas.journal.StudyDay;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Builds what the error log says. */
public final class MistakeBuilder {

  private final Situation situation;
  private final Map<EventId, Event> mistakes = new LinkedHashMap<>();
  private final Map<EventId, List<SelfReport.Revisit>> revisits = new LinkedHashMap<>();

  private MistakeBuilder(Situation situation) {
    this.situation = situation;
    for (Event event : situation.journal().effective()) {
      if (event.fact() instanceof SelfReport.Mistake) {
        mistakes.put(event.id(), event);
      } else if (event.fact() instanceof SelfReport.Revisit revisit) {
        revisits.computeIfAbsent(revisit.error(), _ -> new ArrayList<>()).add(revisit);
      }
    }
  }

  /** The errors that wait to be revisited, or all of them. */
  public static TrackingReport.Mistakes list(Situation situation, boolean all) {
    MistakeBuilder builder = new MistakeBuilder(situation);
    List<TrackingReport.Mistake> rows = new ArrayList<>();
    for (Event event : builder.mistakes.values()) {
      TrackingReport.Mistake row = builder.row(event);
      if (all || row.revisit() != null) {
        rows.add(row);
      }
    }
    return new TrackingReport.Mistakes(rows, all, situation.today());
  }

  /** An error as it stands after something was written about it. */
  public static TrackingReport.MistakeLogged logged(
      Situation after, EventId mistake, boolean again) {
    MistakeBuilder builder = new MistakeBuilder(after);
    Event event = Objects.requireNonNull(builder.mistakes.get(mistake));
    return new TrackingReport.MistakeLogged(builder.row(event), again);
  }

  private TrackingReport.Mistake row(Event event) {
    SelfReport.Mistake said = (SelfReport.Mistake) event.fact();
    List<SelfReport.Revisit> again = revisits.getOrDefault(event.id(), List.of());
    LocalDate next = again.isEmpty() ? said.revisit() : again.getLast().next();
    Diagram diagram =
        said.diagram() == null
            ? null
            : situation.catalog().find(situation.catalog().currentId(said.diagram()));
    return new TrackingReport.Mistake(
        event.id().toString(),
        StudyDay.of(event.at(), situation.learner().settings().rollover()),
        said.kind().word(),
        diagram == null ? said.diagram() : diagram.id(),
        diagram == null ? null : diagram.title(),
        said.what(),
        said.cause(),
        said.correction(),
        next,
        again.size());
  }
}
