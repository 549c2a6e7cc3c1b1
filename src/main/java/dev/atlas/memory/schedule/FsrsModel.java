package dev.atlas.memory.schedule;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;

/**
 * Due when the retrievability of FSRS falls to the desired retention. Complexity plays no part:
 * FSRS learns each diagram's difficulty from the grades.
 *
 * @param forgetting the forgetting curve
 * @param retention desired retrievability at the due date, in (0, 1)
 * @param longestDays longest interval
 */
public record FsrsModel(Forgetting forgetting, double retention, int longestDays)
    implements MemoryModel {

  /** The memory state says everything. */
  @Override
  public double start() {
    return 0;
  }

  @Override
  public double advance(double position, Grade grade) {
    return position;
  }

  @Override
  public double interval(MemoryState state, double position, int complexity) {
    return forgetting.interval(state, retention);
  }
}
