package dev.atlas.report.build.session;

import dev.atlas.catalog.Diagram;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.memory.schedule.Fuzz;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.TodayReport;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.day.TodayBuilder;
import dev.atlas.session.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a review session: what is open in the day's queue, and more when it is asked for.
 */
public final class SessionTasks {

  private static final int SECONDS_A_MINUTE = 60;

  private final Situation situation;
  private final PlanCalendar calendar;

  private SessionTasks(Situation situation) {
    this.situation = situation;
    this.calendar = situation.calendar();
  }

  /**
   * What to take into a session.
   *
   * @param filter which diagrams
   * @param fresh whether to study new diagrams too
   * @param ahead whether to go on with reviews that are not due yet
   * @param minutes planned at most, or null; the first task always fits
   */
  public record Wish(
      Predicate<Diagram> filter, boolean fresh, boolean ahead, @Nullable Integer minutes) {}

  /** The tasks in order. */
  public static List<Task> of(Situation situation, Wish wish) {
    return new SessionTasks(situation).select(wish);
  }

  /** The task of one diagram. */
  public static Task of(Situation situation, Diagram diagram, String reason) {
    return new SessionTasks(situation).task(diagram, reason);
  }

  private List<Task> select(Wish wish) {
    List<Task> tasks = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (TodayReport.Item item : TodayBuilder.build(situation).items()) {
      Diagram diagram = situation.catalog().find(item.id());
      boolean asked = item.kind().equals("review") || (wish.fresh && item.kind().equals("new"));
      if (diagram != null && asked && !item.done() && wish.filter.test(diagram)) {
        tasks.add(task(diagram, item.reason()));
        known.add(diagram.id());
      }
    }
    if (wish.ahead) {
      ahead(wish, known).forEach(tasks::add);
    }
    return wish.minutes == null ? tasks : within(wish.minutes, tasks);
  }

  private List<Task> ahead(Wish wish, Set<String> known) {
    LocalDate today = situation.today();
    return situation.catalog().diagrams().stream()
        .filter(diagram -> !diagram.retired() && !known.contains(diagram.id()))
        .filter(wish.filter)
        .filter(diagram -> comes(diagram, today))
        .sorted(Comparator.comparing(this::due))
        .map(diagram -> task(diagram, "due " + due(diagram) + ", ahead of time"))
        .toList();
  }

  /** What was reviewed today already, or is due and did not fit, is no work ahead of time. */
  private boolean comes(Diagram diagram, LocalDate today) {
    DiagramProgress progress = situation.learner().progressOf(diagram.id());
    return progress != null
        && !situation.learner().tracking().held(diagram.id(), today)
        && progress.history().latestDay() < today.toEpochDay()
        && progress.due().day().isAfter(today);
  }

  private LocalDate due(Diagram diagram) {
    DiagramProgress progress = situation.learner().progressOf(diagram.id());
    return progress == null ? LocalDate.MAX : progress.due().day();
  }

  private static List<Task> within(int minutes, List<Task> tasks) {
    List<Task> some = new ArrayList<>();
    int used = 0;
    for (Task task : tasks) {
      if (some.isEmpty() || used + task.minutes() <= minutes) {
        some.add(task);
        used += task.minutes();
      }
    }
    return some;
  }

  private Task task(Diagram diagram, String reason) {
    DiagramProgress progress = situation.learner().progressOf(diagram.id());
    int minutes = progress == null ? diagram.minutes() : calendar.redrawMinutes(situation.today());
    return new Task(
        diagram,
        situation.catalog().card(diagram.id()),
        minutes * SECONDS_A_MINUTE,
        minutes,
        reason,
        progress == null ? null : progress.history(),
        Fuzz.of(situation.learner().settings().seed(), diagram.id()));
  }
}
