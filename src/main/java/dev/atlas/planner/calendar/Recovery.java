package dev.atlas.planner.calendar;

import dev.atlas.learner.DayChoices;

/** The stages of recovery. The cap on reviews stays throughout. */
public enum Recovery {
  /** The steady way at first: reviews only, half the minutes. */
  REVIEWS_ONLY(0.5, 0, 0),
  /** The steady way after that: three quarters of the minutes and of the new diagrams. */
  GENTLE(0.75, 0.75, 0),
  /** The fast way: reviews only, all of the minutes. */
  FAST(1, 0, 0),
  /** Triage: all of the minutes, half of the new diagrams; what is mostly forgotten waits. */
  TRIAGE(1, 0.5, 0.5),
  /** The full day. */
  OVER(1, 1, 0);

  /** Study days of each stage of the steady way. */
  private static final int STAGE_DAYS = 2;

  private final double minutes;
  private final double fresh;
  private final double leastChance;

  Recovery(double minutes, double fresh, double leastChance) {
    this.minutes = minutes;
    this.fresh = fresh;
    this.leastChance = leastChance;
  }

  /** The stage after so many study days of a recovery. */
  static Recovery after(int studyDays, DayChoices.Recovering recovery) {
    if (studyDays >= recovery.days()) {
      return OVER;
    }
    return switch (recovery.way()) {
      case FAST -> FAST;
      case TRIAGE -> TRIAGE;
      case STEADY -> studyDays < STAGE_DAYS ? REVIEWS_ONLY : GENTLE;
    };
  }

  /** Share of a day's minutes. */
  double minutes() {
    return minutes;
  }

  /** Share of a day's cap on new diagrams. */
  double fresh() {
    return fresh;
  }

  /** Whether it has no new diagrams at all. */
  public boolean reviewsOnly() {
    return fresh == 0;
  }

  /** Reviews with less chance of recall wait. */
  public double leastChance() {
    return leastChance;
  }
}
