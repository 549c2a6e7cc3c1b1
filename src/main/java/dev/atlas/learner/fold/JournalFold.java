package dev.atlas.learner.fold;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.MemoryModels;
import dev.atlas.learner.PlanChoice;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.learner.StudyDays;
import dev.atlas.learner.StudyLog;
import dev.atlas.learner.StudyLog.RecentDays;
import dev.atlas.learner.StudyRecord;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.ProgressMap;
import dev.atlas.learner.progress.Replay;
import dev.atlas.learner.tracking.Known;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.learner.work.WorkDays;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.MemoryModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Folds a journal into a learner's state. A pure function: same events, in any order, same state.
 *
 * <p>Settings hold from their instant, so a study day is cut with the rollover that was in force
 * when the review was logged. Choices of the plan take effect at once.
 */
public final class JournalFold implements Consumer<Event> {

  private final Catalog catalog;
  private final Curriculum curriculum;
  private final StudyColumns reviews;
  private final List<Event> choices = new ArrayList<>();
  private final Set<EventId> retracted = new HashSet<>();
  private @Nullable EventId lastId;
  private @Nullable Instant latest;

  /**
   * A fold of nothing yet.
   *
   * @param expected about how many events come; more or fewer may
   */
  public JournalFold(Catalog catalog, Curriculum curriculum, int expected) {
    this.catalog = catalog;
    this.curriculum = curriculum;
    this.reviews = new StudyColumns(expected);
  }

  /** The state after all events of a journal. */
  public static LearnerState now(Journal journal, Catalog catalog, Curriculum curriculum) {
    return of(journal, catalog, curriculum).state();
  }

  /** The state at the start of a study day: reviews of that day and later have not happened. */
  public static LearnerState atStartOf(
      LocalDate day, Journal journal, Catalog catalog, Curriculum curriculum) {
    return now(journal, catalog, curriculum).atStartOf(day, catalog, curriculum);
  }

  /** The fold of all events of a journal. */
  public static Fold of(Journal journal, Catalog catalog, Curriculum curriculum) {
    List<Event> events = journal.recorded();
    JournalFold fold = new JournalFold(catalog, curriculum, events.size());
    events.forEach(fold);
    return fold.finish();
  }

  /** Takes one more event; each id once. */
  @Override
  public void accept(Event event) {
    lastId = lastId == null || event.id().compareTo(lastId) > 0 ? event.id() : lastId;
    Instant instant = event.instant();
    latest = latest == null || instant.isAfter(latest) ? instant : latest;
    if (event.fact() instanceof Fact.Review review) {
      reviews.add(event, instant, review, catalog);
    } else if (event.fact() instanceof Fact.Retraction retraction) {
      retracted.addAll(retraction.ids());
    } else if (Choices.isChoice(event)) {
      choices.add(event);
    }
  }

  /** The fold of all events that were added; nothing can be added after. */
  public Fold finish() {
    Set<EventId> found = reviews.arrange(retracted);
    List<Event> kept = new ArrayList<>();
    for (Event choice : choices) {
      if (retracted.contains(choice.id())) {
        found.add(choice.id());
      } else {
        kept.add(choice);
      }
    }
    kept.sort(Event.ORDER);
    Set<EventId> awaited = new HashSet<>(retracted);
    awaited.removeAll(found);

    Choices.Rollovers rollovers = new Choices.Rollovers(kept);
    Claims claims = Claims.of(kept, rollovers, catalog);
    Map<String, Known> known = known(claims);
    Map<String, ReviewHistory> histories = histories(rollovers, known);
    List<PracticeRecord> practice = Choices.practice(kept, rollovers);
    Fold.First first = first(practice);
    Tracking tracking = TrackingFold.of(kept, rollovers, catalog, known);
    LearnerState state = state(Choices.of(kept), first, practice, tracking, histories);
    List<Event> ordered = List.copyOf(kept);
    return new Fold(
        state,
        Choices.of(kept).adopted(),
        () -> ordered,
        Set.copyOf(awaited),
        lastId,
        latest,
        first);
  }

  /** The first review or other work: where nothing was planned, the plan begins with it. */
  private Fold.@Nullable First first(List<PracticeRecord> practice) {
    Fold.First review =
        reviews.isEmpty()
            ? null
            : new Fold.First(reviews.second(0), LocalDate.ofEpochDay(reviews.day(0)));
    if (practice.isEmpty()) {
      return review;
    }
    PracticeRecord work = practice.getFirst();
    boolean later =
        review != null
            && (reviews.instant(0).isBefore(work.at().toInstant())
                || (reviews.instant(0).equals(work.at().toInstant())
                    && reviews.event(0).compareTo(work.event()) < 0));
    return later ? review : new Fold.First(work.at().toEpochSecond(), work.day());
  }

  /** What was known of each diagram before its first review. */
  private Map<String, Known> known(Claims claims) {
    if (claims.isEmpty()) {
      return Map.of();
    }
    Map<String, Known> known = new HashMap<>(claims.last());
    BitSet seen = new BitSet();
    for (int i = 0; i < reviews.size(); i++) {
      int number = reviews.diagram(i);
      if (!seen.get(number)) {
        seen.set(number);
        String diagram = reviews.diagrams().get(number);
        Known before = claims.before(diagram, reviews.instant(i), reviews.event(i));
        if (before == null) {
          known.remove(diagram);
        } else {
          known.put(diagram, before);
        }
      }
    }
    return known;
  }

  private Map<String, ReviewHistory> histories(
      Choices.Rollovers rollovers, Map<String, Known> known) {
    List<ReviewHistory.Builder> builders = new ArrayList<>();
    reviews.diagrams().forEach(diagram -> builders.add(begun(known.get(diagram))));
    for (int i = 0; i < reviews.size(); i++) {
      long rollover =
          rollovers.steady()
              ? rollovers.first()
              : rollovers.at(reviews.instant(i), reviews.event(i));
      long day = Choices.Rollovers.day(reviews.localSecond(i), rollover);
      ReviewHistory.Builder history = builders.get(reviews.diagram(i));
      boolean study = history.isEmpty();
      reviews.mark(i, day, study, !study && history.lastDay() != day);
      history.add(day, reviews.second(i), reviews.grade(i));
    }
    Map<String, ReviewHistory> histories = HashMap.newHashMap(builders.size());
    for (int i = 0; i < builders.size(); i++) {
      if (!builders.get(i).isEmpty()) {
        histories.put(reviews.diagrams().get(i), builders.get(i).build());
      }
    }
    known.forEach((id, begun) -> histories.computeIfAbsent(id, _ -> begun(begun).build()));
    return histories;
  }

  private static ReviewHistory.Builder begun(@Nullable Known known) {
    ReviewHistory.Builder history = new ReviewHistory.Builder();
    return known == null
        ? history
        : history.add(known.day().toEpochDay(), known.second(), known.grade());
  }

  /** Replays all histories; what came ahead of its time is told of the latest days. */
  private static Map<String, Replay.Found> replay(
      Map<String, ReviewHistory> histories, Replay replay, StudyDays days) {
    long last = days.isEmpty() ? 0 : days.last().toEpochDay();
    Map<String, Replay.Found> found = HashMap.newHashMap(histories.size());
    histories.forEach(
        (id, history) -> found.put(id, replay.found(id, history, last - RecentDays.DAYS)));
    return found;
  }

  /** What was known before stands in a history, but is no review. */
  private void markFound(Map<String, Replay.Found> found, Set<String> known) {
    int[] seen = new int[reviews.diagrams().size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = known.contains(reviews.diagrams().get(i)) ? 1 : 0;
    }
    for (int i = 0; i < reviews.size(); i++) {
      Replay.Found ofDiagram = found.get(reviews.diagrams().get(reviews.diagram(i)));
      int place = seen[reviews.diagram(i)]++;
      if (ofDiagram != null && ofDiagram.mature().get(place)) {
        reviews.markMature(i);
      }
      if (ofDiagram != null && ofDiagram.ahead().get(place)) {
        reviews.markAhead(i);
      }
    }
  }

  private LearnerState state(
      Choices chosen,
      Fold.@Nullable First first,
      List<PracticeRecord> practice,
      Tracking tracking,
      Map<String, ReviewHistory> histories) {
    MemoryModel model = MemoryModels.of(chosen.settings(), curriculum, chosen.adopted());
    Replay replay = new Replay(catalog, curriculum, chosen.settings(), model);
    StudyDays days = reviews.days();
    Map<String, Replay.Found> found = replay(histories, replay, days);
    Map<String, DiagramProgress> progress = HashMap.newHashMap(found.size());
    found.forEach((id, each) -> progress.put(id, each.progress()));
    markFound(found, tracking.known().keySet());
    Map<String, DiagramProgress> earlier = new HashMap<>();
    if (!days.isEmpty()) {
      long last = days.last().toEpochDay();
      histories.forEach(
          (id, history) -> {
            ReviewHistory before = history.before(last);
            if (history.latestDay() == last && !before.isEmpty()) {
              earlier.put(id, replay.of(id, before));
            }
          });
    }
    return new LearnerState(
        chosen.settings(),
        plan(chosen, first),
        chosen.days(),
        chosen.openedPhases(),
        log(days),
        practice,
        tracking,
        ProgressMap.of(progress),
        earlier,
        model,
        chosen.lastFit());
  }

  /** The plan that was started, else one that began with the first thing done. */
  static @Nullable PlanChoice plan(Choices chosen, Fold.@Nullable First first) {
    if (chosen.plan() != null || first == null) {
      return chosen.plan();
    }
    return new PlanChoice(first.day(), false);
  }

  private StudyLog log(StudyDays days) {
    if (days.isEmpty()) {
      return StudyLog.of(List.of());
    }
    LocalDate from = days.last().minusDays(RecentDays.DAYS);
    List<StudyRecord> recent = new ArrayList<>();
    WorkDays.Builder older = new WorkDays.Builder();
    for (int i = 0; i < reviews.size(); i++) {
      if (reviews.day(i) >= from.toEpochDay()) {
        recent.add(reviews.get(i));
      } else {
        Diagram diagram =
            reviews.study(i) ? catalog.find(reviews.diagrams().get(reviews.diagram(i))) : null;
        StudyLog.count(reviews.day(i), reviews.taken(i), reviews.study(i), diagram, older);
      }
    }
    return new StudyLog.RecentLog(
        from, RecentDays.of(recent, from), days, older.build(), () -> reviews);
  }
}
