package dev.atlas.report.build.day;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.material.Upkeep;
import dev.atlas.curriculum.rhythm.DayRhythm;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.learner.StudyRecord;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.DayPlan;
import dev.atlas.planner.DayPlanner;
import dev.atlas.planner.Derivation;
import dev.atlas.planner.QueueItem;
import dev.atlas.planner.WarningSigns;
import dev.atlas.planner.agenda.AgendaItem;
import dev.atlas.planner.agenda.UpkeepPast;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.calendar.Streak;
import dev.atlas.report.MaterialReport;
import dev.atlas.report.TodayReport;
import dev.atlas.report.build.GuideBuilder;
import dev.atlas.report.build.PathBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.StudyTime;
import dev.atlas.report.build.behind.SignWords;
import dev.atlas.report.build.rows.AgendaRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the day's queue with what is done ticked off. */
public final class TodayBuilder {

  private static final int FIRST_FIT = 400;

  private final Situation situation;
  private final PlanCalendar calendar;
  private final LocalDate today;
  private final TodayRequest request;
  private final LearnerState atStart;
  private final DayPlanner planner;
  private final DayPlan plan;
  private final List<String> signs;
  private final Set<String> logged = new LinkedHashSet<>();
  private final Set<String> done;

  private TodayBuilder(Situation situation, TodayRequest request) {
    this.situation = situation;
    this.request = request;
    this.calendar = situation.calendar();
    this.today = situation.learner().plan() == null ? calendar.start() : situation.today();
    this.atStart = situation.atStartOf(today);
    this.planner =
        DayPlanner.of(situation.catalog(), calendar, atStart, today, request.dayMinutes());
    this.plan = planner.plan();
    this.signs = SignWords.of(situation.catalog(), calendar, atStart, today);
    situation.learner().recordsOf(today).forEach(study -> logged.add(study.diagram()));
    this.done = new LinkedHashSet<>(logged);
    situation.learner().practiceOf(today).forEach(practice -> done.add(practice.item()));
    plan.agenda().stream().map(AgendaItem::id).filter(this::drawn).forEach(done::add);
  }

  /** Whether a part of maintenance shows in the recalls of the day. */
  private boolean drawn(String id) {
    Upkeep.Part part = Upkeep.part(id);
    return part != null && UpkeepPast.drawn(part, situation.catalog(), situation.learner(), today);
  }

  /** The report of the situation's day, as the plan has it. */
  public static TodayReport build(Situation situation) {
    return build(situation, TodayRequest.PLAIN);
  }

  /** The report of the situation's day, as asked. */
  public static TodayReport build(Situation situation, TodayRequest request) {
    return new TodayBuilder(situation, request).build();
  }

  /** Why today's queue holds a diagram of the catalog, or why not. */
  public static TodayReport.Why why(Situation situation, Diagram diagram) {
    TodayBuilder builder = new TodayBuilder(situation, TodayRequest.PLAIN);
    WhyBuilder why = new WhyBuilder(situation, builder.today);
    Derivation found = builder.planner.why(diagram);
    for (AgendaItem item : builder.plan.agenda()) {
      if (item.id().equals(diagram.id())) {
        return why.maintained(found, item.reason());
      }
    }
    if (builder.hourStep(diagram.id()) != null) {
      return why.hourStep(found);
    }
    return builder.plan.items().stream()
        .filter(item -> item.diagram().id().equals(diagram.id()))
        .findFirst()
        .map(item -> why.queued(found, item))
        .orElseGet(() -> why.build(found));
  }

  /** Why today's queue holds work beside its diagrams, or why not. */
  public static TodayReport.Work why(Situation situation, String id) {
    TodayBuilder builder = new TodayBuilder(situation, TodayRequest.PLAIN);
    return new WorkReasons(situation, builder.today, builder.atStart, builder.items()).of(id);
  }

  private List<TodayReport.Why> why() {
    WhyBuilder why = new WhyBuilder(situation, today);
    List<TodayReport.Why> all = new ArrayList<>();
    plan.items().forEach(item -> all.add(why.queued(planner.why(item.diagram()), item)));
    for (AgendaItem item : plan.agenda()) {
      Diagram diagram = situation.catalog().find(item.id());
      if (diagram != null) {
        all.add(why.maintained(planner.why(diagram), item.reason()));
      }
    }
    return all;
  }

  private TodayReport build() {
    List<TodayReport.Item> items = items();
    List<TodayReport.Item> more = request.more() ? more() : List.of();
    List<TodayReport.Item> all = Stream.concat(items.stream(), more.stream()).toList();
    MaterialReport.Path path = PathBuilder.active(situation);
    return new TodayReport(
        today,
        dayLabel(),
        calendar.pathway().id(),
        calendar.week(today),
        calendar.pathway().weeks(),
        calendar.day(today),
        name(plan.phase()),
        name(calendarPhase()),
        Streak.of(situation.learner(), calendar, today),
        new TodayReport.Bounds(
            plan.budget().minutes(),
            items.stream().mapToInt(TodayReport.Item::minutes).sum(),
            plan.budget().newCap(),
            plan.budget().reviewCap()),
        calendar.minutes(today),
        items,
        request.more() ? new TodayReport.More(request.moreMinutes(), more, beyond(all)) : null,
        ItemRows.windows(all),
        all.stream().mapToInt(TodayReport.Item::breakBefore).sum(),
        new TodayReport.Left(
            plan.left().reviews(),
            plan.left().newDiagrams(),
            plan.left().minutes(),
            plan.left().over()),
        doneMinutes(items),
        extras(all),
        path == null ? null : path.row(),
        advice(all),
        warnings(all),
        hints(),
        request.explain() ? why() : List.of(),
        situation.learner().plan() != null);
  }

  private List<TodayReport.Item> items() {
    ItemRows rows = new ItemRows(situation, done, numbers());
    plan.items().forEach(rows::add);
    addHourSteps(rows);
    plan.readings().forEach(rows::add);
    AgendaRows.of(plan.agenda(), situation.learner().tracking(), done, today).forEach(rows::add);
    return rows.rows();
  }

  /** Numbers are those of the day as the plan has it: under them `atlas log` finds an item. */
  private @Nullable ToIntFunction<String> numbers() {
    if (request.dayMinutes() == null) {
      return null;
    }
    Map<String, Integer> numbers = new HashMap<>();
    build(situation).items().forEach(item -> numbers.putIfAbsent(item.id(), item.position()));
    return id -> numbers.getOrDefault(id, 0);
  }

  /** What comes next has no numbers: it is not in the queue. */
  private List<TodayReport.Item> more() {
    ItemRows rows = new ItemRows(situation, Set.of(), _ -> 0);
    DayPlanner.more(situation.catalog(), calendar, atStart, today, request.moreMinutes(), logged)
        .forEach(rows::add);
    return rows.rows();
  }

  private List<String> beyond(List<TodayReport.Item> all) {
    return new DayWarnings(all).beyond(plan.budget());
  }

  /** The technique for what comes next. */
  private MaterialReport.@Nullable Advice advice(List<TodayReport.Item> items) {
    return items.stream()
        .filter(item -> !item.done())
        .findFirst()
        .map(item -> situation.catalog().find(item.id()))
        .map(diagram -> GuideBuilder.advice(situation, diagram))
        .orElse(null);
  }

  /** Steps of hours join the day when they fall due; nothing else does. */
  private void addHourSteps(ItemRows rows) {
    for (String id : logged) {
      Diagram diagram = situation.catalog().find(id);
      DiagramProgress progress = hourStep(id);
      if (diagram != null && progress != null) {
        rows.add(
            new QueueItem(
                QueueItem.Kind.REVIEW,
                diagram,
                plan.redrawMinutes(),
                plan.redrawMinutes(),
                WhyBuilder.HOUR_STEP,
                today,
                0,
                progress.retrievability(situation.learner().model(), today),
                0),
            false);
      }
    }
  }

  /** The progress of a diagram that was logged today and has an hour step due; else null. */
  private @Nullable DiagramProgress hourStep(String id) {
    DiagramProgress progress = logged.contains(id) ? situation.learner().progressOf(id) : null;
    Instant dueAt = progress == null ? null : progress.due().at();
    return dueAt == null || dueAt.isAfter(situation.now().toInstant()) ? null : progress;
  }

  private String dayLabel() {
    DayRhythm rhythm = situation.curriculum().rhythm().get(today.getDayOfWeek());
    if (calendar.days().away(today)) {
      return "away";
    }
    return calendar.rest(today) ? "rest day" : rhythm == null ? "" : rhythm.label();
  }

  private Phase calendarPhase() {
    Phase found = situation.curriculum().phases().getFirst();
    for (Phase phase : situation.curriculum().phases()) {
      boolean begun =
          phase.firstWeek() == 1 || today.isAfter(calendar.endOfWeek(phase.firstWeek() - 1));
      found = begun ? phase : found;
    }
    return found;
  }

  private static TodayReport.PhaseName name(Phase phase) {
    return new TodayReport.PhaseName(phase.number(), phase.title());
  }

  private int doneMinutes(List<TodayReport.Item> items) {
    StudyTime time = new StudyTime(situation.catalog(), calendar);
    int minutes = 0;
    for (StudyRecord study : situation.learner().recordsOf(today)) {
      Integer planned = study.seconds() == null ? plannedMinutes(study.diagram()) : null;
      minutes += planned == null ? time.minutes(study) : planned;
    }
    for (PracticeRecord practice : situation.learner().practiceOf(today)) {
      minutes += time.minutes(practice);
    }
    return minutes + AgendaRows.doneMinutes(items);
  }

  private @Nullable Integer plannedMinutes(String id) {
    for (QueueItem item : plan.items()) {
      if (item.diagram().id().equals(id)) {
        return item.minutes();
      }
    }
    return null;
  }

  private List<String> extras(List<TodayReport.Item> items) {
    Set<String> extras = new LinkedHashSet<>(done);
    items.forEach(item -> extras.remove(item.id()));
    return List.copyOf(extras);
  }

  /** A fit is worth it from 400 recalls on, then with each doubling. */
  private List<String> hints() {
    List<String> hints = new ArrayList<>();
    DayChoices.Recovering recovery = calendar.days().recovery();
    if (recovery != null && WarningSigns.recovering(calendar, today)) {
      hints.add(recovery.way().word() + " recovery until " + calendar.lastDay(recovery));
    }
    if (!signs.isEmpty()) {
      hints.add(SignWords.ADVICE);
    }
    if (plan.agenda().stream().anyMatch(item -> item.kind() == AgendaItem.Kind.MAINTENANCE)) {
      hints.add("the plan is finished; `atlas plan show` has the rhythms of maintenance");
    }
    LearnerState learner = situation.learner();
    int recalls = learner.recalls();
    int worth = learner.lastFit() == null ? FIRST_FIT : 2 * learner.lastFit().recalls();
    if (recalls >= Math.max(FIRST_FIT, worth)) {
      hints.add(recalls + " recalls: `atlas memory fit` may learn how you forget");
    }
    return hints;
  }

  private List<String> warnings(List<TodayReport.Item> all) {
    List<String> warnings = new ArrayList<>(signs);
    warnings.addAll(new DayWarnings(all).healthy(situation.curriculum().limits()));
    return warnings;
  }
}
