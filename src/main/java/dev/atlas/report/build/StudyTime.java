package dev.atlas.report.build;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.learner.StudyRecord;
import dev.atlas.planner.calendar.PlanCalendar;

/**
 * Minutes that reviews took. Where the learner gave no duration, the planned minutes stand in.
 *
 * @param catalog all diagrams
 * @param calendar the plan in time
 */
public record StudyTime(Catalog catalog, PlanCalendar calendar) {

  private static final double SECONDS_A_MINUTE = 60.0;

  /** Minutes of a review, rounded to the nearest. */
  public int minutes(StudyRecord study) {
    return (int) Math.round(seconds(study) / SECONDS_A_MINUTE);
  }

  /** Minutes of work beside the diagrams, rounded to the nearest. */
  public int minutes(PracticeRecord practice) {
    return (int) Math.round(seconds(practice) / SECONDS_A_MINUTE);
  }

  /** Seconds of work beside the diagrams. */
  public double seconds(PracticeRecord practice) {
    if (practice.seconds() != null) {
      return practice.seconds();
    }
    PathStep item = calendar.curriculum().material().item(practice.item());
    return item == null ? 0 : SECONDS_A_MINUTE * item.minutes();
  }

  /** Seconds of a review. */
  public double seconds(StudyRecord study) {
    if (study.seconds() != null) {
      return study.seconds();
    }
    Diagram diagram = catalog.find(study.diagram());
    return SECONDS_A_MINUTE
        * (study.study() && diagram != null
            ? diagram.minutes()
            : calendar.redrawMinutes(study.day()));
  }
}
