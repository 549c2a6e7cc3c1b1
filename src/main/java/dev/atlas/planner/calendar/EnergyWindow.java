package dev.atlas.planner.calendar;

import java.util.ArrayList;
import java.util.List;

/** Stretches of a day by the energy that its work takes; labels of the queue, never bounds. */
public enum EnergyWindow {
  /** First studies: a long stretch, then shorter ones. */
  DEEP("Deep", 90, 75),
  /** Labs and projects. */
  BUILD("Build", 45, 45),
  /** Readings, and what joins the parts. */
  INTEGRATION("Integration", 60, 60),
  /** Recalls. */
  REVIEW("Review", 30, 30);

  private final String title;
  private final int first;
  private final int later;

  EnergyWindow(String title, int first, int later) {
    this.title = title;
    this.first = first;
    this.later = later;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** The lengths of as many windows as hold some minutes of work. */
  public List<Integer> lengths(int minutes) {
    List<Integer> lengths = new ArrayList<>();
    for (int rest = minutes; rest > 0; rest -= lengths.getLast()) {
      lengths.add(lengths.isEmpty() ? first : later);
    }
    return List.copyOf(lengths);
  }
}
