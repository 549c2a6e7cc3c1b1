package dev.atlas.learner;

import dev.atlas.curriculum.Settings;
import dev.atlas.journal.Fact;
import dev.atlas.memory.schedule.MemoryModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the journal adds up to. Computed by {@link JournalFold}; nothing else is state.
 *
 * @param settings what the learner has set
 * @param plan the plan that is followed; null before the first event
 * @param days where the learner's days depart from the rhythm
 * @param openedPhases phases that the learner opened by hand
 * @param records all reviews in the order of time
 * @param practice all work beside the diagrams in the order of time
 * @param progress studied diagrams by id
 * @param model the memory model in force
 * @param lastFit parameters that were fitted last, adopted or not; null before the first fit
 */
public record LearnerState(
    Settings settings,
    @Nullable PlanChoice plan,
    DayChoices days,
    Set<Integer> openedPhases,
    List<StudyRecord> records,
    List<PracticeRecord> practice,
    Map<String, DiagramProgress> progress,
    MemoryModel model,
    Fact.@Nullable Fit lastFit) {

  /** The progress of a diagram, or null when it was never studied. */
  public @Nullable DiagramProgress progressOf(String diagram) {
    return progress.get(diagram);
  }

  /** Where a diagram stands. */
  public Standing standingOf(String diagram) {
    DiagramProgress found = progress.get(diagram);
    return found == null ? Standing.NEW : found.standing();
  }

  /** How often a diagram studied before was recalled, or was to be. */
  public int recalls() {
    return (int) records.stream().filter(StudyRecord::recall).count();
  }

  /** The id of the learning path that is followed; null for none. */
  public @Nullable String path() {
    return days.path();
  }

  /** Whether a reading, or a step of a path that is no diagram, was done. */
  public boolean practised(String item) {
    return practice.stream().anyMatch(record -> record.item().equals(item));
  }

  /** The work beside the diagrams of one study day, in the order of time. */
  public List<PracticeRecord> practiceOf(LocalDate day) {
    return practice.stream().filter(record -> record.day().equals(day)).toList();
  }

  /** The reviews of one study day, in the order of time. */
  public List<StudyRecord> recordsOf(LocalDate day) {
    return records.stream().filter(r -> r.day().equals(day)).toList();
  }
}
