package dev.atlas.learner;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.journal.EventId;
import dev.atlas.learner.work.WorkDays;
import dev.atlas.memory.Grade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All reviews in the order of time. The reviews of late and the days with a review are at hand; the
 * rest is fetched when somebody asks for it, so that a day's work costs the same after ten years.
 */
public interface StudyLog {

  /** Every review. */
  List<StudyRecord> all();

  /** The reviews of the study days from one day to another, both included. */
  List<StudyRecord> between(LocalDate from, LocalDate to);

  /** The review of a study day that an event made, or null. */
  default @Nullable StudyRecord find(LocalDate day, EventId event) {
    return find(between(day, day), event);
  }

  private static @Nullable StudyRecord find(List<StudyRecord> records, EventId event) {
    for (StudyRecord record : records) {
      if (record.event().equals(event)) {
        return record;
      }
    }
    return null;
  }

  /** Takes recalls, cheaply: most of what a review holds does not matter to who counts them. */
  @FunctionalInterface
  interface Recalls {
    /**
     * Takes a recall of a study day.
     *
     * @param diagram its place in the catalog; -1 where the catalog has lost it
     * @param firstOfDay whether it is the diagram's first of that day, and no study was before it
     * @param mature whether it found the diagram mature
     * @param ahead whether its time had not come; told of the latest days only
     */
    void take(
        LocalDate day, int diagram, Grade grade, boolean firstOfDay, boolean mature, boolean ahead);
  }

  /** Hands on the recalls of the study days from one day to another, both included. */
  default void recalls(LocalDate from, LocalDate to, Catalog catalog, Recalls recalls) {
    between(from, to).forEach(record -> take(record, catalog, recalls));
  }

  /** Takes durations that the learner gave, cheaply. */
  @FunctionalInterface
  interface Timings {
    /**
     * Takes the seconds of a first study or of a recall.
     *
     * @param diagram its place in the catalog
     */
    void take(int diagram, boolean study, int seconds);
  }

  /** Hands on the durations of a study day, but for diagrams that the catalog has lost. */
  default void timings(LocalDate day, Catalog catalog, Timings timings) {
    between(day, day).forEach(record -> take(record, catalog, timings));
  }

  private static void take(StudyRecord record, Catalog catalog, Timings timings) {
    int diagram = catalog.position(record.diagram());
    if (record.seconds() != null && diagram >= 0) {
      timings.take(diagram, record.study(), record.seconds());
    }
  }

  private static void take(StudyRecord record, Catalog catalog, Recalls recalls) {
    if (record.recall()) {
      recalls.take(
          record.day(),
          catalog.position(record.diagram()),
          record.grade(),
          record.firstOfDay(),
          record.mature(),
          record.ahead());
    }
  }

  /** Whether the reviews of these days are at hand. */
  default boolean atHand(LocalDate from, LocalDate to) {
    return true;
  }

  /** The study days with a review. */
  StudyDays days();

  /** Hands on what each of the study days from one to another took, both included. */
  void work(LocalDate from, LocalDate to, Catalog catalog, WorkDays.Taker taker);

  /** Counts what a review took. */
  static void count(
      long epochDay,
      @Nullable Integer seconds,
      boolean study,
      @Nullable Diagram diagram,
      WorkDays.Builder work) {
    if (seconds != null) {
      work.add(epochDay, seconds, 0, 0);
    } else if (study && diagram != null) {
      work.add(epochDay, 0, diagram.minutes(), 0);
    } else {
      work.add(epochDay, 0, 0, 1);
    }
  }

  /** What these reviews took. */
  static WorkDays workOf(List<StudyRecord> records, Catalog catalog) {
    WorkDays.Builder work = new WorkDays.Builder();
    for (StudyRecord each : records) {
      Diagram diagram = catalog.find(each.diagram());
      count(each.day().toEpochDay(), each.seconds(), each.study(), diagram, work);
    }
    return work.build();
  }

  /** The reviews of earlier study days. */
  StudyLog before(LocalDate day);

  /** A log that is wholly at hand. */
  static StudyLog of(List<StudyRecord> records) {
    return new WholeLog(records, null);
  }

  /**
   * A log that is wholly at hand.
   *
   * @param records in the order of time
   * @param before the first day that does not belong to it, or null for no end
   */
  record WholeLog(List<StudyRecord> records, @Nullable LocalDate before) implements StudyLog {

    @Override
    public List<StudyRecord> all() {
      return before == null
          ? records
          : records.stream().filter(record -> record.day().isBefore(before)).toList();
    }

    @Override
    public List<StudyRecord> between(LocalDate from, LocalDate to) {
      return StudyLog.between(all(), from, to);
    }

    @Override
    public StudyDays days() {
      return StudyDays.of(all().stream().mapToLong(record -> record.day().toEpochDay()));
    }

    @Override
    public void work(LocalDate from, LocalDate to, Catalog catalog, WorkDays.Taker taker) {
      workOf(between(from, to), catalog).between(from, to, taker);
    }

    @Override
    public StudyLog before(LocalDate day) {
      return new WholeLog(records, before == null || day.isBefore(before) ? day : before);
    }
  }

  /**
   * A log of which the reviews of late are at hand.
   *
   * @param from the first day whose reviews are at hand
   * @param recent the reviews from that day on
   * @param days all study days with a review
   * @param older what the study days before that day took
   * @param whole fetches every review
   */
  record RecentLog(
      LocalDate from,
      RecentDays recent,
      StudyDays days,
      WorkDays older,
      Supplier<List<StudyRecord>> whole)
      implements StudyLog {

    @Override
    public List<StudyRecord> all() {
      return whole.get();
    }

    @Override
    public List<StudyRecord> between(LocalDate first, LocalDate last) {
      return !atHand(first, last)
          ? StudyLog.between(all(), first, last)
          : recent.between(first, last);
    }

    @Override
    public @Nullable StudyRecord find(LocalDate day, EventId event) {
      RecentDays.Day recorded = recent.byDay().get(day);
      return recorded == null ? StudyLog.super.find(day, event) : recorded.find(event);
    }

    @Override
    public boolean atHand(LocalDate first, LocalDate last) {
      LocalDate before = from.minusDays(1);
      return !days.any(first, last.isBefore(before) ? last : before);
    }

    @Override
    public void recalls(LocalDate first, LocalDate last, Catalog catalog, Recalls recalls) {
      if (!atHand(first, last)) {
        StudyLog.super.recalls(first, last, catalog, recalls);
      } else {
        recent.recalls(first, last, catalog, recalls);
      }
    }

    @Override
    public void timings(LocalDate day, Catalog catalog, Timings timings) {
      RecentDays.Day recorded = recent.byDay().get(day);
      if (!atHand(day, day)) {
        StudyLog.super.timings(day, catalog, timings);
      } else if (recorded != null) {
        recorded.timings(catalog, timings);
      }
    }

    @Override
    public void work(LocalDate first, LocalDate last, Catalog catalog, WorkDays.Taker taker) {
      older.between(first, last, taker);
      workOf(recent.between(first, last), catalog).between(first, last, taker);
    }

    @Override
    public StudyLog before(LocalDate day) {
      return new RecentLog(
          from,
          recent.before(day),
          days.before(day),
          day.isBefore(from) ? older.before(day) : older,
          () -> all().stream().filter(record -> record.day().isBefore(day)).toList());
    }
  }

  /**
   * The reviews of the latest study days, day by day. Immutable.
   *
   * @param byDay the reviews of each day with one, in the order of time
   */
  record RecentDays(NavigableMap<LocalDate, Day> byDay) {

    /** How many days before the latest one are kept. */
    public static final int DAYS = 45;

    /** The order of time. */
    public static final Comparator<StudyRecord> ORDER =
        (a, b) -> {
          int order = a.at().toInstant().compareTo(b.at().toInstant());
          return order != 0 ? order : a.event().compareTo(b.event());
        };

    /** The reviews of one day; an implementation may decode them when they are asked for. */
    public interface Day {
      /** In the order of time. */
      List<StudyRecord> records();

      /** This day with one more review. */
      default Day plus(StudyRecord record) {
        List<StudyRecord> more = new ArrayList<>(records());
        more.add(record);
        return sorted(more);
      }

      /** The review that an event made, or null. */
      default @Nullable StudyRecord find(EventId event) {
        return StudyLog.find(records(), event);
      }

      /** Hands on those that are recalls. */
      default void recalls(Catalog catalog, Recalls recalls) {
        records().forEach(record -> take(record, catalog, recalls));
      }

      /** Hands on the durations that the learner gave. */
      default void timings(Catalog catalog, Timings timings) {
        records().forEach(record -> take(record, catalog, timings));
      }
    }

    /** A day whose reviews are at hand. */
    private record Plain(List<StudyRecord> records) implements Day {}

    /** The days of these reviews from a day on. */
    public static RecentDays of(List<StudyRecord> records, LocalDate from) {
      NavigableMap<LocalDate, List<StudyRecord>> lists = new TreeMap<>();
      for (StudyRecord record : records) {
        if (!record.day().isBefore(from)) {
          lists.computeIfAbsent(record.day(), _ -> new ArrayList<>()).add(record);
        }
      }
      NavigableMap<LocalDate, Day> days = new TreeMap<>();
      lists.forEach((day, list) -> days.put(day, new Plain(List.copyOf(list))));
      return new RecentDays(days);
    }

    List<StudyRecord> between(LocalDate from, LocalDate to) {
      if (from.isAfter(to)) {
        return List.of();
      }
      if (from.equals(to)) {
        Day day = byDay.get(from);
        return day == null ? List.of() : day.records();
      }
      List<StudyRecord> records = new ArrayList<>();
      byDay.subMap(from, true, to, true).values().forEach(day -> records.addAll(day.records()));
      // A traveller's study days may run backwards while time runs on.
      records.sort(ORDER);
      return records;
    }

    void recalls(LocalDate from, LocalDate to, Catalog catalog, Recalls recalls) {
      if (!from.isAfter(to)) {
        byDay.subMap(from, true, to, true).values().forEach(day -> day.recalls(catalog, recalls));
      }
    }

    RecentDays before(LocalDate day) {
      return new RecentDays(new TreeMap<>(byDay.headMap(day, false)));
    }

    private static Day sorted(List<StudyRecord> records) {
      List<StudyRecord> sorted = new ArrayList<>(records);
      sorted.sort(ORDER);
      return new Plain(List.copyOf(sorted));
    }

    /** These days, older ones forgotten, with one day's reviews replaced. */
    public RecentDays with(LocalDate day, List<StudyRecord> records, LocalDate from) {
      NavigableMap<LocalDate, Day> days = new TreeMap<>(byDay.tailMap(from, true));
      days.remove(day);
      if (!records.isEmpty() && !day.isBefore(from)) {
        days.put(day, sorted(records));
      }
      return new RecentDays(days);
    }

    /** These days, older ones forgotten, with more reviews of one that is not forgotten. */
    public RecentDays plus(LocalDate day, List<StudyRecord> records, LocalDate from) {
      NavigableMap<LocalDate, Day> days = new TreeMap<>(byDay.tailMap(from, true));
      Day grown = days.getOrDefault(day, new Plain(List.of()));
      for (StudyRecord record : records) {
        grown = grown.plus(record);
      }
      days.put(day, grown);
      return new RecentDays(days);
    }
  }

  private static List<StudyRecord> between(
      List<StudyRecord> records, LocalDate from, LocalDate to) {
    return records.stream()
        .filter(record -> !record.day().isBefore(from) && !record.day().isAfter(to))
        .toList();
  }
}
