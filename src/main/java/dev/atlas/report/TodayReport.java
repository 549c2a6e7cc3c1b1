package dev.atlas.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day's queue.
 *
 * @param date the study day
 * @param dayLabel what the weekday is for
 * @param pathway id of the pathway
 * @param week week of the plan by the calendar
 * @param weeks length of the plan
 * @param day day of the plan
 * @param phase earliest open phase with unstudied diagrams
 * @param calendarPhase phase that the calendar expects
 * @param streak days in a row
 * @param budget the day's bounds
 * @param planMinutes minutes that the plan has for the day; those of the budget may be the
 *     learner's own
 * @param items the queue in order
 * @param more what would come next beyond the queue; null unless asked for
 * @param windows the energy windows that all that fills
 * @param breakMinutes rest between the items, on top
 * @param left what did not fit
 * @param doneMinutes minutes logged today
 * @param extras ids of diagrams and readings logged today that are not in the queue
 * @param path the learning path that is followed, or null
 * @param advice the technique that fits the first open item, or null
 * @param warnings healthy limits that the day exceeds
 * @param hints what would be worth doing besides the queue
 * @param why the derivation of every diagram of the queue, in order; empty unless asked for
 * @param started whether the learner has started a plan or logged anything
 */
public record TodayReport(
    LocalDate date,
    String dayLabel,
    String pathway,
    int week,
    int weeks,
    int day,
    PhaseName phase,
    PhaseName calendarPhase,
    int streak,
    Bounds budget,
    int planMinutes,
    List<Item> items,
    @Nullable More more,
    List<Window> windows,
    int breakMinutes,
    Left left,
    int doneMinutes,
    List<String> extras,
    MaterialReport.@Nullable PathRow path,
    MaterialReport.@Nullable Advice advice,
    List<String> warnings,
    List<String> hints,
    List<Why> why,
    boolean started)
    implements Report {

  /** A phase for people. */
  public record PhaseName(int number, String title) {}

  /**
   * The day's bounds.
   *
   * @param minutes of work
   * @param plannedMinutes sum of the items
   * @param newCap new diagrams at most
   * @param reviewCap reviews at most
   */
  public record Bounds(int minutes, int plannedMinutes, int newCap, int reviewCap) {}

  /**
   * One piece of work.
   *
   * @param position number in the queue as the plan has it, from 1; 0 for what it does not hold
   * @param kind review, new or reading
   * @param block the day's block it belongs to
   * @param window the energy window that it is for
   * @param id of the diagram or the reading
   * @param title of the diagram or the reading
   * @param category id; reading for readings
   * @param group id; for readings the first part of theirs
   * @param minutes planned, as the learner's own work has taught
   * @param nominalMinutes what the catalog or the target time of the day asks for
   * @param reason why it is here
   * @param done whether it was logged today
   * @param due when its review fell due; null for what is new
   * @param overdueDays study days since then; null for what is new
   * @param retrievability at the start of the day; null for what is new
   * @param breakBefore minutes of rest before it
   */
  public record Item(
      int position,
      String kind,
      String block,
      String window,
      String id,
      String title,
      String category,
      String group,
      int minutes,
      int nominalMinutes,
      String reason,
      boolean done,
      @Nullable LocalDate due,
      @Nullable Integer overdueDays,
      @Nullable Double retrievability,
      int breakBefore) {

    /** This item with another number and another break before it. */
    public Item at(int number, int rest) {
      return new Item(
          number,
          kind,
          block,
          window,
          id,
          title,
          category,
          group,
          minutes,
          nominalMinutes,
          reason,
          done,
          due,
          overdueDays,
          retrievability,
          rest);
    }
  }

  /**
   * What would come next.
   *
   * @param minutes that were asked for
   * @param items in order
   * @param beyond which of the plan's bounds the day exceeds with them
   */
  public record More(int minutes, List<Item> items, List<String> beyond) {}

  /** A stretch of the day for work of one kind, with its length in minutes. */
  public record Window(String name, int minutes) {}

  /**
   * What the day has no room for.
   *
   * @param reviews due and not in the queue
   * @param newDiagrams of the plan, neither studied nor in the queue
   * @param minutes their sum
   * @param over day into which all due reviews fit, where more than a day's reviews wait; null
   *     otherwise
   */
  public record Left(int reviews, int newDiagrams, int minutes, @Nullable LocalDate over) {}

  @Override
  public String schema() {
    return "atlas.today/1";
  }

  /**
   * Why a diagram is in a day's queue, or why not, as the planner found it.
   *
   * @param date the study day
   * @param diagram the row of the list, as the catalog has it
   * @param queued whether it is in the queue
   * @param cause what decided, as one word
   * @param verdict the same as a sentence
   * @param against what it was compared with, or null
   * @param memory what is believed of it at the start of the day; null for what is new
   * @param requires what must be studied before, on an earlier day
   * @param phase what opens its phase; null where no phase plans it
   * @param goal what it is studied for; null where no phase plans it
   * @param minutes what it takes this learner
   * @param day the day as a whole
   */
  public record Why(
      LocalDate date,
      ListReport.Row diagram,
      boolean queued,
      String cause,
      String verdict,
      @Nullable Against against,
      @Nullable Memory memory,
      List<Prerequisite> requires,
      @Nullable Gate phase,
      @Nullable Goal goal,
      Minutes minutes,
      Day day)
      implements Report {

    @Override
    public String schema() {
      return "atlas.why/1";
    }
  }

  /**
   * Why a day's queue holds work beside its diagrams, or why not.
   *
   * @param date the study day
   * @param id of the work
   * @param title for people
   * @param kind reading, exam, interview, revisit, maintenance, lab or project
   * @param minutes planned; those of today where the queue holds it
   * @param queued whether the queue holds it
   * @param verdict what decided, as a sentence
   * @param rules what the planner goes by with work of this kind
   */
  public record Work(
      LocalDate date,
      String id,
      String title,
      String kind,
      int minutes,
      boolean queued,
      String verdict,
      List<Rule> rules)
      implements Report {

    @Override
    public String schema() {
      return "atlas.why/1";
    }
  }

  /** A rule of the planner, or what follows from it, under a label. */
  public record Rule(String label, String text) {}

  /**
   * What a diagram takes.
   *
   * @param planned minutes that the queue plans it with
   * @param nominal minutes of the catalog or of the day's target time
   * @param durations how many of studies, or of recalls, they are learnt from
   */
  public record Minutes(int planned, int nominal, int durations) {}

  /** Another diagram, and the comparison that decided, as a word and as a sentence. */
  public record Against(String id, String title, String comparison, String sentence) {}

  /**
   * A memory state, and what the model makes of it.
   *
   * @param retention recall at which a review falls due
   * @param last study day of the last review
   * @param grade of the last review
   * @param reviews how many there were
   * @param model name of the memory model
   * @param interval days after the last review, without fuzz; 0 for an hour step
   * @param due study day, with fuzz
   * @param earliest first study day on which the planner may take it, to level the days
   * @param latest last study day until which the planner may let it wait
   */
  public record Memory(
      double retrievability,
      double retention,
      double stability,
      double difficulty,
      LocalDate last,
      String grade,
      int reviews,
      String model,
      double interval,
      LocalDate due,
      LocalDate earliest,
      LocalDate latest) {}

  /** A diagram to be studied before, with the day of its first study or null. */
  public record Prerequisite(String id, @Nullable LocalDate studied) {}

  /**
   * What opens a phase.
   *
   * @param after the phase that it waits for; null for none
   * @param complete diagrams of that one that are complete
   * @param needed how many open the gate
   * @param all how many there are
   */
  public record Gate(
      PhaseName phase,
      boolean open,
      @Nullable PhaseName after,
      int complete,
      int needed,
      int all) {}

  /**
   * How pressed a goal is at the start of the day.
   *
   * @param id of a key result, or of a category
   * @param deadline by which its first studies should end
   * @param planMinutes minutes that the plan has until then
   * @param studyMinutes minutes of first studies left
   * @param slackMinutes the difference
   * @param rank place of the category among the open ones, 1 for the least slack; 0 when not open
   * @param of how many open categories have something left
   */
  public record Goal(
      String id,
      LocalDate deadline,
      long planMinutes,
      long studyMinutes,
      long slackMinutes,
      int rank,
      int of) {}

  /**
   * A day as a whole.
   *
   * @param kind away, rest day, recovery, easy day, or what the weekday is for
   * @param bounds minutes, planned minutes and caps
   * @param reviews in the queue
   * @param newDiagrams in the queue
   * @param reviewsDue reviews that are due
   * @param reviewsWanted reviews that levelling wants
   * @param reviewRoom reviews that fit
   * @param bound the bound that was hit, as a sentence
   */
  public record Day(
      String kind,
      Bounds bounds,
      int reviews,
      int newDiagrams,
      int reviewsDue,
      int reviewsWanted,
      int reviewRoom,
      String bound) {}
}
