package dev.atlas.report.build;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.journal.Journal;
import dev.atlas.journal.StudyDay;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Everything a report is a function of.
 *
 * @param catalog all diagrams
 * @param curriculum the plan's data
 * @param journal as of now: later events have not happened
 * @param now the clock, in the learner's offset
 * @param learner the state after all events
 */
public record Situation(
    Catalog catalog,
    Curriculum curriculum,
    Journal journal,
    OffsetDateTime now,
    LearnerState learner) {

  /** The situation at a moment. */
  public static Situation at(
      OffsetDateTime now, Journal recorded, Catalog catalog, Curriculum curriculum) {
    Journal journal = recorded.asOf(now.toInstant());
    LearnerState learner = JournalFold.now(journal, catalog, curriculum);
    return new Situation(catalog, curriculum, journal, now, learner);
  }

  /** The study day of now. */
  public LocalDate today() {
    return StudyDay.of(now, learner.settings().rollover());
  }

  /** The plan in time; without a plan, it would begin on the first day that is no rest day. */
  public PlanCalendar calendar() {
    if (learner.plan() != null) {
      return new PlanCalendar(
          curriculum, learner.settings(), learner.plan().start(), learner.days());
    }
    PlanCalendar calendar =
        new PlanCalendar(curriculum, learner.settings(), today(), learner.days());
    return calendar.rest(today())
        ? new PlanCalendar(
            curriculum, learner.settings(), calendar.nextStudyDay(today()), learner.days())
        : calendar;
  }

  /** The state at the start of a study day. */
  public LearnerState atStartOf(LocalDate day) {
    return learner.atStartOf(day, catalog, curriculum);
  }

  /** The state at the end of a study day. */
  public LearnerState atEndOf(LocalDate day) {
    return learner.atEndOf(day, catalog, curriculum);
  }
}
