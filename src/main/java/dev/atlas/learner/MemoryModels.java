package dev.atlas.learner;

import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Intervals;
import dev.atlas.curriculum.Settings;
import dev.atlas.memory.Fsrs6;
import dev.atlas.memory.Fsrs6Parameters;
import dev.atlas.memory.schedule.ComplexityFactors;
import dev.atlas.memory.schedule.Expanding;
import dev.atlas.memory.schedule.FsrsModel;
import dev.atlas.memory.schedule.Ladder;
import dev.atlas.memory.schedule.MemoryModel;

/** The memory model that the learner's settings ask for. */
public final class MemoryModels {

  private MemoryModels() {}

  /** The model by name; an unknown name, from a later version of atlas, means FSRS. */
  public static MemoryModel of(Settings settings, Curriculum curriculum) {
    Fsrs6 forgetting = new Fsrs6(Fsrs6Parameters.DEFAULTS);
    Intervals intervals = curriculum.intervals();
    ComplexityFactors factors = new ComplexityFactors(intervals.complexity());
    int longest = settings.longestDays(curriculum);
    return switch (settings.memoryModel()) {
      case "ladder" -> new Ladder(forgetting, intervals.ladder(), factors, longest);
      case "expanding" -> new Expanding(forgetting, steps(intervals.expanding()), factors, longest);
      default -> new FsrsModel(forgetting, settings.retention(curriculum), longest);
    };
  }

  private static Expanding.Steps steps(Intervals.Steps steps) {
    return new Expanding.Steps(
        steps.hours(), steps.hard(), steps.good(), steps.easy(), steps.floors());
  }
}
