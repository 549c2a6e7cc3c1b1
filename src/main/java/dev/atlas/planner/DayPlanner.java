package dev.atlas.planner;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.material.Reading;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.agenda.Agenda;
import dev.atlas.planner.agenda.AgendaAhead;
import dev.atlas.planner.agenda.AgendaItem;
import dev.atlas.planner.agenda.DueUpkeep;
import dev.atlas.planner.agenda.Finish;
import dev.atlas.planner.agenda.UpkeepPast;
import dev.atlas.planner.calendar.Budget;
import dev.atlas.planner.calendar.DueReadings;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.DayFrame;
import dev.atlas.planner.select.DayFrames;
import dev.atlas.planner.select.DaySelection;
import dev.atlas.planner.select.Deck;
import dev.atlas.planner.select.PlanTable;
import dev.atlas.planner.tempo.Tempo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans one study day: due reviews up to their cap, then new diagrams, interleaved by category;
 * readings take what minutes these leave.
 *
 * <p>Pure: the queue depends on the state at the start of the day and on nothing that happens
 * during it. What the day takes is decided by {@link DaySelection}, which plans simulated days too;
 * here it is put into words and in order.
 */
public final class DayPlanner {

  private final Catalog catalog;
  private final PlanCalendar calendar;
  private final LearnerState learner;
  private final LocalDate date;
  private final @Nullable Integer minutes;
  private final Tempo tempo;
  private final PlanTable table;
  private final Deck deck;
  private final Agenda agenda;
  private final DayFrame frame;
  private final DaySelection selection;
  private final PathAhead path;
  private final boolean[] openPhases;

  private DayPlanner(
      Catalog catalog,
      PlanCalendar calendar,
      LearnerState learner,
      LocalDate date,
      @Nullable Integer minutes) {
    Curriculum curriculum = calendar.curriculum();
    this.catalog = catalog;
    this.calendar = calendar;
    this.learner = learner;
    this.date = date;
    this.minutes = minutes;
    tempo = Tempo.of(catalog, calendar, learner, date);
    table = PlanTables.of(catalog, calendar, tempo);
    deck = new Deck(table, learner, date);
    agenda = Agenda.of(catalog, calendar, learner, date).within(minutes);
    frame =
        new DayFrames(table, calendar, date)
            .of(date, bounds(false).without(agenda.minutes()), bounds(true).newCap());
    selection = new DaySelection(table, calendar.settings().retention(curriculum), true);
    selection.select(frame, deck);
    path = new PathAhead(catalog, curriculum, calendar.days());
    openPhases = deck.openPhases();
  }

  /** The day's bounds: the plan's, or those of the learner's own minutes. */
  private Budget bounds(boolean beginner) {
    return minutes == null
        ? Budget.of(calendar, date, beginner)
        : Budget.of(calendar, date, beginner, minutes);
  }

  /**
   * The queue of a day.
   *
   * @param learner the state at the start of that day
   */
  public static DayPlan plan(
      Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate date) {
    return of(catalog, calendar, learner, date, null).plan();
  }

  /**
   * The planner of a day, which can tell why.
   *
   * @param learner the state at the start of that day
   * @param minutes that the learner has instead of the plan's; null for the plan's
   */
  public static DayPlanner of(
      Catalog catalog,
      PlanCalendar calendar,
      LearnerState learner,
      LocalDate date,
      @Nullable Integer minutes) {
    return new DayPlanner(catalog, calendar, learner, date, minutes);
  }

  /**
   * What would come next, beyond the minutes and caps of the day: due reviews that were left, then
   * new diagrams unless a recovery has reviews only.
   */
  private List<QueueItem> goOn(int minutes, Collection<String> done) {
    int reviews = selection.reviewCount();
    int fresh = selection.newCount();
    selection.goOn(
        frame,
        deck,
        minutes,
        done.stream().mapToInt(table::index).filter(i -> i >= 0).toArray(),
        !calendar.recovery(date).reviewsOnly());
    return arranged(items(reviews, fresh));
  }

  private List<QueueItem> arranged(List<QueueItem> items) {
    Curriculum curriculum = calendar.curriculum();
    return Interleaver.arrange(items, curriculum.interleaving(), curriculum.breaks());
  }

  /** The selected items from a review and from a new diagram on. */
  private List<QueueItem> items(int firstReview, int firstNew) {
    List<QueueItem> items = new ArrayList<>();
    for (int k = firstReview; k < selection.reviewCount(); k++) {
      items.add(review(selection.review(k), selection.meets(k), selection.early(k)));
    }
    for (int k = firstNew; k < selection.newCount(); k++) {
      items.add(fresh(selection.fresh(k), selection.slack(k)));
    }
    return items;
  }

  /**
   * What would come next beyond a day's queue.
   *
   * @param learner the state at the start of that day
   * @param minutes that the learner has beyond the day's
   * @param done ids of diagrams that were done beside the queue
   */
  public static List<QueueItem> more(
      Catalog catalog,
      PlanCalendar calendar,
      LearnerState learner,
      LocalDate date,
      int minutes,
      Collection<String> done) {
    return of(catalog, calendar, learner, date, null).goOn(minutes, done);
  }

  /** Why the day takes a diagram of the catalog, or why not. */
  public Derivation why(Diagram diagram) {
    return new Reasons(calendar, learner, date, table, tempo, deck, frame, selection).of(diagram);
  }

  /** The queue. */
  public DayPlan plan() {
    Curriculum curriculum = calendar.curriculum();
    List<QueueItem> items = items(0, 0);
    int room = frame.minutes() - items.stream().mapToInt(QueueItem::minutes).sum();
    List<AgendaItem> upkeep = upkeep(items, room);
    room -= upkeep.stream().mapToInt(AgendaItem::minutes).sum();
    return new DayPlan(
        date,
        OpenPhases.current(table, curriculum, deck),
        bounds(deck.studied() == 0),
        frame.redraw(),
        arranged(items),
        readings(room),
        Stream.concat(agenda.items().stream(), upkeep.stream()).toList(),
        left());
  }

  /** What there is to read in the minutes that are left; a day of reviews only has nothing. */
  private List<Reading> readings(int room) {
    return calendar.recovery(date).reviewsOnly()
        ? List.of()
        : DueReadings.select(calendar, learner, date, frame.minutes(), room);
  }

  /** Once the plan is finished: what keeps it alive, in the minutes that are left. */
  private List<AgendaItem> upkeep(List<QueueItem> items, int room) {
    LocalDate since = Finish.since(table, calendar, learner);
    if (since == null) {
      return List.of();
    }
    Set<String> queued = new HashSet<>();
    items.forEach(item -> queued.add(item.diagram().id()));
    agenda.items().forEach(item -> queued.add(item.id()));
    UpkeepPast past = new UpkeepPast(catalog, learner, queued);
    return new DueUpkeep(calendar, since, past).of(date, room);
  }

  private QueueItem review(int index, int meets, boolean early) {
    Diagram diagram = table.diagram(index);
    DiagramProgress progress = Objects.requireNonNull(learner.progressOf(diagram.id()));
    LocalDate due = progress.due().day();
    int overdue = meets < 0 ? calendar.studyDays(due, date) : 0;
    return new QueueItem(
        QueueItem.Kind.REVIEW,
        diagram,
        table.recallMinutes(index, frame.redraw()),
        frame.redraw(),
        reason(due, overdue, meets, early),
        due,
        overdue,
        progress.retrievability(learner.model(), date),
        0);
  }

  private String reason(LocalDate due, int overdue, int meets, boolean early) {
    if (early) {
      return "due " + due + ", early to level the days";
    }
    return meets < 0 ? lateness(due, overdue) : meeting(table.diagram(meets));
  }

  private static String lateness(LocalDate due, int studyDays) {
    return switch (studyDays) {
      case 0 -> "due";
      case 1 -> "due " + due + ", one study day late";
      default -> "due " + due + ", " + studyDays + " study days late";
    };
  }

  private static String meeting(Diagram other) {
    return "nearly due; meets " + other.id() + ", with which it is easily confused";
  }

  private QueueItem fresh(int index, long slackMinutes) {
    Diagram diagram = table.diagram(index);
    boolean shut = !openPhases[table.phaseOf(index)];
    String onPath = path.reason(diagram, shut);
    String reason = onPath == null ? urgency(table.goal(index), slackMinutes) : onPath;
    return new QueueItem(
        QueueItem.Kind.NEW,
        diagram,
        table.minutes(index),
        diagram.minutes(),
        reason,
        null,
        0,
        null,
        0);
  }

  private static String urgency(String goal, long slackMinutes) {
    long hours = Math.round(slackMinutes / 60.0);
    return hours >= 0
        ? goal + " has " + hours + " h to spare"
        : goal + " is " + -hours + " h short";
  }

  private DayPlan.Left left() {
    int diagrams = deck.plannedLeft() - selection.newCount();
    int minutes = selection.reviewsLeft() * table.meanRecallMinutes(frame.redraw());
    for (int i = 0; i < table.size(); i++) {
      boolean open = table.planned(i) && !deck.studied(i) && !deck.suspended(i);
      minutes += open ? table.minutes(i) : 0;
    }
    for (int k = 0; k < selection.newCount(); k++) {
      minutes -= table.minutes(selection.fresh(k));
    }
    return new DayPlan.Left(selection.reviewsLeft(), diagrams, minutes, backlogEnd());
  }

  private @Nullable LocalDate backlogEnd() {
    if (selection.reviewsLeft() <= calendar.settings().reviewsPerDay(calendar.curriculum())) {
      return null;
    }
    double retention = calendar.settings().retention(calendar.curriculum());
    DayFrames frames = new DayFrames(table, calendar, date);
    AgendaAhead ahead =
        AgendaAhead.of(catalog, calendar, learner.tracking(), date, BacklogEnd.LONGEST_DAYS);
    return BacklogEnd.of(table, frames, ahead, retention, deck, date);
  }
}
