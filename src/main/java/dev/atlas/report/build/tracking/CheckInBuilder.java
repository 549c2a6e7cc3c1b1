package dev.atlas.report.build.tracking;

import dev.atlas.journal.Event;
import dev.atlas.journal.Journal;
import dev.atlas.journal.SelfReport;
import dev.atlas.journal.StudyDay;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds what check-ins say. */
public final class CheckInBuilder {

  private CheckInBuilder() {}

  /** The check-ins of the study days from one to another, both included. */
  public static TrackingReport.CheckIns list(Situation situation, LocalDate from, LocalDate to) {
    List<TrackingReport.CheckIn> rows = new ArrayList<>();
    for (TrackingReport.CheckIn each : all(situation)) {
      if (!each.day().isBefore(from) && !each.day().isAfter(to)) {
        rows.add(each);
      }
    }
    return new TrackingReport.CheckIns(rows);
  }

  /** The check-in that was just recorded. */
  public static TrackingReport.CheckedIn logged(Situation after, Event event) {
    TrackingReport.CheckIn row = row(after, event);
    if (row == null) {
      throw new IllegalArgumentException("no check-in");
    }
    String plan = null;
    if (row.when().equals("morning")) {
      for (TrackingReport.CheckIn each : all(after)) {
        boolean before = each.day().isBefore(row.day()) && each.when().equals("evening");
        plan = before ? each.tomorrow() : plan;
      }
    }
    return new TrackingReport.CheckedIn(row, plan);
  }

  private static List<TrackingReport.CheckIn> all(Situation situation) {
    Journal journal = situation.journal();
    List<TrackingReport.CheckIn> rows = new ArrayList<>();
    for (Event event : journal.effective()) {
      TrackingReport.CheckIn row = row(situation, event);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static TrackingReport.@Nullable CheckIn row(Situation situation, Event event) {
    LocalDate day = StudyDay.of(event.at(), situation.learner().settings().rollover());
    return switch (event.fact()) {
      case SelfReport.Morning morning ->
          new TrackingReport.CheckIn(
              day,
              "morning",
              morning.energy(),
              morning.focus(),
              morning.motivation(),
              morning.hours(),
              morning.note(),
              null,
              List.of(),
              null,
              null,
              null,
              null);
      case SelfReport.Evening evening ->
          new TrackingReport.CheckIn(
              day,
              "evening",
              null,
              null,
              null,
              null,
              null,
              evening.goals(),
              evening.learnings(),
              evening.struggles(),
              evening.tomorrow(),
              evening.understanding(),
              evening.confidence());
      default -> null;
    };
  }
}
