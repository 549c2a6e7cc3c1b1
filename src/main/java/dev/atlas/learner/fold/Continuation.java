package dev.atlas.learner.fold;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.MemoryModels;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.learner.StudyDays;
import dev.atlas.learner.StudyRecord;
import dev.atlas.learner.progress.ChangedMap;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.ProgressMap;
import dev.atlas.learner.progress.Replay;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.MemoryModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with a fold: only the new events are folded, and only the diagrams that they touch.
 *
 * <p>Invariant: the answer equals that of folding everything anew, or there is none.
 */
final class Continuation {

  private static final ChangedMap<DiagramProgress> NOTHING = ChangedMap.of(Map.of());

  private final Fold before;
  private final Catalog catalog;
  private final Curriculum curriculum;

  Continuation(Fold before, Catalog catalog, Curriculum curriculum) {
    this.before = before;
    this.catalog = catalog;
    this.curriculum = curriculum;
  }

  @Nullable Fold with(List<Event> tail, Supplier<List<StudyRecord>> whole) {
    List<Event> events = new ArrayList<>(tail);
    events.sort(Event.ORDER);
    if (!allNew(events) || before.first() == null) {
      return null;
    }
    Retractions retractions = Retractions.of(events, before);
    if (onlyReviews(events, retractions)) {
      return afterReviews(events, retractions, whole);
    }
    List<Event> kept = events.stream().filter(e -> !retractions.ids().contains(e.id())).toList();
    List<Event> choices = choices(kept, retractions);
    if (choices == null) {
      return null;
    }
    Choices.Rollovers rollovers = new Choices.Rollovers(choices);
    Claims claims = Claims.of(choices, rollovers, catalog);
    ReviewChanges changes = new ReviewChanges(before, rollovers, catalog, curriculum, claims);
    for (EventId id : retractions.older()) {
      if (!chosen(id) && !changes.remove(id)) {
        return null;
      }
    }
    for (Event event : kept) {
      boolean fits =
          switch (event.fact()) {
            case Fact.Review review -> changes.add(event, review);
            case Fact.Know know -> changes.add(event, know);
            default -> true;
          };
      if (!fits) {
        return null;
      }
    }
    Choices chosen = Choices.of(choices);
    return new Fold(
        state(
            chosen,
            Choices.practice(choices, rollovers),
            TrackingFold.of(choices, rollovers, catalog, changes.known()),
            changes,
            whole),
        chosen.adopted(),
        () -> choices,
        retractions.awaited(),
        lastId(tail),
        latest(tail),
        before.first());
  }

  /** Whether all is later than anything before, and a review that nobody takes back. */
  private boolean onlyReviews(List<Event> events, Retractions retractions) {
    Instant latest = before.latest();
    return latest != null
        && events.stream()
            .allMatch(
                event ->
                    event.fact() instanceof Fact.Review
                        && event.instant().isAfter(latest)
                        && !retractions.ids().contains(event.id()));
  }

  /** The daily case, which leaves all choices as they are: ten years of them stay unread. */
  private @Nullable Fold afterReviews(
      List<Event> events, Retractions retractions, Supplier<List<StudyRecord>> whole) {
    LearnerState old = before.state();
    Choices.Rollovers rollovers = new Choices.Rollovers(old.settings());
    ReviewChanges changes = new ReviewChanges(before, rollovers, catalog, curriculum, Claims.NONE);
    for (Event event : events) {
      if (!changes.add(event, (Fact.Review) event.fact())) {
        return null;
      }
    }
    Replay replay = new Replay(catalog, curriculum, old.settings(), old.model());
    ProgressMap progress = progress(changes, replay, true);
    return new Fold(
        new LearnerState(
            old.settings(),
            old.plan(),
            old.days(),
            old.openedPhases(),
            changes.log(whole, replay, true),
            old.practice(),
            old.tracking(),
            progress,
            earlier(progress, changes),
            old.model(),
            old.lastFit()),
        before.adopted(),
        before.choices(),
        retractions.awaited(),
        lastId(events),
        latest(events),
        before.first());
  }

  /** An id that is not beyond all others may have been folded before; so may one that is twice. */
  private boolean allNew(List<Event> events) {
    Set<EventId> seen = new HashSet<>();
    EventId last = before.lastId();
    return last != null
        && events.stream().allMatch(e -> e.id().compareTo(last) > 0 && seen.add(e.id()));
  }

  private boolean chosen(EventId id) {
    return before.choices().get().stream().anyMatch(choice -> choice.id().equals(id));
  }

  /** All choices in the order of time; null when days that were cut must be cut anew. */
  private @Nullable List<Event> choices(List<Event> kept, Retractions retractions) {
    List<Event> choices = new ArrayList<>();
    for (Event choice : before.choices().get()) {
      if (!retractions.older().contains(choice.id())) {
        choices.add(choice);
      } else if (Choices.movesRollover(choice)
          || mayBeFirst(choice)
          || choice.fact() instanceof Fact.Know) {
        return null;
      }
    }
    for (Event event : kept) {
      if (Choices.isChoice(event)) {
        Instant latest = before.latest();
        if (Choices.movesRollover(event) && latest != null && !event.instant().isAfter(latest)) {
          return null;
        }
        if (mayBeFirst(event)) {
          return null;
        }
        choices.add(event);
      }
    }
    choices.sort(Event.ORDER);
    return List.copyOf(choices);
  }

  /** Whether it is work that an unchosen plan may begin with. */
  private boolean mayBeFirst(Event event) {
    Fold.First first = before.first();
    return event.fact() instanceof Fact.Practice
        && (first == null || event.instant().getEpochSecond() <= first.second());
  }

  private LearnerState state(
      Choices chosen,
      List<PracticeRecord> practice,
      Tracking tracking,
      ReviewChanges changes,
      Supplier<List<StudyRecord>> whole) {
    LearnerState old = before.state();
    boolean same =
        MemoryModels.Key.of(chosen.settings(), curriculum, chosen.adopted())
            .equals(MemoryModels.Key.of(old.settings(), curriculum, before.adopted()));
    MemoryModel model =
        same ? old.model() : MemoryModels.of(chosen.settings(), curriculum, chosen.adopted());
    Replay replay = new Replay(catalog, curriculum, chosen.settings(), model);
    ProgressMap progress = progress(changes, replay, same);
    return new LearnerState(
        chosen.settings(),
        JournalFold.plan(chosen, before.first()),
        chosen.days(),
        chosen.openedPhases(),
        changes.log(whole, replay, same),
        practice,
        tracking,
        progress,
        same ? earlier(progress, changes) : Map.of(),
        model,
        chosen.lastFit());
  }

  private ProgressMap progress(ReviewChanges changes, Replay replay, boolean same) {
    ProgressMap old = before.state().progress();
    Map<String, DiagramProgress> more = new HashMap<>();
    if (!same) {
      old.rows().forEach((id, now) -> more.put(id, replay.of(id, now.history())));
    }
    Set<String> less = new HashSet<>();
    changes
        .histories()
        .forEach(
            (id, history) -> {
              if (history.isEmpty()) {
                more.remove(id);
                less.add(id);
              } else {
                DiagramProgress known = same ? old.rows().get(id) : null;
                more.put(id, replayed(id, history, known, replay));
              }
            });
    return same ? old.with(more, less) : ProgressMap.of(more);
  }

  /** The progress of a diagram; where its reviews go on from those of a known one, it does too. */
  private static DiagramProgress replayed(
      String id, ReviewHistory history, @Nullable DiagramProgress known, Replay replay) {
    return known != null && history.goesOnFrom(known.history())
        ? replay.on(id, known, history)
        : replay.of(id, history);
  }

  /** What is known of the states before the latest day: a review on a new day makes the old one. */
  private Map<String, DiagramProgress> earlier(ProgressMap progress, ReviewChanges changes) {
    Map<String, DiagramProgress> more = new HashMap<>();
    Set<String> less = new HashSet<>();
    long last = changes.days().isEmpty() ? 0 : changes.days().last().toEpochDay();
    for (String id : changes.histories().keySet()) {
      DiagramProgress old = before.state().progress().get(id);
      DiagramProgress now = progress.get(id);
      DiagramProgress earlier =
          now == null || old == null || changes.disordered().contains(id)
              ? null
              : earlier(id, old, now, last);
      if (earlier == null) {
        less.add(id);
      } else {
        more.put(id, earlier);
      }
    }
    return (newDay(changes) ? NOTHING : ChangedMap.of(before.state().earlier())).with(more, less);
  }

  /** The state of a diagram that got reviews behind all others, before the latest day. */
  private @Nullable DiagramProgress earlier(
      String id, DiagramProgress old, DiagramProgress now, long last) {
    ReviewHistory history = now.history();
    long latest = history.latestDay();
    if (latest < last) {
      return null;
    }
    if (old.history().latestDay() < latest) {
      return history.size() == old.history().size() + 1 ? old : null;
    }
    return addedOn(latest, history, old.history().size()) ? before.state().earlier().get(id) : null;
  }

  /** Whether the latest study day has not had a review before: then no state but the new counts. */
  private boolean newDay(ReviewChanges changes) {
    StudyDays days = before.state().log().days();
    return !changes.days().isEmpty()
        && (days.isEmpty() || days.last().isBefore(changes.days().last()));
  }

  private static boolean addedOn(long day, ReviewHistory history, int from) {
    for (int i = from; i < history.size(); i++) {
      if (history.day(i) != day) {
        return false;
      }
    }
    return true;
  }

  private @Nullable EventId lastId(List<Event> tail) {
    EventId last = before.lastId();
    for (Event event : tail) {
      last = last == null || event.id().compareTo(last) > 0 ? event.id() : last;
    }
    return last;
  }

  private @Nullable Instant latest(List<Event> tail) {
    Instant latest = before.latest();
    for (Event event : tail) {
      latest = latest == null || event.instant().isAfter(latest) ? event.instant() : latest;
    }
    return latest;
  }
}
