package dev.atlas.learner.fold;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.StudyDays;
import dev.atlas.learner.StudyLog;
import dev.atlas.learner.StudyLog.RecentDays;
import dev.atlas.learner.StudyRecord;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.Replay;
import dev.atlas.learner.tracking.Known;
import dev.atlas.learner.work.WorkDays;
import dev.atlas.memory.ReviewHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What some reviews and claims more, and some reviews fewer, change in a folded journal. */
final class ReviewChanges {

  private final Fold before;
  private final Choices.Rollovers rollovers;
  private final Catalog catalog;
  private final StudyLog.@Nullable RecentLog log;
  private final Claims claims;

  /** By the model that was in force. */
  private final Replay replay;

  private final Map<String, ReviewHistory> histories = new HashMap<>();
  private final Set<String> disordered = new HashSet<>();
  private final Set<String> replayed = new HashSet<>();

  /** By day: all its reviews, where more than new ones matter. */
  private final NavigableMap<LocalDate, List<StudyRecord>> touched = new TreeMap<>();

  /** By day: the new reviews, where nobody asked for the others yet. */
  private final NavigableMap<LocalDate, List<StudyRecord>> grown = new TreeMap<>();

  private @Nullable Map<String, Known> known;

  private final WorkDays.Builder added = new WorkDays.Builder();
  private StudyDays days;

  /**
   * No change yet.
   *
   * @param claims old and new, whatever comes of them
   */
  ReviewChanges(
      Fold before,
      Choices.Rollovers rollovers,
      Catalog catalog,
      Curriculum curriculum,
      Claims claims) {
    this.before = before;
    this.rollovers = rollovers;
    this.catalog = catalog;
    this.claims = claims;
    LearnerState state = before.state();
    this.replay = new Replay(catalog, curriculum, state.settings(), state.model());
    this.log = before.state().log() instanceof StudyLog.RecentLog recent ? recent : null;
    this.days = before.state().log().days();
  }

  /** The diagrams whose history begins with what was known. */
  Map<String, Known> known() {
    Map<String, Known> all = known;
    if (all == null) {
      all = new HashMap<>(before.state().tracking().known());
      known = all;
    }
    return all;
  }

  /** The new histories of the diagrams that changed. */
  Map<String, ReviewHistory> histories() {
    return histories;
  }

  /** The diagrams that got a review between others, or lost one. */
  Set<String> disordered() {
    return disordered;
  }

  /** All study days with a review. */
  StudyDays days() {
    return days;
  }

  private ReviewHistory history(String diagram) {
    ReviewHistory changed = histories.get(diagram);
    DiagramProgress known = before.state().progress().get(diagram);
    if (changed != null) {
      return changed;
    }
    return known == null ? new ReviewHistory.Builder().build() : known.history();
  }

  /** Adds a review; false when it cannot be told where it belongs. */
  boolean add(Event event, Fact.Review review) {
    long second = event.instant().getEpochSecond();
    Fold.First first = before.first();
    if (log == null || first == null || second <= first.second()) {
      return false;
    }
    String diagram = catalog.currentId(review.diagram());
    ReviewHistory history = history(diagram);
    int index = history.size();
    if (index > 0 && second <= history.lastSecond()) {
      index = indexOf(history, second);
      // What was known before the first review is not known before this one.
      if (index < 0 || (index == 0 && known().containsKey(diagram))) {
        return false;
      }
      disordered.add(diagram);
    }
    if (index == 0 && !history.isEmpty() && history.day(0) < log.from().toEpochDay()) {
      return false;
    }
    long local = second + event.at().getOffset().getTotalSeconds();
    long epochDay = Choices.Rollovers.day(local, rollovers.at(event.instant(), event.id()));
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    boolean study = index == 0;
    boolean firstOfDay = !study && history.day(index - 1) != epochDay;
    DiagramProgress old = before.state().progress().get(diagram);
    if (histories.put(diagram, history.with(index, epochDay, second, review.grade())) != null) {
      replayed.add(diagram);
    }
    days = days.with(day);
    if (day.isBefore(log.from())) {
      StudyLog.count(epochDay, review.seconds(), study, catalog.find(diagram), added);
    } else {
      ofDay(day)
          .add(
              new StudyRecord(
                  event.id(),
                  day,
                  event.at(),
                  diagram,
                  review.grade(),
                  review.accuracy(),
                  review.seconds(),
                  review.note(),
                  study,
                  firstOfDay,
                  old != null && old.mature(),
                  old != null && ahead(old, diagram, epochDay)));
    }
    return true;
  }

  private boolean ahead(DiagramProgress old, String diagram, long epochDay) {
    return replay.ahead(diagram, old.memory(), old.position(), epochDay - old.history().lastDay());
  }

  /** Adds what was known; false when it cannot be told what comes of it. */
  boolean add(Event event, Fact.Know know) {
    for (String each : know.diagrams()) {
      String diagram = catalog.currentId(each);
      ReviewHistory history = history(diagram);
      long second = event.instant().getEpochSecond();
      int reviewed = known().containsKey(diagram) ? 1 : 0;
      boolean untouched = history.size() == reviewed;
      if (untouched && (history.isEmpty() || history.second(0) < second)) {
        LocalDate day = LocalDate.ofEpochDay(rollovers.dayOf(event));
        known().put(diagram, new Known(event.id(), day, second, know.grade()));
        histories.put(
            diagram,
            new ReviewHistory.Builder().add(day.toEpochDay(), second, know.grade()).build());
      } else if (untouched || history.second(reviewed) >= second) {
        return false;
      }
    }
    return true;
  }

  /** The place of a moment; -1 when a review of the same second leaves it open. */
  private static int indexOf(ReviewHistory history, long second) {
    int index = history.size();
    while (index > 0 && history.second(index - 1) >= second) {
      if (history.second(index - 1) == second) {
        return -1;
      }
      index--;
    }
    return index;
  }

  /** Removes a review; false when it is not among those at hand. */
  boolean remove(EventId id) {
    StudyRecord found = find(id);
    Fold.First first = before.first();
    if (found == null || log == null || first == null) {
      return false;
    }
    long second = found.at().toInstant().getEpochSecond();
    ReviewHistory history = history(found.diagram());
    int index = history.size() - 1;
    while (index >= 0 && history.second(index) > second) {
      index--;
    }
    boolean alone =
        index >= 0
            && history.second(index) == second
            && (index == 0 || history.second(index - 1) != second);
    boolean next = index == 0 && history.size() > 1;
    if (!alone
        || second <= first.second()
        || (index == 0 && claims.about(found.diagram()))
        || (next && history.day(1) < log.from().toEpochDay())) {
      return false;
    }
    histories.put(found.diagram(), history.without(index));
    disordered.add(found.diagram());
    List<StudyRecord> records = records(log, found.day());
    records.remove(found);
    days = records.isEmpty() ? days.without(found.day()) : days;
    return true;
  }

  private @Nullable StudyRecord find(EventId id) {
    if (log != null) {
      for (Map.Entry<LocalDate, RecentDays.Day> day :
          log.recent().byDay().descendingMap().entrySet()) {
        for (StudyRecord record : records(log, day.getKey())) {
          if (record.event().equals(id)) {
            return record;
          }
        }
      }
    }
    return null;
  }

  private List<StudyRecord> records(StudyLog.RecentLog recent, LocalDate day) {
    return touched.computeIfAbsent(
        day,
        _ -> {
          RecentDays.Day known = recent.recent().byDay().get(day);
          List<StudyRecord> all = new ArrayList<>(known == null ? List.of() : known.records());
          List<StudyRecord> more = grown.remove(day);
          all.addAll(more == null ? List.of() : more);
          return all;
        });
  }

  /** Where new reviews of a day go. */
  private List<StudyRecord> ofDay(LocalDate day) {
    List<StudyRecord> all = touched.get(day);
    return all == null ? grown.computeIfAbsent(day, _ -> new ArrayList<>()) : all;
  }

  /**
   * The log after the changes.
   *
   * @param replay by the model in force
   * @param same whether that model was in force before
   */
  StudyLog log(Supplier<List<StudyRecord>> whole, Replay replay, boolean same) {
    if (log == null || days.isEmpty()) {
      return StudyLog.of(List.of());
    }
    replayed.addAll(disordered);
    if (!replayed.isEmpty() || !same) {
      log.recent().byDay().keySet().forEach(day -> records(log, day));
      List.copyOf(grown.keySet()).forEach(day -> records(log, day));
      Set<String> marked = new HashSet<>(replayed);
      if (!same) {
        touched.values().forEach(list -> list.forEach(record -> marked.add(record.diagram())));
      }
      marked.forEach(diagram -> mark(diagram, log.from(), replay));
    }
    LocalDate from = days.last().minusDays(RecentDays.DAYS);
    // Where the latest day was taken back, days that were forgotten are not at hand again.
    LocalDate known = from.isBefore(log.from()) ? log.from() : from;
    RecentDays recent = log.recent();
    for (LocalDate day : recent.byDay().headMap(known, false).keySet()) {
      records(log, day);
    }
    List.copyOf(grown.headMap(known, false).keySet()).forEach(day -> records(log, day));
    WorkDays older = log.older().with(added.build());
    for (List<StudyRecord> forgotten : touched.headMap(known, false).values()) {
      older = older.with(StudyLog.workOf(forgotten, catalog));
    }
    for (Map.Entry<LocalDate, List<StudyRecord>> day : touched.entrySet()) {
      recent = recent.with(day.getKey(), day.getValue(), known);
    }
    for (Map.Entry<LocalDate, List<StudyRecord>> day : grown.entrySet()) {
      recent = recent.plus(day.getKey(), day.getValue(), known);
    }
    return new StudyLog.RecentLog(known, recent, days, older, whole);
  }

  /** Tells anew what part reviews at hand play: they are the end of the history, in order. */
  private void mark(String diagram, LocalDate from, Replay replay) {
    ReviewHistory history = history(diagram);
    if (history.isEmpty()) {
      return;
    }
    Replay.Found found = replay.found(diagram, history, from.toEpochDay());
    List<StudyRecord> records = new ArrayList<>();
    touched
        .values()
        .forEach(
            list -> list.stream().filter(r -> r.diagram().equals(diagram)).forEach(records::add));
    records.sort(RecentDays.ORDER);
    int next = 0;
    for (int i = known().containsKey(diagram) ? 1 : 0; i < history.size(); i++) {
      if (history.day(i) >= from.toEpochDay()) {
        StudyRecord old = records.get(next++);
        StudyRecord anew =
            old.playing(
                i == 0,
                i > 0 && history.day(i) != history.day(i - 1),
                found.mature().get(i),
                found.ahead().get(i));
        List<StudyRecord> ofDay = touched.get(old.day());
        if (ofDay != null) {
          ofDay.replaceAll(record -> record.equals(old) ? anew : record);
        }
      }
    }
  }
}
