package dev.atlas.journal;

import dev.atlas.memory.Grade;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an event says. {@code src/docs/journal.md} defines each type, its fields and its units. */
public sealed interface Fact
    permits Fact.Review,
        Fact.Practice,
        Fact.Know,
        Fact.Hold,
        Fact.PathStart,
        Fact.PathStop,
        Fact.PlanStart,
        Fact.PhaseOpen,
        Fact.Setting,
        Fact.Away,
        Fact.EasyDay,
        Fact.EasyWeekday,
        Fact.Recovery,
        Fact.Adjustment,
        Fact.Forecast,
        Fact.Fit,
        Fact.Retraction,
        Fact.Quarantine,
        Fact.Unknown,
        SelfReport {

  /** The name of the type in the file. */
  String type();

  /**
   * A diagram was redrawn. Whether it was the first study or a recall is derived, never stored.
   *
   * @param diagram id of the diagram
   * @param grade how it went
   * @param accuracy share redrawn correctly in percent, where the learner gave one
   * @param seconds time spent, where the learner gave it
   * @param note the learner's own words
   */
  record Review(
      String diagram,
      Grade grade,
      @Nullable Double accuracy,
      @Nullable Integer seconds,
      @Nullable String note)
      implements Fact {
    @Override
    public String type() {
      return "review";
    }
  }

  /**
   * Work beside the diagrams was done: a reading, or a step of a path that is no diagram.
   *
   * @param item id of the reading or the step
   * @param seconds time spent, where the learner gave it
   * @param note the learner's own words
   */
  record Practice(String item, @Nullable Integer seconds, @Nullable String note) implements Fact {
    @Override
    public String type() {
      return "practice";
    }
  }

  /**
   * The learner can draw diagrams already. It counts for a diagram that nothing was done with
   * before.
   *
   * @param diagrams their ids
   * @param grade how well: it gives the first memory state
   */
  record Know(List<String> diagrams, Grade grade) implements Fact {
    @Override
    public String type() {
      return "know";
    }
  }

  /**
   * A diagram is kept out of the queues, or no longer. The latest one of a diagram holds.
   *
   * @param diagram id of the diagram
   * @param kind what happens
   * @param until the first study day that may bring the diagram again; null for no such day
   */
  record Hold(String diagram, Kind kind, @Nullable LocalDate until) implements Fact {

    /** What happens to a diagram. */
    public enum Kind {
      /** It is out of the queues for a day or a few. */
      BURY,
      /** It is out of the queues until it is lifted, or for long. */
      SUSPEND,
      /** It is back. */
      LIFT;

      /** The name in the file. */
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /** Whether it keeps the diagram out of the queue of a study day. */
    public boolean on(LocalDate day) {
      return kind != Kind.LIFT && (until == null || day.isBefore(until));
    }

    @Override
    public String type() {
      return "hold";
    }
  }

  /**
   * The learner follows a learning path from here on, and no other.
   *
   * @param path id of the path
   */
  record PathStart(String path) implements Fact {
    @Override
    public String type() {
      return "path";
    }
  }

  /**
   * The learner follows a path no longer.
   *
   * @param path id of the path
   */
  record PathStop(String path) implements Fact {
    @Override
    public String type() {
      return "path";
    }
  }

  /**
   * A plan begins, replacing the one before; the memory stays.
   *
   * @param pathway id of the pathway
   * @param date first day of the plan
   * @param hours weekly hours, where they depart from the pathway's
   */
  record PlanStart(String pathway, LocalDate date, @Nullable Double hours) implements Fact {
    @Override
    public String type() {
      return "plan";
    }
  }

  /**
   * The learner opens a phase before its gate does.
   *
   * @param phase number of the phase
   */
  record PhaseOpen(int phase) implements Fact {
    @Override
    public String type() {
      return "plan";
    }
  }

  /**
   * A setting changes from here on.
   *
   * @param key name of the setting
   * @param value its text
   */
  record Setting(String key, String value) implements Fact {
    @Override
    public String type() {
      return "set";
    }
  }

  /**
   * The learner is away: days without any study, which break no streak.
   *
   * @param from first study day
   * @param to last study day
   */
  record Away(LocalDate from, LocalDate to) implements Fact {
    @Override
    public String type() {
      return "away";
    }
  }

  /**
   * A day of half the minutes and caps.
   *
   * @param date study day
   */
  record EasyDay(LocalDate date) implements Fact {
    @Override
    public String type() {
      return "easy";
    }
  }

  /**
   * A weekday of half the minutes and caps, from here on.
   *
   * @param weekday which one
   */
  record EasyWeekday(DayOfWeek weekday) implements Fact {
    @Override
    public String type() {
      return "easy";
    }
  }

  /**
   * The learner enters recovery, which the planner leaves by itself.
   *
   * @param from its first study day
   * @param how fast, steady or triage; null for steady
   * @param days study days that it lasts; null where the way has its own
   */
  record Recovery(LocalDate from, @Nullable String how, @Nullable Integer days) implements Fact {

    /** A recovery of the steady way. */
    public Recovery(LocalDate from) {
      this(from, null, null);
    }

    @Override
    public String type() {
      return "recovery";
    }
  }

  /**
   * The learner relieves the plan; it replaces what was dropped before.
   *
   * @param dropped categories and groups that the plan no longer holds
   */
  record Adjustment(List<String> dropped) implements Fact {
    @Override
    public String type() {
      return "plan";
    }
  }

  /**
   * A forecast was kept, so that it can be scored later. It changes no state, and undo passes over
   * it.
   *
   * @param from first simulated day
   * @param futures how many
   * @param seed of the random numbers
   * @param finish completion of everything that the plan holds
   * @param lastNew the last first study
   * @param checks diagrams studied by near dates
   */
  public record Forecast(
      LocalDate from, int futures, long seed, Band finish, Band lastNew, List<Check> checks)
      implements Fact {

    /** Dates reached in a tenth, half and nine tenths of the futures; null for never. */
    public record Band(@Nullable LocalDate p10, @Nullable LocalDate p50, @Nullable LocalDate p90) {}

    /** Diagrams studied by the end of a day. */
    public record Check(LocalDate date, int p10, int p50, int p90) {}

    @Override
    public String type() {
      return "forecast";
    }
  }

  /**
   * Parameters were fitted to this journal.
   *
   * @param model name of the model
   * @param parameters in order
   * @param recalls of the journal at that time
   * @param testItems held-out recalls it was judged on
   * @param currentLoss log loss of the parameters in use on these
   * @param fittedLoss log loss of parameters fitted to the others
   * @param leastGain low end of the gain's interval
   * @param adopted whether the parameters are used from here on
   */
  record Fit(
      String model,
      List<Double> parameters,
      int recalls,
      int testItems,
      double currentLoss,
      double fittedLoss,
      double leastGain,
      boolean adopted)
      implements Fact {
    @Override
    public String type() {
      return "fit";
    }
  }

  /**
   * Events are taken back, finally.
   *
   * @param ids of the events
   */
  record Retraction(List<EventId> ids) implements Fact {
    @Override
    public String type() {
      return "retract";
    }
  }

  /**
   * Broken lines were copied aside; they are reported no more.
   *
   * @param lines the CRC-32C of each line's bytes, in hexadecimal
   */
  record Quarantine(List<String> lines) implements Fact {
    @Override
    public String type() {
      return "quarantine";
    }
  }

  /**
   * A type that this version of atlas does not know. It is kept and passed over.
   *
   * @param type its name
   * @param version of the format that its line is written in
   */
  record Unknown(String type, int version) implements Fact {
    /** A type of the format that this version of atlas writes. */
    public Unknown(String type) {
      this(type, 1);
    }
  }
}
