package dev.atlas.evidence.learners;

import java.util.Locale;

/**
 * Where a learner stands at the end of the plan's weeks.
 *
 * @param studied diagrams studied
 * @param remembered of them, as the learner's true memory has it
 * @param reviewHours spent on recalls
 * @param studyHours spent on first studies
 */
record Standing(double studied, double remembered, double reviewHours, double studyHours) {

  static final Standing NONE = new Standing(0, 0, 0, 0);

  Standing plus(Standing more) {
    return new Standing(
        studied + more.studied,
        remembered + more.remembered,
        reviewHours + more.reviewHours,
        studyHours + more.studyHours);
  }

  Standing dividedBy(int learners) {
    return new Standing(
        studied / learners, remembered / learners, reviewHours / learners, studyHours / learners);
  }

  double rememberedAnHour() {
    return remembered / (reviewHours + studyHours);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "studied %.0f, remembered %.0f (%.1f %%), %.0f h of reviews, %.0f h of studies, %.2f an hour",
        studied,
        remembered,
        100 * remembered / studied,
        reviewHours,
        studyHours,
        rememberedAnHour());
  }
}
