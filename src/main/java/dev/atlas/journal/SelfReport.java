package dev.atlas.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the learner says about a day, an error, an exam, an interview or a diagram. */
public sealed interface SelfReport extends Fact {

  /**
   * How a day begins.
   *
   * @param energy 1 to 10
   * @param focus 1 to 10
   * @param motivation 1 to 10
   * @param hours that the learner means to study, where given
   * @param note the learner's own words
   */
  record Morning(
      int energy, int focus, int motivation, @Nullable Double hours, @Nullable String note)
      implements SelfReport {
    @Override
    public String type() {
      return "checkin";
    }
  }

  /**
   * How a day went.
   *
   * @param goals what became of the day's goals
   * @param learnings what was learnt, three at best
   * @param struggles what was hard
   * @param tomorrow what comes next
   * @param understanding 1 to 10, where given
   * @param confidence 1 to 10, where given
   */
  record Evening(
      @Nullable String goals,
      List<String> learnings,
      @Nullable String struggles,
      @Nullable String tomorrow,
      @Nullable Integer understanding,
      @Nullable Integer confidence)
      implements SelfReport {
    @Override
    public String type() {
      return "checkin";
    }
  }

  /**
   * An error worth learning from.
   *
   * @param kind of the error
   * @param diagram id of the diagram it was made in, where there is one
   * @param what went wrong
   * @param cause its root, where known
   * @param correction what is right, where known
   * @param revisit study day to come back to it, where wanted
   */
  record Mistake(
      Kind kind,
      @Nullable String diagram,
      String what,
      @Nullable String cause,
      @Nullable String correction,
      @Nullable LocalDate revisit)
      implements SelfReport {

    /** What an error springs from. */
    public enum Kind {
      CONCEPTUAL,
      PROCEDURAL,
      FACTUAL,
      APPLICATION;

      /** The name in the file and on the command line. */
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    @Override
    public String type() {
      return "error";
    }
  }

  /**
   * An error was looked at again.
   *
   * @param error id of its event
   * @param next study day to come back to it once more; null when it is settled
   */
  record Revisit(EventId error, @Nullable LocalDate next) implements SelfReport {
    @Override
    public String type() {
      return "error";
    }
  }

  /** A step of an exam. */
  sealed interface ExamStep extends SelfReport {
    @Override
    default String type() {
      return "assessment";
    }
  }

  /**
   * An attempt at a paper begins; its id is that of the event.
   *
   * @param paper id of the paper
   * @param seed of the diagrams that it draws
   */
  record ExamStart(String paper, long seed) implements ExamStep {}

  /**
   * A part of an attempt was sat and scored.
   *
   * @param attempt id of the event that began it
   * @param part id of the part
   * @param points reached
   * @param criteria points by criterion, where the part was scored by them; they add up
   * @param seconds time taken, where given
   * @param note the learner's own words
   */
  record ExamScore(
      EventId attempt,
      String part,
      double points,
      Map<String, Double> criteria,
      @Nullable Integer seconds,
      @Nullable String note)
      implements ExamStep {}

  /**
   * An attempt is given up.
   *
   * @param attempt id of the event that began it
   */
  record ExamStop(EventId attempt) implements ExamStep {}

  /**
   * A mock interview was held. The five scores go from 1 to 5.
   *
   * @param scenario id of the diagram it was about
   * @param minutes it took
   * @param requirements understood
   * @param architecture drawn
   * @param tradeOffs weighed
   * @param failures handled
   * @param communication clear
   * @param note the learner's own words
   */
  record Interview(
      String scenario,
      int minutes,
      int requirements,
      int architecture,
      int tradeOffs,
      int failures,
      int communication,
      @Nullable String note)
      implements SelfReport {

    /** The five scores in order. */
    public List<Integer> scores() {
      return List.of(requirements, architecture, tradeOffs, failures, communication);
    }

    /** Their mean. */
    public double average() {
      int sum = 0;
      for (int score : scores()) {
        sum += score;
      }
      return (double) sum / scores().size();
    }

    @Override
    public String type() {
      return "interview";
    }
  }

  /**
   * How deeply a diagram is understood. What is not given stays as it was.
   *
   * @param diagram id of the diagram
   * @param level of understanding
   * @param checklist the points of mastery that hold; null where none were judged
   */
  record Depth(String diagram, @Nullable Level level, @Nullable Set<Point> checklist)
      implements SelfReport {

    /** Understanding, from the least. */
    public enum Level {
      SURFACE,
      SHALLOW,
      MEDIUM,
      DEEP,
      EXPERT;

      /** The name in the file and on the command line. */
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /** What a master of a diagram knows of it. */
    public enum Point {
      STRUCTURE,
      LABELS,
      TRADE_OFFS,
      METRICS,
      FAILURES,
      ALTERNATIVES,
      COSTS,
      DATA_FLOW;

      /** The name in the file and on the command line. */
      public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }

    @Override
    public String type() {
      return "depth";
    }
  }

  /**
   * The learner's own words, about a diagram or about nothing in particular.
   *
   * @param diagram id of the diagram, where there is one
   * @param text the words
   */
  record Note(@Nullable String diagram, String text) implements SelfReport {
    @Override
    public String type() {
      return "note";
    }
  }
}
