package dev.atlas.learner.fold;

import dev.atlas.catalog.Catalog;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.tracking.Dated;
import dev.atlas.learner.tracking.ErrorTally;
import dev.atlas.learner.tracking.Known;
import dev.atlas.learner.tracking.Tracking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Folds what the learner said; there is little of it, so it is always folded from the first. */
final class TrackingFold {

  private static final Comparator<ErrorTally> BY_DAY_AND_KIND =
      Comparator.comparing(ErrorTally::day).thenComparing(ErrorTally::kind);

  private final Catalog catalog;
  private final Choices.Rollovers rollovers;
  private final Map<String, Fact.Hold> holds = new HashMap<>();
  private final Map<String, SelfReport.Depth> depths = new HashMap<>();
  private final List<Dated<SelfReport.Morning>> mornings = new ArrayList<>();
  private final List<Dated<SelfReport.Mistake>> mistakes = new ArrayList<>();
  private final List<Dated<SelfReport.Revisit>> revisits = new ArrayList<>();
  private final Map<EventId, SelfReport.Mistake.Kind> kinds = new HashMap<>();
  private final Map<ErrorTally, ErrorTally> errors = new TreeMap<>(BY_DAY_AND_KIND);
  private final List<Dated<SelfReport.ExamStep>> exams = new ArrayList<>();
  private final List<Dated<SelfReport.Interview>> interviews = new ArrayList<>();
  private final NavigableSet<LocalDate> forecasts = new TreeSet<>();
  private LocalDate latest = LocalDate.MIN;

  private TrackingFold(Catalog catalog, Choices.Rollovers rollovers) {
    this.catalog = catalog;
    this.rollovers = rollovers;
  }

  /**
   * What was said in events that are in the order of time.
   *
   * @param known diagrams whose history begins with what the learner knew
   */
  static Tracking of(
      List<Event> events, Choices.Rollovers rollovers, Catalog catalog, Map<String, Known> known) {
    TrackingFold fold = new TrackingFold(catalog, rollovers);
    events.forEach(fold::take);
    return fold.tracking(known);
  }

  private void take(Event event) {
    switch (event.fact()) {
      case Fact.Hold hold -> holds.put(catalog.currentId(hold.diagram()), hold);
      case SelfReport.Depth depth ->
          depths.merge(catalog.currentId(depth.diagram()), depth, TrackingFold::deeper);
      case SelfReport.Morning morning -> mornings.add(dated(event, morning));
      case SelfReport.Mistake mistake -> made(dated(event, mistake));
      case SelfReport.Revisit revisit -> revisited(dated(event, revisit));
      case SelfReport.ExamStep step -> exams.add(dated(event, step));
      case SelfReport.Interview interview -> interviews.add(dated(event, interview));
      case Fact.Forecast _ -> forecasts.add(LocalDate.ofEpochDay(rollovers.dayOf(event)));
      default -> {
        // Other choices, and words that only reports repeat.
      }
    }
  }

  private void made(Dated<SelfReport.Mistake> mistake) {
    mistakes.add(mistake);
    SelfReport.Mistake.Kind kind = mistake.fact().kind();
    kinds.put(mistake.event(), kind);
    count(new ErrorTally(mistake.day(), kind, 1, mistake.fact().correction() == null ? 0 : 1, 0));
  }

  private void revisited(Dated<SelfReport.Revisit> revisit) {
    revisits.add(revisit);
    SelfReport.Mistake.Kind kind = kinds.get(revisit.fact().error());
    if (kind != null) {
      count(new ErrorTally(revisit.day(), kind, 0, 0, 1));
    }
  }

  private void count(ErrorTally tally) {
    errors.merge(tally, tally, ErrorTally::and);
  }

  private <F extends SelfReport> Dated<F> dated(Event event, F fact) {
    LocalDate day = LocalDate.ofEpochDay(rollovers.dayOf(event));
    latest = day.isAfter(latest) ? day : latest;
    return new Dated<>(event.id(), day, event.at(), fact);
  }

  private static SelfReport.Depth deeper(SelfReport.Depth old, SelfReport.Depth now) {
    return new SelfReport.Depth(
        now.diagram(),
        now.level() == null ? old.level() : now.level(),
        now.checklist() == null ? old.checklist() : now.checklist());
  }

  private Tracking tracking(Map<String, Known> known) {
    holds.values().removeIf(hold -> hold.kind() == Fact.Hold.Kind.LIFT);
    List<Dated<SelfReport.Mistake>> open = open();
    Set<EventId> ids = new HashSet<>();
    open.forEach(mistake -> ids.add(mistake.event()));
    return new Tracking(
        Map.copyOf(known),
        Map.copyOf(holds),
        Map.copyOf(depths),
        mornings.stream().filter(each -> late(each.day())).toList(),
        open,
        revisits.stream().filter(each -> ids.contains(each.fact().error())).toList(),
        List.copyOf(errors.values()),
        List.copyOf(exams),
        List.copyOf(interviews),
        List.copyOf(forecasts));
  }

  /** The errors to revisit, and those that were settled of late. */
  private List<Dated<SelfReport.Mistake>> open() {
    Map<EventId, Dated<SelfReport.Revisit>> last = new HashMap<>();
    revisits.forEach(revisit -> last.put(revisit.fact().error(), revisit));
    return mistakes.stream()
        .filter(
            mistake -> {
              Dated<SelfReport.Revisit> revisit = last.get(mistake.event());
              return revisit == null
                  ? mistake.fact().revisit() != null
                  : revisit.fact().next() != null || late(revisit.day());
            })
        .toList();
  }

  private boolean late(LocalDate day) {
    return day.isAfter(latest.minusDays(Tracking.DAYS));
  }
}
