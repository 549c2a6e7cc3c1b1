package dev.atlas.learner;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.journal.StudyDay;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.Fuzz;
import dev.atlas.memory.schedule.Leeches;
import dev.atlas.memory.schedule.MemoryModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Folds a journal into a learner's state. A pure function: same events, same state.
 *
 * <p>Settings hold from their instant, so a study day is cut with the rollover that was in force
 * when the review was logged. Choices of the plan take effect at once; reviews can be cut off at a
 * study day, which gives the state at the start of that day.
 */
public final class JournalFold {

  private final Catalog catalog;
  private final Curriculum curriculum;
  private final @Nullable LocalDate before;

  private Settings settings = Settings.NONE;
  private @Nullable PlanChoice plan;
  private DayChoices days = DayChoices.NONE;
  private Fact.@Nullable Fit lastFit;
  private Fact.@Nullable Fit adopted;
  private final Set<Integer> openedPhases = new TreeSet<>();
  private final List<PracticeRecord> practice = new ArrayList<>();
  private final List<StudyRecord> records = new ArrayList<>();
  private final Map<String, ReviewHistory.Builder> histories = new LinkedHashMap<>();

  private JournalFold(Catalog catalog, Curriculum curriculum, @Nullable LocalDate before) {
    this.catalog = catalog;
    this.curriculum = curriculum;
    this.before = before;
  }

  /** The state after all events. */
  public static LearnerState now(Journal journal, Catalog catalog, Curriculum curriculum) {
    return new JournalFold(catalog, curriculum, null).fold(journal);
  }

  /** The state at the start of a study day: reviews of that day and later have not happened. */
  public static LearnerState atStartOf(
      LocalDate day, Journal journal, Catalog catalog, Curriculum curriculum) {
    return new JournalFold(catalog, curriculum, day).fold(journal);
  }

  private void fit(Fact.Fit fit) {
    lastFit = fit;
    adopted = fit.adopted() ? fit : adopted;
  }

  private LearnerState fold(Journal journal) {
    for (Event event : journal.effective()) {
      switch (event.fact()) {
        case Fact.Review review -> review(event, review);
        case Fact.Practice done -> practice(event, done);
        case Fact.PathStart start -> days = days.withPath(start.path());
        case Fact.PathStop stop ->
            days = stop.path().equals(days.path()) ? days.withPath(null) : days;
        case Fact.PlanStart start -> start(start);
        case Fact.PhaseOpen open -> openedPhases.add(open.phase());
        case Fact.Setting setting -> set(SettingKey.of(setting.key()), setting.value());
        case Fact.Fit fitted -> fit(fitted);
        case Fact.Away away -> days = days.withAway(away.from(), away.to());
        case Fact.EasyDay easy -> days = days.withEasy(easy.date());
        case Fact.EasyWeekday easy -> days = days.withEasy(easy.weekday());
        case Fact.Recovery recovery -> days = days.withRecovery(recovery.from());
        case Fact.Adjustment adjustment ->
            days = days.withDropped(Set.copyOf(adjustment.dropped()));
        case Fact.Forecast _, Fact.Retraction _, Fact.Unknown _ -> {}
      }
    }
    MemoryModel model = MemoryModels.of(settings, curriculum, adopted);
    return new LearnerState(
        settings,
        plan,
        days,
        Set.copyOf(openedPhases),
        List.copyOf(records),
        List.copyOf(practice),
        progress(model),
        model,
        lastFit);
  }

  private void review(Event event, Fact.Review review) {
    LocalDate day = dayOf(event);
    if (later(day)) {
      return;
    }
    String id = catalog.currentId(review.diagram());
    ReviewHistory.Builder history = histories.computeIfAbsent(id, _ -> new ReviewHistory.Builder());
    boolean study = history.isEmpty();
    records.add(
        new StudyRecord(
            event.id(),
            day,
            event.at(),
            id,
            review.grade(),
            review.accuracy(),
            review.seconds(),
            review.note(),
            study,
            !study && history.lastDay() != day.toEpochDay()));
    history.add(day.toEpochDay(), event.instant().getEpochSecond(), review.grade());
  }

  private void practice(Event event, Fact.Practice done) {
    LocalDate day = dayOf(event);
    if (!later(day)) {
      practice.add(
          new PracticeRecord(
              event.id(), day, event.at(), done.item(), done.seconds(), done.note()));
    }
  }

  /** The study day of what was done; where nothing was planned, the plan begins with it. */
  private LocalDate dayOf(Event event) {
    LocalDate day = StudyDay.of(event.at(), settings.rollover());
    if (plan == null) {
      plan = new PlanChoice(day, false);
    }
    return day;
  }

  private boolean later(LocalDate day) {
    return before != null && !day.isBefore(before);
  }

  private void start(Fact.PlanStart start) {
    plan = new PlanChoice(start.date(), true);
    openedPhases.clear();
    days = days.withDropped(Set.of());
    settings = settings.without(SettingKey.HOURS);
    set(SettingKey.PATHWAY, start.pathway());
    if (start.hours() != null) {
      set(SettingKey.HOURS, start.hours().toString());
    }
  }

  /** A setting that this version does not know, or a value it cannot read, changes nothing. */
  private void set(@Nullable SettingKey key, String value) {
    if (key != null) {
      try {
        settings = settings.with(key, value);
      } catch (IllegalArgumentException unreadable) {
        return;
      }
    }
  }

  private Map<String, DiagramProgress> progress(MemoryModel model) {
    Map<String, DiagramProgress> progress = HashMap.newHashMap(histories.size());
    int matureDays = curriculum.intervals().masteredDays();
    Leeches leeches = leeches();
    histories.forEach(
        (id, history) -> {
          Diagram diagram = catalog.find(id);
          int complexity = diagram == null ? Diagram.MIN_COMPLEXITY : diagram.complexity();
          Fuzz fuzz = Fuzz.of(settings.seed(), id);
          progress.put(
              id,
              DiagramProgress.of(history.build(), complexity, model, fuzz, matureDays, leeches));
        });
    return progress;
  }

  private Leeches leeches() {
    int recalls = 0;
    int lapses = 0;
    for (StudyRecord study : records) {
      recalls += study.recall() ? 1 : 0;
      lapses += study.recall() && !study.grade().remembered() ? 1 : 0;
    }
    return new Leeches(recalls, lapses);
  }
}
