package dev.atlas.planner.calendar;

import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Pathway;
import dev.atlas.curriculum.Settings;
import dev.atlas.curriculum.rhythm.RedrawTarget;
import dev.atlas.learner.DayChoices;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The curriculum laid out in time: weeks stretched by the pathway, counted from the plan's start.
 *
 * @param curriculum the plan's data
 * @param settings what the learner has set
 * @param start first day of the plan
 * @param days where the learner's days depart from the rhythm
 */
public record PlanCalendar(
    Curriculum curriculum, Settings settings, LocalDate start, DayChoices days) {

  private static final int DAYS_A_WEEK = 7;

  /** Share of the minutes and caps on an easy day. */
  private static final double EASY = 0.5;

  /** A plan in time that follows the rhythm throughout. */
  public PlanCalendar(Curriculum curriculum, Settings settings, LocalDate start) {
    this(curriculum, settings, start, DayChoices.NONE);
  }

  /**
   * The plan as it was lived up to the start of a day: days away that have not come yet are days of
   * study, so that announcing an absence makes nobody late.
   */
  public PlanCalendar lived(LocalDate day) {
    return days.absences().isEmpty()
        ? this
        : new PlanCalendar(curriculum, settings, start, days.awayBefore(day));
  }

  /** The pathway that is followed. */
  public Pathway pathway() {
    return settings.pathway(curriculum);
  }

  /** How many times longer this plan is than the unstretched one. */
  public double stretch() {
    return (double) pathway().weeks() / curriculum.weeks();
  }

  /** The day of the plan, 1 on its first; 0 and less before it. */
  public int day(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(start, date) + 1;
  }

  /** The week of the plan, 1 on its first seven days; 0 before it. */
  public int week(LocalDate date) {
    return date.isBefore(start) ? 0 : (day(date) - 1) / DAYS_A_WEEK + 1;
  }

  /** The stretched number of an unstretched week. */
  public double stretchedWeek(double week) {
    return week * stretch();
  }

  /** The last day of an unstretched week, stretched and rounded up to a day. */
  public LocalDate endOfWeek(double week) {
    long days = (long) Math.ceil(week * DAYS_A_WEEK * stretch() - 1e-9);
    return start.plusDays(days - 1);
  }

  /** The day after the plan's last. */
  public LocalDate end() {
    return start.plusDays((long) pathway().weeks() * DAYS_A_WEEK);
  }

  /** Minutes in which a known diagram should be redrawn on a day. */
  public int redrawMinutes(LocalDate date) {
    double week = (day(date) - 1) / (DAYS_A_WEEK * stretch()) + 1;
    int minutes = curriculum.redraw().getFirst().minutes();
    for (RedrawTarget target : curriculum.redraw()) {
      if (week >= target.fromWeek()) {
        minutes = target.minutes();
      }
    }
    return minutes;
  }

  /** Minutes of study that the plan holds on a day; 0 before its start. */
  public int minutes(LocalDate date) {
    int full = date.isBefore(start) ? 0 : settings.minutes(curriculum, date.getDayOfWeek());
    return days.regular() ? full : (int) Math.round(full * share(date));
  }

  private double share(LocalDate date) {
    if (days.away(date)) {
      return 0;
    }
    return easyShare(date) * recovery(date).minutes();
  }

  /** Share of a full day's caps that an easy day keeps. */
  double easyShare(LocalDate date) {
    return days.easy(date) ? EASY : 1;
  }

  /** The stage of recovery on a day. */
  public Recovery recovery(LocalDate date) {
    DayChoices.Recovering recovery = days.recovery();
    if (recovery == null || date.isBefore(recovery.from())) {
      return Recovery.OVER;
    }
    int passed = 0;
    for (LocalDate day = recovery.from();
        day.isBefore(date) && passed < recovery.days();
        day = day.plusDays(1)) {
      passed += rest(day) ? 0 : 1;
    }
    return Recovery.after(passed, recovery);
  }

  /** The last study day of a recovery. */
  public LocalDate lastDay(DayChoices.Recovering recovery) {
    LocalDate last = recovery.from();
    for (int left = recovery.days() - (rest(last) ? 0 : 1); left > 0; left--) {
      last = nextStudyDay(last);
    }
    return last;
  }

  /** Whether nothing is planned on a day, by its weekday or because the learner is away. */
  public boolean rest(LocalDate date) {
    return settings.weight(curriculum, date.getDayOfWeek()) == 0 || days.away(date);
  }

  /** The first day after another that is no rest day. */
  public LocalDate nextStudyDay(LocalDate after) {
    LocalDate day = after.plusDays(1);
    while (rest(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Minutes of study from a day on to the end of another; 0 when that has passed. */
  public long minutesBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return 0;
    }
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    long sum = 0;
    if (this.days.regular() && days >= DAYS_A_WEEK && !from.isBefore(start)) {
      long week = 0;
      for (int i = 0; i < DAYS_A_WEEK; i++) {
        week += minutes(from.plusDays(i));
      }
      sum = days / DAYS_A_WEEK * week;
      days %= DAYS_A_WEEK;
    }
    for (int i = 0; i < days; i++) {
      sum += minutes(to.minusDays(i));
    }
    return sum;
  }

  /** Study days (not rest days) from a day on up to, not including, another. */
  public int studyDays(LocalDate from, LocalDate before) {
    int days = 0;
    for (LocalDate day = from; day.isBefore(before); day = day.plusDays(1)) {
      days += rest(day) ? 0 : 1;
    }
    return days;
  }
}
