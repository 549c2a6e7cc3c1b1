package dev.atlas.report.build.period;

import dev.atlas.memory.Grade;
import dev.atlas.report.PeriodReport.Retention;
import org.jspecify.annotations.Nullable;

/** Counts recalls and how they went. */
final class Recalls {

  private int all;
  private int remembered;
  private int young;
  private int youngRemembered;
  private int mature;
  private int matureRemembered;

  /** Counts one; true retention looks at the first of a day only. */
  void add(Grade grade, boolean firstOfDay, boolean foundMature) {
    int success = grade.remembered() ? 1 : 0;
    all++;
    remembered += success;
    if (firstOfDay && foundMature) {
      mature++;
      matureRemembered += success;
    } else if (firstOfDay) {
      young++;
      youngRemembered += success;
    }
  }

  int count() {
    return all;
  }

  /** Share that succeeded; null without any. */
  @Nullable Double successRate() {
    return rate(remembered, all);
  }

  Retention retention() {
    return new Retention(
        rate(youngRemembered + matureRemembered, young + mature),
        rate(youngRemembered, young),
        young,
        rate(matureRemembered, mature),
        mature);
  }

  private static @Nullable Double rate(int part, int whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
