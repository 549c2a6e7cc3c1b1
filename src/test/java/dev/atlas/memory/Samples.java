package dev.atlas.memory;

import dev.atlas.memory.schedule.ComplexityFactors;
import dev.atlas.memory.schedule.Expanding;
import dev.atlas.memory.schedule.Ladder;
import java.util.List;

/** The schedules of the bundled curriculum, without complexity. */
public final class Samples {

  private static final ComplexityFactors PLAIN = new ComplexityFactors(List.of(1.0));

  private Samples() {}

  public static Ladder ladder() {
    return new Ladder(FsrsVersion.FSRS_6.model(), List.of(1, 3, 7, 14, 30, 60), PLAIN, 365);
  }

  public static Expanding expanding() {
    List<Integer> floors = List.of(3, 7, 14, 30, 60, 180);
    Expanding.Steps steps = new Expanding.Steps(List.of(1, 5), 1.5, 2.0, 2.5, floors);
    return new Expanding(FsrsVersion.FSRS_6.model(), steps, PLAIN, 365);
  }
}
