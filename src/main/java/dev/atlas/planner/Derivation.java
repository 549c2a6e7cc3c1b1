package dev.atlas.planner;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Phase;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.calendar.Budget;
import dev.atlas.planner.calendar.Recovery;
import dev.atlas.planner.select.DaySelection.Obstacle;
import dev.atlas.planner.select.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a diagram is in a day's queue, or why not: every value that the selection of that day looked
 * at, as the selection saw it.
 *
 * @param diagram which diagram
 * @param verdict what decided
 * @param rival what it was compared with, or null
 * @param memory what is believed of it at the start of the day; null for what was never studied
 * @param prerequisites in the catalog's order
 * @param gate of its phase; null where no phase plans it
 * @param urgency of its goal; null where no phase plans it
 * @param minutes what it takes
 * @param dropped whether the learner relieved the plan of it
 * @param day the day as a whole
 */
public record Derivation(
    Diagram diagram,
    Verdict verdict,
    @Nullable Rival rival,
    @Nullable Memory memory,
    List<Prerequisite> prerequisites,
    @Nullable Gate gate,
    @Nullable Urgency urgency,
    Minutes minutes,
    boolean dropped,
    Day day) {

  /**
   * The diagram that a verdict names.
   *
   * @param diagram which one
   * @param retrievability at the start of the day; null for a new one
   */
  public record Rival(Diagram diagram, @Nullable Double retrievability) {}

  /**
   * What is believed of a studied diagram.
   *
   * @param progress how far the learner has come with it
   * @param retrievability at the start of the day
   * @param interval days after the last review that the model asks for, without fuzz; 0 for an hour
   *     step
   * @param earliest first study day on which the planner may take it to level the days
   * @param latest last study day until which the planner may let it wait
   */
  public record Memory(
      DiagramProgress progress,
      double retrievability,
      double interval,
      LocalDate earliest,
      LocalDate latest) {}

  /**
   * A diagram that must be studied on an earlier day.
   *
   * @param id of the diagram
   * @param studied its first study; null while it is missing
   */
  public record Prerequisite(String id, @Nullable LocalDate studied) {}

  /**
   * What opens a phase.
   *
   * @param phase of the diagram
   * @param open whether it is
   * @param after the phase that it waits for; null for none
   * @param complete diagrams of that phase that are complete
   * @param needed how many of them open the gate
   * @param all how many there are
   */
  public record Gate(
      Phase phase, boolean open, @Nullable Phase after, int complete, int needed, int all) {}

  /**
   * How pressed the goal of a diagram is, at the start of the day.
   *
   * @param goal id of a key result or, for a stretch category, of the category
   * @param deadline the day by which its first studies should end
   * @param planMinutes minutes that the plan has until then
   * @param studyMinutes minutes of first studies left for the goal
   * @param rank the category's place among the open ones, 1 for the least slack; 0 when not open
   * @param of how many open categories have something left
   */
  public record Urgency(
      String goal, LocalDate deadline, long planMinutes, long studyMinutes, int rank, int of) {}

  /**
   * What a diagram takes.
   *
   * @param planned minutes, as the learner's own work has taught
   * @param nominal minutes of the catalog or of the day's target time
   * @param durations how many of studies, or of recalls, they are learnt from
   */
  public record Minutes(int planned, int nominal, int durations) {}

  /**
   * The day as a whole.
   *
   * @param date the study day
   * @param rest whether nothing is planned on it
   * @param away whether that is because the learner is away
   * @param easy whether it is an easy day
   * @param recovery the stage of a recovery
   * @param budget the bounds
   * @param reviews in the queue
   * @param fresh new diagrams in the queue
   * @param plannedMinutes of both
   * @param due reviews due
   * @param wanted reviews that levelling wants
   * @param reviewRoom reviews that fit
   * @param obstacle what ended the selection of new diagrams
   */
  public record Day(
      LocalDate date,
      boolean before,
      boolean rest,
      boolean away,
      boolean easy,
      Recovery recovery,
      Budget budget,
      int reviews,
      int fresh,
      int plannedMinutes,
      int due,
      int wanted,
      int reviewRoom,
      Obstacle obstacle) {}

  /** Whether the diagram is in the queue. */
  public boolean queued() {
    return verdict.cause().taken();
  }
}
