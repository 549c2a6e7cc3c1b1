package dev.atlas.planner.calendar;

/**
 * The stages of recovery: reviews only in half the minutes for two study days, then three quarters
 * for two, then the full day. The cap on reviews stays throughout.
 */
public enum Recovery {
  /** Reviews only, half the minutes. */
  REVIEWS_ONLY(0.5, 0),
  /** Three quarters of the minutes and of the new diagrams. */
  GENTLE(0.75, 0.75),
  /** The full day. */
  OVER(1, 1);

  /** Study days of each stage. */
  private static final int STAGE_DAYS = 2;

  /** Study days after which it is over. */
  static final int DAYS = 2 * STAGE_DAYS;

  private final double minutes;
  private final double fresh;

  Recovery(double minutes, double fresh) {
    this.minutes = minutes;
    this.fresh = fresh;
  }

  /** The stage after so many study days of recovery. */
  static Recovery after(int studyDays) {
    if (studyDays < STAGE_DAYS) {
      return REVIEWS_ONLY;
    }
    return studyDays < DAYS ? GENTLE : OVER;
  }

  /** Share of a day's minutes. */
  double minutes() {
    return minutes;
  }

  /** Share of a day's cap on new diagrams. */
  double fresh() {
    return fresh;
  }
}
