package dev.atlas.forecast.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * Good and bad weeks. Twice a year the learner is away for a week, and some weeks later ill for
 * five days; the rest is luck.
 */
final class Weather {

  private static final int DAYS_A_WEEK = 7;
  private static final int HALF_YEAR = 26;
  private static final int AWAY = 6;
  private static final int ILL = 11;
  private static final int WELL_UNTIL = 1;

  private static final double BAD = 0.2;
  private static final double GOOD = 0.8;

  private final LocalDate start;
  private final long seed;

  Weather(LocalDate start, long seed) {
    this.start = start;
    this.seed = seed;
  }

  /** The week of a life, from 0. */
  int week(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(start, day) / DAYS_A_WEEK;
  }

  /** Whether a week is spent away. */
  boolean away(int week) {
    return week % HALF_YEAR == AWAY;
  }

  /** Whether the learner falls ill on the Tuesday of a week. */
  boolean ill(int week) {
    return week % HALF_YEAR == ILL;
  }

  /** Share of the days of a week that are kept. */
  double kept(LocalDate day) {
    int week = week(day);
    if (away(week) || (ill(week) && day.getDayOfWeek().getValue() > WELL_UNTIL)) {
      return 0;
    }
    double mood = mood(week);
    return mood < BAD ? 0.6 : mood < GOOD ? 0.93 : 1;
  }

  /** Whether a day is spent at home and in health. */
  boolean well(LocalDate day) {
    return kept(day) > 0;
  }

  /** How a week feels, from 0 to 1. */
  double spirit(LocalDate day) {
    return mood(week(day));
  }

  /** Share of a kept day's queue that is done. */
  double done(LocalDate day) {
    double mood = mood(week(day));
    return mood < BAD ? 0.75 : mood < GOOD ? 0.97 : 1;
  }

  /** How much more is forgotten than usual. */
  double strain(LocalDate day) {
    return mood(week(day)) < BAD ? 1.4 : 1;
  }

  private double mood(int week) {
    return new SplittableRandom(seed * 31 + week).nextDouble();
  }
}
