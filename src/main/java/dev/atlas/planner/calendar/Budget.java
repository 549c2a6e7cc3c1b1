package dev.atlas.planner.calendar;

import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Settings;
import dev.atlas.curriculum.rhythm.DayRhythm;
import java.time.LocalDate;

/**
 * A day's hard bounds.
 *
 * @param minutes of work; breaks come on top
 * @param newCap new diagrams at most
 * @param reviewCap reviews at most
 */
public record Budget(int minutes, int newCap, int reviewCap) {

  /** Guards a share such as 1/3 of 30 against falling below 10 by rounding. */
  private static final double EPSILON = 1e-9;

  /**
   * The bounds that the plan sets for a day: minutes to the nearest, caps rounded down.
   *
   * @param beginner whether nothing has been studied yet: then there is nothing to integrate, and a
   *     day without new diagrams would be an empty one
   */
  public static Budget of(PlanCalendar calendar, LocalDate date, boolean beginner) {
    int minutes = calendar.minutes(date);
    return minutes == 0 ? new Budget(0, 0, 0) : of(calendar, date, beginner, minutes);
  }

  /**
   * The bounds of a day with minutes of the learner's own; the caps stay those of the plan, on a
   * rest day those that its weekday would have.
   */
  public static Budget of(PlanCalendar calendar, LocalDate date, boolean beginner, int minutes) {
    Curriculum curriculum = calendar.curriculum();
    Settings settings = calendar.settings();
    DayRhythm rhythm = curriculum.rhythm().get(date.getDayOfWeek());
    if (rhythm == null) {
      return new Budget(minutes, 0, 0);
    }
    double easy = calendar.easyShare(date);
    double newShare = beginner && rhythm.newShare() == 0 ? 1 : rhythm.newShare();
    return new Budget(
        minutes,
        share(settings.newPerDay(curriculum), newShare * easy * calendar.recovery(date).fresh()),
        share(settings.reviewsPerDay(curriculum), rhythm.reviewShare() * easy));
  }

  /** These bounds when so many minutes are spoken for. */
  public Budget without(int spoken) {
    return new Budget(Math.max(0, minutes - spoken), newCap, reviewCap);
  }

  private static int share(int cap, double share) {
    return (int) Math.floor(cap * share + EPSILON);
  }
}
