package dev.atlas.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers about learning paths, the guide, and catalogs of the learner's own. */
public sealed interface MaterialReport extends Report {

  /**
   * All learning paths.
   *
   * @param rows by kind, then by name
   */
  record Paths(List<PathRow> rows) implements MaterialReport {
    @Override
    public String schema() {
      return "atlas.path-list/1";
    }
  }

  /**
   * A path and how far the learner has come.
   *
   * @param id of the path
   * @param title for people
   * @param kind what it is for
   * @param weeks how long it takes, such as 6-8
   * @param minutes of all steps
   * @param steps how many
   * @param done how many of them are done
   * @param minutesLeft of the steps that are open
   * @param active whether the learner follows it
   */
  record PathRow(
      String id,
      String title,
      String kind,
      String weeks,
      int minutes,
      int steps,
      int done,
      int minutesLeft,
      boolean active) {}

  /**
   * One path with its steps.
   *
   * @param row where the learner stands
   * @param summary for whom it is and what it ends in
   * @param hoursPerWeek that it takes, such as 10-12, or null
   * @param skillLevel that it leads to, or null
   * @param certificate that stands at its end, or null
   * @param requires paths of which one should be complete before, each with its progress
   * @param prerequisites what to bring
   * @param share of the steps that must be done, in percent
   * @param complete whether so many are done
   * @param rules that the learner judges
   * @param steps in order
   * @param brief whether the text form leaves the steps out
   */
  record Path(
      PathRow row,
      String summary,
      @Nullable String hoursPerWeek,
      @Nullable String skillLevel,
      @Nullable String certificate,
      List<PathRow> requires,
      List<String> prerequisites,
      int share,
      boolean complete,
      List<String> rules,
      List<StepRow> steps,
      boolean brief)
      implements MaterialReport {
    @Override
    public String schema() {
      return "atlas.path/1";
    }
  }

  /**
   * A step of a path.
   *
   * @param position from 1
   * @param kind diagram, reading, lab or project
   * @param id to log it with
   * @param title for people
   * @param page path on the Atlas site, or null
   * @param minutes planned
   * @param done whether a diagram is complete, or other work was done
   * @param state of a diagram; null for other work
   */
  record StepRow(
      int position,
      String kind,
      String id,
      String title,
      @Nullable String page,
      int minutes,
      boolean done,
      @Nullable String state) {}

  /**
   * What the guide holds.
   *
   * @param techniques ways of learning
   * @param methods ways of taking a kind of diagram apart
   * @param troubles what goes wrong
   */
  record Guide(List<Topic> techniques, List<Topic> methods, List<Topic> troubles)
      implements MaterialReport {
    @Override
    public String schema() {
      return "atlas.guide/1";
    }
  }

  /**
   * A topic of the guide in one line.
   *
   * @param id to ask for it with
   * @param title for people
   * @param line when to use it, or by which sign it is noticed
   */
  record Topic(String id, String title, String line) {}

  /**
   * One topic of the guide.
   *
   * @param kind technique, method or trouble
   * @param id of the topic
   * @param title for people
   * @param what it is, or how to keep the result
   * @param signs by which a trouble is noticed
   * @param steps what to do
   * @param minutes of all steps; 0 where nothing is said
   * @param fits titles of the categories whose diagrams it fits
   * @param when to use it, or null
   * @param techniques that help against a trouble
   */
  record GuideTopic(
      String kind,
      String id,
      String title,
      @Nullable String what,
      List<String> signs,
      List<Step> steps,
      int minutes,
      List<String> fits,
      @Nullable String when,
      List<Topic> techniques)
      implements MaterialReport {
    @Override
    public String schema() {
      return "atlas.guide-topic/1";
    }
  }

  /**
   * A catalog that was begun.
   *
   * @param directory where it lies
   * @param files that were written, relative to it
   */
  record Starter(String directory, List<String> files) implements MaterialReport {
    @Override
    public String schema() {
      return "atlas.catalog-new/1";
    }
  }

  /** Something to do; minutes are null where nothing is said. */
  record Step(@Nullable Integer minutes, String step) {}

  /**
   * The technique that fits a diagram.
   *
   * @param id of the technique
   * @param title for people
   * @param method id of the method for diagrams of its category, or null
   * @param methodTitle for people, or null
   */
  record Advice(String id, String title, @Nullable String method, @Nullable String methodTitle) {}
}
