package dev.atlas.learner;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Settings;
import dev.atlas.journal.Fact;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.ProgressMap;
import dev.atlas.learner.progress.Replay;
import dev.atlas.learner.progress.Standing;
import dev.atlas.learner.tracking.Known;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.MemoryModel;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the journal adds up to. Computed by a fold of the events; nothing else is state.
 *
 * @param settings what the learner has set
 * @param plan the plan that is followed; null before the first event
 * @param days where the learner's days depart from the rhythm
 * @param openedPhases phases that the learner opened by hand
 * @param log all reviews in the order of time
 * @param practice all work beside the diagrams in the order of time
 * @param tracking what the learner said about days, errors, exams and diagrams
 * @param progress diagrams that were studied or known, by id
 * @param earlier for diagrams reviewed on the latest study days: their progress before that day; it
 *     only saves replaying them
 * @param model the memory model in force
 * @param lastFit parameters that were fitted last, adopted or not; null before the first fit
 */
public record LearnerState(
    Settings settings,
    @Nullable PlanChoice plan,
    DayChoices days,
    Set<Integer> openedPhases,
    StudyLog log,
    List<PracticeRecord> practice,
    Tracking tracking,
    ProgressMap progress,
    Map<String, DiagramProgress> earlier,
    MemoryModel model,
    Fact.@Nullable Fit lastFit) {

  /** A state whose reviews are all at hand, of a learner who said nothing. */
  public LearnerState(
      Settings settings,
      @Nullable PlanChoice plan,
      DayChoices days,
      Set<Integer> openedPhases,
      List<StudyRecord> records,
      List<PracticeRecord> practice,
      Map<String, DiagramProgress> progress,
      MemoryModel model,
      Fact.@Nullable Fit lastFit) {
    this(
        settings,
        plan,
        days,
        openedPhases,
        StudyLog.of(records),
        practice,
        Tracking.NONE,
        ProgressMap.of(progress),
        Map.of(),
        model,
        lastFit);
  }

  /** All reviews in the order of time; a long journal takes its time. */
  public List<StudyRecord> records() {
    return log.all();
  }

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
    return progress.leeches().recalls();
  }

  /**
   * Hands on the recalls of the study days from one day to another, both included, in any order;
   * what is not at hand is told by the histories.
   *
   * @param replay by the model in force
   */
  public void recalls(LocalDate from, LocalDate to, Replay replay, StudyLog.Recalls recalls) {
    if (log.atHand(from, to)) {
      log.recalls(from, to, replay.catalog(), recalls);
      return;
    }
    for (Map.Entry<String, DiagramProgress> entry : progress.entrySet()) {
      ReviewHistory history = entry.getValue().history();
      if (history.latestDay() >= from.toEpochDay() && history.size() > 1) {
        recalls(
            replay.catalog().position(entry.getKey()),
            history,
            from,
            to,
            replay.found(entry.getKey(), history, Long.MAX_VALUE).mature(),
            recalls);
      }
    }
  }

  private static void recalls(
      int diagram,
      ReviewHistory history,
      LocalDate from,
      LocalDate to,
      BitSet matured,
      StudyLog.Recalls recalls) {
    for (int i = 1; i < history.size(); i++) {
      long day = history.day(i);
      if (day >= from.toEpochDay() && day <= to.toEpochDay()) {
        recalls.take(
            LocalDate.ofEpochDay(day),
            diagram,
            history.grade(i),
            history.day(i - 1) != day,
            matured.get(i),
            false);
      }
    }
  }

  /** The id of the learning path that is followed; null for none. */
  public @Nullable String path() {
    return days.path();
  }

  /** The ids of the readings that were done, and of the steps of paths that are no diagrams. */
  public Set<String> practised() {
    Set<String> items = new HashSet<>();
    for (PracticeRecord record : practice) {
      items.add(record.item());
    }
    return items;
  }

  /** The work beside the diagrams of one study day, in the order of time. */
  public List<PracticeRecord> practiceOf(LocalDate day) {
    return practice.stream().filter(record -> record.day().equals(day)).toList();
  }

  /** The reviews of one study day, in the order of time. */
  public List<StudyRecord> recordsOf(LocalDate day) {
    return log.between(day, day);
  }

  /**
   * The state at the start of a study day: reviews of that day and later have not happened, choices
   * have. What the learner said that day to know already counts, for it changes the plan at once.
   */
  public LearnerState atStartOf(LocalDate day, Catalog catalog, Curriculum curriculum) {
    return before(day, day, catalog, curriculum);
  }

  /** The state at the end of a study day: nothing of a later day has happened, choices have. */
  public LearnerState atEndOf(LocalDate day, Catalog catalog, Curriculum curriculum) {
    return before(day.plusDays(1), day, catalog, curriculum);
  }

  private LearnerState before(
      LocalDate day, LocalDate lastKnown, Catalog catalog, Curriculum curriculum) {
    Replay replay = new Replay(catalog, curriculum, settings, model);
    Map<String, DiagramProgress> younger = new HashMap<>();
    Set<String> unknown = new HashSet<>();
    progress
        .rows()
        .forEach(
            (id, now) -> {
              DiagramProgress then = before(day, lastKnown, id, now, replay);
              if (then == null) {
                unknown.add(id);
              } else if (then.history().size() < now.history().size()) {
                younger.put(id, then);
              }
            });
    return new LearnerState(
        settings,
        plan,
        days,
        openedPhases,
        log.before(day),
        practice.stream().filter(record -> record.day().isBefore(day)).toList(),
        tracking.before(day),
        progress.with(younger, unknown),
        Map.of(),
        model,
        lastFit);
  }

  private @Nullable DiagramProgress before(
      LocalDate date, LocalDate lastKnown, String id, DiagramProgress now, Replay replay) {
    long day = date.toEpochDay();
    ReviewHistory history = now.history();
    if (history.latestDay() < day) {
      return now;
    }
    DiagramProgress before = earlier.get(id);
    if (before != null && before.history().latestDay() < day && day <= history.latestDay()) {
      return before;
    }
    Known known = tracking.known().get(id);
    boolean begun = known != null && !known.day().isAfter(lastKnown);
    ReviewHistory past = history.before(day, begun ? 1 : 0);
    return past.isEmpty() ? null : replay.of(id, past);
  }
}
