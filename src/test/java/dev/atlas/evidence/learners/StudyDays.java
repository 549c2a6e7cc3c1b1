package dev.atlas.evidence.learners;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * How a learner's days go, whatever is planned for them: some are skipped, in streaks, some end
 * early, and everything takes its own time.
 */
final class StudyDays {

  private static final int DAYS = 700;
  private static final int SECONDS_A_MINUTE = 60;
  private static final int LEAST_SECONDS = 20;

  private final LocalDate start;
  private final SplittableRandom random;
  private final double pace;

  /** By day: the share of its plan that the learner has in them; 0 for a skipped one. */
  private final double[] shares = new double[DAYS];

  StudyDays(long seed, LocalDate start) {
    this.start = start;
    random = new SplittableRandom(~seed);
    double skips = 0.03 + 0.12 * random.nextDouble();
    double staysAway = 0.2 + 0.4 * random.nextDouble();
    double endsEarly = 0.05 + 0.25 * random.nextDouble();
    pace = Math.exp(0.12 * random.nextGaussian());
    boolean away = false;
    for (int day = 0; day < DAYS; day++) {
      away = random.nextDouble() < (away ? staysAway : skips);
      double early = random.nextDouble() < endsEarly ? 0.3 + 0.7 * random.nextDouble() : 1.2;
      shares[day] = away ? 0 : early;
    }
  }

  /** The share of a day's planned minutes after which nothing new is begun; 0 for a day skipped. */
  double share(LocalDate day) {
    return shares[(int) (day.toEpochDay() - start.toEpochDay())];
  }

  /** Seconds that something planned with so many minutes takes. */
  int seconds(int minutes) {
    double taken = minutes * pace * Math.exp(0.25 * random.nextGaussian());
    return (int) Math.max(LEAST_SECONDS, Math.round(taken * SECONDS_A_MINUTE));
  }
}
