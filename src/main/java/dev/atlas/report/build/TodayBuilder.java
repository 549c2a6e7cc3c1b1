package dev.atlas.report.build;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.curriculum.material.Reading;
import dev.atlas.curriculum.rhythm.DayRhythm;
import dev.atlas.curriculum.rhythm.Limits;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.DiagramProgress;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.learner.StudyRecord;
import dev.atlas.planner.DayPlan;
import dev.atlas.planner.DayPlanner;
import dev.atlas.planner.QueueItem;
import dev.atlas.planner.WarningSigns;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.calendar.Streak;
import dev.atlas.report.MaterialReport;
import dev.atlas.report.TodayReport;
import dev.atlas.report.build.behind.SignWords;
import dev.atlas.report.build.rows.AgendaRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the day's queue with what is done ticked off. */
public final class TodayBuilder {

  private static final int FIRST_FIT = 400;
  private static final String READING = "reading";

  private final Situation situation;
  private final PlanCalendar calendar;
  private final LocalDate today;
  private final DayPlan plan;
  private final List<String> signs;
  private final Set<String> logged = new LinkedHashSet<>();
  private final Set<String> read = new LinkedHashSet<>();
  private final List<TodayReport.Item> items = new ArrayList<>();

  private TodayBuilder(Situation situation) {
    this.situation = situation;
    this.calendar = situation.calendar();
    this.today = situation.learner().plan() == null ? calendar.start() : situation.today();
    LearnerState atStart = situation.atStartOf(today);
    this.plan = DayPlanner.plan(situation.catalog(), calendar, atStart, today);
    this.signs = signs(atStart);
    situation.learner().recordsOf(today).forEach(study -> logged.add(study.diagram()));
    situation.learner().practiceOf(today).forEach(practice -> read.add(practice.item()));
  }

  /** The report of the situation's day. */
  public static TodayReport build(Situation situation) {
    return new TodayBuilder(situation).build();
  }

  private TodayReport build() {
    plan.items().forEach(item -> add(item, logged.contains(item.diagram().id())));
    addHourSteps();
    plan.readings().forEach(this::add);
    items.addAll(AgendaRows.of(plan.agenda(), situation.learner().tracking(), items.size(), today));
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
        items,
        new TodayReport.Left(
            plan.left().reviews(),
            plan.left().newDiagrams(),
            plan.left().minutes(),
            plan.left().over()),
        doneMinutes(),
        extras(),
        path == null ? null : path.row(),
        advice(),
        warnings(),
        hints(),
        situation.learner().plan() != null);
  }

  private void add(QueueItem item, boolean done) {
    Diagram diagram = item.diagram();
    boolean review = item.kind() == QueueItem.Kind.REVIEW;
    items.add(
        new TodayReport.Item(
            items.size() + 1,
            item.kind().name().toLowerCase(Locale.ROOT),
            review ? "Recall" : "New",
            diagram.id(),
            diagram.title(),
            diagram.category(),
            diagram.group(),
            item.minutes(),
            item.reason(),
            done,
            item.due(),
            review ? item.overdueDays() : null,
            item.retrievability(),
            item.breakBefore()));
  }

  private void add(Reading reading) {
    String group = reading.id().substring(0, reading.id().indexOf('/'));
    items.add(
        new TodayReport.Item(
            items.size() + 1,
            READING,
            "Reading",
            reading.id(),
            reading.title(),
            READING,
            group,
            reading.minutes(),
            reason(reading),
            read.contains(reading.id()),
            null,
            null,
            null,
            0));
  }

  private String reason(Reading reading) {
    PathStep whole = situation.curriculum().material().item(reading.id());
    String week = "reading of week " + reading.week() + " of " + situation.curriculum().weeks();
    return whole == null || whole.minutes() == reading.minutes()
        ? week
        : week + ", a part of its " + whole.minutes() + " minutes";
  }

  /** The technique for what comes next. */
  private MaterialReport.@Nullable Advice advice() {
    return items.stream()
        .filter(item -> !item.done())
        .findFirst()
        .map(item -> situation.catalog().find(item.id()))
        .map(diagram -> GuideBuilder.advice(situation, diagram))
        .orElse(null);
  }

  /** Steps of hours join the day when they fall due; nothing else does. */
  private void addHourSteps() {
    Instant now = situation.now().toInstant();
    for (String id : logged) {
      Diagram diagram = situation.catalog().find(id);
      DiagramProgress progress = situation.learner().progressOf(id);
      if (diagram == null || progress == null) {
        continue;
      }
      Instant dueAt = progress.due().at();
      if (dueAt != null && !dueAt.isAfter(now)) {
        add(
            new QueueItem(
                QueueItem.Kind.REVIEW,
                diagram,
                plan.redrawMinutes(),
                "an hour step has fallen due",
                today,
                0,
                progress.retrievability(situation.learner().model(), today),
                0),
            false);
      }
    }
  }

  private String dayLabel() {
    DayRhythm rhythm = situation.curriculum().rhythm().get(today.getDayOfWeek());
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

  private int doneMinutes() {
    StudyTime time = new StudyTime(situation.catalog(), calendar);
    int minutes = 0;
    for (StudyRecord study : situation.learner().recordsOf(today)) {
      minutes += time.minutes(study);
    }
    for (PracticeRecord practice : situation.learner().practiceOf(today)) {
      minutes += time.minutes(practice);
    }
    return minutes + AgendaRows.doneMinutes(items);
  }

  private List<String> extras() {
    Set<String> extras = new LinkedHashSet<>(logged);
    extras.addAll(read);
    items.forEach(item -> extras.remove(item.id()));
    return List.copyOf(extras);
  }

  /** A learner who is in recovery has seen the signs. */
  private List<String> signs(LearnerState atStart) {
    return WarningSigns.recovering(calendar, today)
        ? List.of()
        : SignWords.of(WarningSigns.of(situation.catalog(), calendar, atStart, today));
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
    LearnerState learner = situation.learner();
    int recalls = learner.recalls();
    int worth = learner.lastFit() == null ? FIRST_FIT : 2 * learner.lastFit().recalls();
    if (recalls >= Math.max(FIRST_FIT, worth)) {
      hints.add(recalls + " recalls: `atlas memory fit` may learn how you forget");
    }
    return hints;
  }

  private List<String> warnings() {
    Limits limits = situation.curriculum().limits();
    List<String> warnings = new ArrayList<>(signs);
    long reviews = items.stream().filter(item -> item.kind().equals("review")).count();
    long fresh = items.stream().filter(item -> item.kind().equals("new")).count();
    int minutes = items.stream().mapToInt(TodayReport.Item::minutes).sum();
    if (minutes > limits.totalMinutes()) {
      warnings.add(minutes + " minutes of study; " + limits.totalMinutes() + " are healthy");
    }
    if (reviews > limits.reviewsPerDay()) {
      warnings.add(reviews + " reviews; " + limits.reviewsPerDay() + " are healthy");
    }
    if (fresh > limits.newPerDay()) {
      warnings.add(fresh + " new diagrams; " + limits.newPerDay() + " are healthy");
    }
    return warnings;
  }
}
