package dev.atlas.assessment;

import java.util.Locale;

/** What the weeks of the plan train, one upon the other. */
public enum Competency {
  RECALL(4),
  APPLICATION(8),
  ANALYSIS(12),
  SYNTHESIS(16);

  private final int lastWeek;

  Competency(int lastWeek) {
    this.lastWeek = lastWeek;
  }

  /** The level that a week of the unstretched plan trains; the last one after the plan. */
  public static Competency ofWeek(double week) {
    for (Competency each : values()) {
      if (week <= each.lastWeek) {
        return each;
      }
    }
    return SYNTHESIS;
  }

  /** The last week of the unstretched plan that trains it. */
  public int lastWeek() {
    return lastWeek;
  }

  /** For people. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
