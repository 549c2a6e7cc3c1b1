package dev.atlas.forecast.demo;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Settings;
import dev.atlas.journal.StudyDay;
import dev.atlas.memory.Headway;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * The life of a learner who follows a plan up to now. The real planner decides each day's queue;
 * good and bad weeks, slips and absences come from a seed.
 *
 * @param now the last moment
 * @param weeks from the first day to now; the first day is a Monday
 * @param events how many events exactly; 0 for as many as come
 * @param seed same seed, same life
 */
public record Demo(
    Catalog catalog, Curriculum curriculum, OffsetDateTime now, int weeks, int events, long seed) {

  /** Weeks of a life of which nothing else is asked. */
  public static final int USUAL_WEEKS = 20;

  /** Longest life. */
  public static final int MOST_WEEKS = 520;

  private static final int USUAL_EVENTS_A_WEEK = 250;

  /** Weeks in which so many events come about without hurry. */
  public static int weeksFor(int events) {
    int weeks = (events + USUAL_EVENTS_A_WEEK - 1) / USUAL_EVENTS_A_WEEK;
    return Math.clamp(weeks, 1, MOST_WEEKS);
  }

  /** The study day of now. */
  public LocalDate today() {
    return StudyDay.of(now, Settings.DEFAULT_ROLLOVER);
  }

  /** The first day. */
  public LocalDate start() {
    return today().minusWeeks(weeks).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Lives it. */
  public void live(Pen pen, Headway headway) {
    new DemoLife(this, pen).live(headway);
  }
}
