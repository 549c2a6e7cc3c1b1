package dev.atlas.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was logged.
 *
 * @param entries one for each review, in the order given
 * @param practised one for each reading, lab or project, in the order given
 * @param celebrations a quarter of the plan that was reached by it; none or one
 * @param batch whether they came from a list
 */
public record LogReport(
    List<Entry> entries, List<Practised> practised, List<Celebration> celebrations, boolean batch)
    implements Report {

  /**
   * A step that was reached.
   *
   * @param percent 25, 50, 75 or 100
   * @param studied diagrams of the target
   * @param of how many there are
   */
  public record Celebration(int percent, int studied, int of) {}

  /**
   * One logged review.
   *
   * @param event id of the event
   * @param at when it happened
   * @param diagram id
   * @param title of the diagram
   * @param kind study or recall
   * @param grade again, hard, good or easy
   * @param stability after all reviews of the diagram, in days
   * @param difficulty after all reviews of the diagram, 1 to 10
   * @param due next review
   * @param dueAt hour of the next review, for steps within a day
   * @param intervalDays from the last review's study day to the next
   */
  public record Entry(
      String event,
      OffsetDateTime at,
      String diagram,
      String title,
      String kind,
      String grade,
      double stability,
      double difficulty,
      LocalDate due,
      @Nullable OffsetDateTime dueAt,
      long intervalDays) {}

  /**
   * Work beside the diagrams.
   *
   * @param event id of the event
   * @param at when it happened
   * @param item id of the reading, lab or project
   * @param title for people
   * @param kind reading, lab or project
   * @param seconds time spent, where given
   */
  public record Practised(
      String event,
      OffsetDateTime at,
      String item,
      String title,
      String kind,
      @Nullable Integer seconds) {}

  /**
   * What a session in the terminal changed.
   *
   * @param day study day of its end
   * @param seconds worked on what was answered, as far as they were measured
   * @param answers in order
   * @param skipped ids left for later
   * @param held ids kept out of the queues
   * @param left tasks that were not reached
   * @param next the first later study day with something due, or null
   * @param nextCount diagrams due on that day
   */
  public record Session(
      LocalDate day,
      int seconds,
      List<Answer> answers,
      List<String> skipped,
      List<String> held,
      int left,
      @Nullable LocalDate next,
      int nextCount)
      implements Report {
    @Override
    public String schema() {
      return "atlas.session/1";
    }
  }

  /**
   * One answer of a session.
   *
   * @param diagram id
   * @param title of the diagram
   * @param kind study or recall
   * @param grade again, hard, good or easy
   * @param accuracy percent of the points, where there are points
   * @param seconds where measured
   * @param before the diagram's state before the session
   * @param after the diagram's state after it
   * @param due next review; null where the answer was taken back elsewhere
   */
  public record Answer(
      String diagram,
      String title,
      String kind,
      String grade,
      @Nullable Double accuracy,
      @Nullable Integer seconds,
      String before,
      String after,
      @Nullable LocalDate due) {}

  /**
   * What a speed draw was worth.
   *
   * @param day study day of its end
   * @param seed that drew the diagrams
   * @param drawn in order
   * @param mean points of a hundred
   * @param skipped ids passed over
   * @param left tasks that were not reached
   */
  public record Drill(
      LocalDate day, long seed, List<Drawn> drawn, double mean, List<String> skipped, int left)
      implements Report {
    @Override
    public String schema() {
      return "atlas.drill/1";
    }
  }

  /**
   * One drawing of a speed draw; shares are percent.
   *
   * @param diagram id
   * @param title of the diagram
   * @param grade that was logged
   * @param points of a hundred
   * @param seconds where measured
   * @param targetSeconds in which it should have been drawn
   */
  public record Drawn(
      String diagram,
      String title,
      String grade,
      double structure,
      double accuracy,
      double details,
      double speed,
      double points,
      @Nullable Integer seconds,
      int targetSeconds) {}

  /**
   * A sample of what the learner never logged, and what came of it.
   *
   * @param day study day
   * @param seed of the lot
   * @param pool diagrams that the sample stands for
   * @param asked whether it was asked for in the terminal; else it is a sheet to be drawn on paper
   * @param sample in order
   * @param share of the pool of the categories that were drawn from; null where nothing was
   * @param found each category that was drawn from, with its groups behind it
   * @param next what may follow
   */
  public record Placement(
      LocalDate day,
      long seed,
      int pool,
      boolean asked,
      List<Placed> sample,
      @Nullable Found share,
      List<Found> found,
      List<NextStep> next)
      implements Report {
    @Override
    public String schema() {
      return "atlas.place/1";
    }
  }

  /**
   * One diagram of a placement.
   *
   * @param prompt what to draw; null for its title
   * @param grade that the drawing got; null where it was not drawn
   */
  public record Placed(
      String diagram,
      String title,
      String category,
      String group,
      int complexity,
      @Nullable String prompt,
      @Nullable String grade) {}

  /**
   * What a sample says about the diagrams that it stands for; shares and bounds are percent.
   *
   * @param title of the category or the group; empty for all together
   * @param category id, or null for all together
   * @param group id, or null for a whole category
   * @param known drawings graded hard or better
   * @param drawn drawings that were graded
   * @param pool diagrams that they stand for, themselves included
   * @param share best guess of what is known
   * @param low end of its interval at 95 % confidence
   * @param high end of its interval at 95 % confidence
   */
  public record Found(
      String title,
      @Nullable String category,
      @Nullable String group,
      int known,
      int drawn,
      int pool,
      double share,
      double low,
      double high) {}

  /**
   * A command that would make sense now; the learner decides.
   *
   * @param kind know or place
   * @param diagrams that it would claim, or draw
   */
  public record NextStep(String command, String kind, int diagrams) {}

  @Override
  public String schema() {
    return batch ? "atlas.log-batch/1" : "atlas.log/1";
  }
}
