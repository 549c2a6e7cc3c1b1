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

  /**
   * A paper.
   *
   * @param id to ask for it with
   * @param title for people
   * @param phase number of the phase whose end it marks; 0 for the whole plan
   * @param by the day by whose end it should be sat
   * @param parts how many
   * @param minutes of all parts
   * @param points of all parts
   * @param passPoints points that pass; 0 where each part must pass by itself
   * @param state ahead, open, passed, failed or missed
   * @param best most points of a finished attempt, or null
   * @param attempts how often it was begun
   */
  record PaperRow(
      String id,
      String title,
      int phase,
      LocalDate by,
      int parts,
      int minutes,
      int points,
      int passPoints,
      String state,
      @Nullable Double best,
      int attempts) {}

  /**
   * All papers.
   *
   * @param papers in the order of the plan
   * @param competency what this week of the plan trains
   * @param certificate what the final certifies, or null
   */
  record Papers(List<PaperRow> papers, String competency, @Nullable String certificate)
      implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.assess-list/1";
    }
  }

  /**
   * A part of a paper.
   *
   * @param id to score it with
   * @param title for people
   * @param minutes allowed
   * @param points at most
   * @param pass points that are enough
   * @param task what to do
   * @param criteria how it is scored
   * @param drawn diagrams drawn by lot; empty where they are not told yet
   * @param reached points, or null before it was sat
   * @param seconds it took, or null
   * @param remedy what to do where it fell short, else null
   */
  record PartRow(
      String id,
      String title,
      int minutes,
      int points,
      double pass,
      String task,
      List<Criterion> criteria,
      List<Drawn> drawn,
      @Nullable Double reached,
      @Nullable Integer seconds,
      @Nullable String remedy) {}

  /** One thing that is looked at, and its points at most. */
  record Criterion(String name, int points) {}

  /** A diagram drawn by lot. */
  record Drawn(String id, String title) {}

  /**
   * A paper with the latest attempt at it.
   *
   * @param paper the paper
   * @param attempt id of the event that began it, or null
   * @param begun study day it began, or null
   * @param points reached so far
   * @param stopped whether it was given up
   * @param parts in order
   * @param next id of the part to sit next; null where there is none
   * @param certificate what a finished final certifies, or null
   * @param brief whether only the next part is shown to people
   */
  record Paper(
      PaperRow paper,
      @Nullable String attempt,
      @Nullable LocalDate begun,
      double points,
      boolean stopped,
      List<PartRow> parts,
      @Nullable String next,
      @Nullable String certificate,
      boolean brief)
      implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.assess/1";
    }
  }

  /**
   * What a mock interview is about.
   *
   * @param id of the diagram
   * @param title of the diagram
   * @param group whose it is
   * @param minutes it takes
   * @param prompt what to draw, or null
   * @param dimensions that it is scored by, 1 to 5 each
   */
  record Scenario(
      String id,
      String title,
      String group,
      int minutes,
      @Nullable String prompt,
      List<Dimension> dimensions)
      implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.interview/1";
    }
  }

  /** What is scored, and what 5, 3 and 1 mean. */
  record Dimension(String title, String best, String fair, String poor) {}

  /**
   * A mock interview that was held.
   *
   * @param day study day
   * @param scenario id of the diagram
   * @param title of the diagram
   * @param minutes it took
   * @param scores five, 1 to 5
   * @param average of them
   * @param note of the learner, or null
   */
  record InterviewRow(
      LocalDate day,
      String scenario,
      String title,
      int minutes,
      List<Integer> scores,
      double average,
      @Nullable String note) {}

  /**
   * Mock interviews and where they lead.
   *
   * @param interviews in the order of time
   * @param held in this week of the plan
   * @param quota of this week of the plan
   * @param average over the last five, or null
   * @param before over the five before them, or null
   * @param target average to reach by the end of the plan
   * @param last whether people are shown only the last one
   */
  record Interviews(
      List<InterviewRow> interviews,
      int held,
      int quota,
      @Nullable Double average,
      @Nullable Double before,
      double target,
      boolean last)
      implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.interview-list/1";
    }
  }

  /**
   * How deeply a diagram is understood.
   *
   * @param diagram id
   * @param title of the diagram
   * @param level surface, shallow, medium, deep or expert; null where it was not judged
   * @param checklist the eight points of mastery
   */
  record Depth(String diagram, String title, @Nullable String level, List<Point> checklist)
      implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.depth/1";
    }
  }

  /** A point of mastery, and whether it holds. */
  record Point(String name, boolean holds) {}

  /**
   * How deeply the judged diagrams are understood.
   *
   * @param judged how many
   * @param whole how many fulfil the whole checklist
   * @param shares deep or better, medium, shallow or less
   */
  record Depths(int judged, int whole, List<Share> shares) implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.depth-list/1";
    }
  }

  /**
   * A share of the judged diagrams.
   *
   * @param level name
   * @param count how many
   * @param share of all judged ones, 0 to 1
   * @param expected share by this week of the plan, 0 to 1
   */
  record Share(String level, int count, double share, double expected) {}

  /**
   * Certificates, earned or not.
   *
   * @param certificates the final first, then those of paths
   */
  record Certificates(List<CertificateRow> certificates) implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.certificate-list/1";
    }
  }

  /**
   * What is certified.
   *
   * @param id final, or the id of the path
   * @param title of the certificate
   * @param earned whether it may be printed
   * @param day it was earned, where that is known
   * @param detail what it is given for, or how far the way there is done
   */
  record CertificateRow(
      String id, String title, boolean earned, @Nullable LocalDate day, String detail) {}

  /**
   * A certificate to print.
   *
   * @param certificate what is certified
   * @param name whose it is, or null
   * @param issued the study day it was printed
   */
  record Certificate(CertificateRow certificate, @Nullable String name, LocalDate issued)
      implements TrackingReport {
    @Override
    public String schema() {
      return "atlas.certificate/1";
    }
  }
}
