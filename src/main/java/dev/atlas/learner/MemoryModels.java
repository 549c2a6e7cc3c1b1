package dev.atlas.learner;

import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Intervals;
import dev.atlas.curriculum.Settings;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Forgetting;
import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.schedule.ComplexityFactors;
import dev.atlas.memory.schedule.Expanding;
import dev.atlas.memory.schedule.FsrsModel;
import dev.atlas.memory.schedule.Ladder;
import dev.atlas.memory.schedule.MemoryModel;
import org.jspecify.annotations.Nullable;

/** The memory model that the learner's settings ask for. */
public final class MemoryModels {

  private MemoryModels() {}

  /**
   * What due dates are made from beside the reviews: equal keys, equal dates.
   *
   * @param fit the parameters that were adopted last, or null
   */
  public record Key(
      String model, double retention, int longest, long seed, Fact.@Nullable Fit fit) {

    /** The key that settings and an adopted fit make. */
    public static Key of(Settings settings, Curriculum curriculum, Fact.@Nullable Fit fit) {
      return new Key(
          settings.memoryModel(),
          settings.retention(curriculum),
          settings.longestDays(curriculum),
          settings.seed(),
          fit);
    }
  }

  /**
   * The model by name; an unknown name, from a later version of atlas, means FSRS.
   *
   * @param fit the parameters that were adopted last, or null for the published ones
   */
  public static MemoryModel of(Settings settings, Curriculum curriculum, Fact.@Nullable Fit fit) {
    return over(forgetting(fit), settings, curriculum);
  }

  /** The model by name over a given curve. */
  public static MemoryModel over(Forgetting forgetting, Settings settings, Curriculum curriculum) {
    Intervals intervals = curriculum.intervals();
    ComplexityFactors factors = new ComplexityFactors(intervals.complexity());
    int longest = settings.longestDays(curriculum);
    return switch (settings.memoryModel()) {
      case "ladder" -> new Ladder(forgetting, intervals.ladder(), factors, longest);
      case "expanding" -> new Expanding(forgetting, steps(intervals.expanding()), factors, longest);
      default -> new FsrsModel(forgetting, settings.retention(curriculum), longest);
    };
  }

  /** The fitted model; parameters of a later version or out of bounds mean the published ones. */
  private static Forgetting forgetting(Fact.@Nullable Fit fit) {
    FsrsVersion version =
        fit == null ? FsrsVersion.FSRS_6 : FsrsVersion.of(fit.model()).orElse(FsrsVersion.FSRS_6);
    if (fit == null) {
      return version.model();
    }
    try {
      double[] parameters = new double[fit.parameters().size()];
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] = fit.parameters().get(i);
      }
      return version.model(parameters);
    } catch (IllegalArgumentException unusable) {
      return version.model();
    }
  }

  /** The ladder of the curriculum, for comparisons. */
  public static Ladder ladder(Curriculum curriculum) {
    Intervals intervals = curriculum.intervals();
    return new Ladder(
        FsrsVersion.FSRS_6.model(),
        intervals.ladder(),
        new ComplexityFactors(intervals.complexity()),
        intervals.longestDays());
  }

  /** The expanding rehearsal of the curriculum, for comparisons. */
  public static Expanding expanding(Curriculum curriculum) {
    Intervals intervals = curriculum.intervals();
    return new Expanding(
        FsrsVersion.FSRS_6.model(),
        steps(intervals.expanding()),
        new ComplexityFactors(intervals.complexity()),
        intervals.longestDays());
  }

  private static Expanding.Steps steps(Intervals.Steps steps) {
    return new Expanding.Steps(
        steps.hours(), steps.hard(), steps.good(), steps.easy(), steps.floors());
  }
}
