package dev.atlas.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers about what the learner says of days, errors, exams, interviews and diagrams. */
public sealed interface TrackingReport extends Report {

  /**
   * A check-in. What was not said is null.
   *
   * @param day study day
   * @param when morning or evening
   * @param energy 1 to 10
   * @param focus 1 to 10
   * @param motivation 1 to 10
   * @param hours meant to study
   * @param note of the morning
   * @param goals what became of them
   * @param learnings of the evening
   * @param struggles of the evening
   * @param tomorrow what comes next
   * @param understanding 1 to 10
   * @param confidence 1 to 10
   */
  record CheckIn(
      LocalDate day,
      String when,
      @Nullable Integer energy,
      @Nullable Integer focus,
      @Nullable Integer motivation,
      @Nullable Double hours,
      @Nullable String note,
      @Nullable String goals,
      List<String> learnings,
      @Nullable String struggles,
      @Nullable String tomorrow,
      @Nullable Integer understanding,
      @Nullable Integer confidence) {}

  /**
   * A check-in that was recorded.
   *
   * @param checkIn what was said
   * @param yesterday what the evening before meant for this day, or null
   */
  record CheckedIn(CheckIn checkIn, @Nullable String yesterday) implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.checkin/1";
    }
  }

  /**
   * Check-ins.
   *
   * @param checkIns in the order of time
   */
  record CheckIns(List<CheckIn> checkIns) implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.checkin-list/1";
    }
  }

  /**
   * An error.
   *
   * @param id of its event
   * @param day study day
   * @param kind conceptual, procedural, factual or application
   * @param diagram id, or null
   * @param title of the diagram, or null
   * @param what went wrong
   * @param cause its root, or null
   * @param correction what is right, or null
   * @param revisit study day to come back to it; null where it is settled
   * @param revisits how often it was looked at again
   */
  record Mistake(
      String id,
      LocalDate day,
      String kind,
      @Nullable String diagram,
      @Nullable String title,
      String what,
      @Nullable String cause,
      @Nullable String correction,
      @Nullable LocalDate revisit,
      int revisits) {}

  /**
   * An error that was recorded, or looked at again.
   *
   * @param mistake as it stands now
   * @param again whether it was looked at again
   */
  record MistakeLogged(Mistake mistake, boolean again) implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.error/1";
    }
  }

  /**
   * Errors.
   *
   * @param mistakes in the order of time
   * @param all whether settled ones are among them
   * @param today the study day
   */
  record Mistakes(List<Mistake> mistakes, boolean all, LocalDate today) implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.error-list/1";
    }
  }
}
