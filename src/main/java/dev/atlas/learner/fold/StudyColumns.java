package dev.atlas.learner.fold;

import dev.atlas.catalog.Catalog;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.learner.StudyDays;
import dev.atlas.learner.StudyRecord;
import dev.atlas.memory.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All reviews as columns of numbers: a million of them take 60 MB, a quarter of what as many
 * objects take. Filled with {@link #add}, put in order once with {@link #arrange}, then read as a
 * list.
 */
final class StudyColumns extends AbstractList<StudyRecord> implements RandomAccess {

  private static final int ROOM = 64;
  private static final byte STUDY = 1;
  private static final byte FIRST_OF_DAY = 2;
  private static final byte MATURE = 4;
  private static final byte AHEAD = 8;
  private static final int NOT_GIVEN = -1;

  private long[] idHigh;
  private long[] idLow;
  private long[] second;
  private int[] nano;
  private int[] offset;
  private int[] diagram;
  private int[] taken;
  private int[] day;
  private byte[] grade;
  private byte[] flags;
  private int added;

  /** The rows that count, in the order of time. */
  private int[] order = new int[0];

  /** Few learners type an accuracy or a note with every review. */
  private final Map<EventId, Double> accuracies = new HashMap<>();

  private final Map<EventId, String> notes = new HashMap<>();
  private final List<String> diagrams = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * No reviews yet.
   *
   * @param expected for how many there shall be room, without growing
   */
  StudyColumns(int expected) {
    int room = Math.max(ROOM, expected);
    idHigh = new long[room];
    idLow = new long[room];
    second = new long[room];
    nano = new int[room];
    offset = new int[room];
    diagram = new int[room];
    taken = new int[room];
    day = new int[room];
    grade = new byte[room];
    flags = new byte[room];
  }

  /**
   * Adds a review.
   *
   * @param instant of the event
   */
  void add(Event event, Instant instant, Fact.Review review, Catalog catalog) {
    if (added == second.length) {
      grow(added + (added >> 1));
    }
    int row = added++;
    idHigh[row] = event.id().high();
    idLow[row] = event.id().low();
    second[row] = instant.getEpochSecond();
    nano[row] = instant.getNano();
    offset[row] = event.at().getOffset().getTotalSeconds();
    diagram[row] = number(review.diagram(), catalog);
    grade[row] = (byte) review.grade().number();
    taken[row] = review.seconds() == null ? NOT_GIVEN : review.seconds();
    if (review.accuracy() != null) {
      accuracies.put(event.id(), review.accuracy());
    }
    if (review.note() != null) {
      notes.put(event.id(), review.note());
    }
  }

  /** The number of a diagram, under whatever id it was logged. */
  private int number(String logged, Catalog catalog) {
    Integer known = numbers.get(logged);
    if (known == null) {
      String current = catalog.currentId(logged);
      known = current.equals(logged) ? Integer.valueOf(diagrams.size()) : number(current, catalog);
      numbers.put(logged, known);
      if (current.equals(logged)) {
        diagrams.add(current);
      }
    }
    return known;
  }

  private void grow(int room) {
    idHigh = Arrays.copyOf(idHigh, room);
    idLow = Arrays.copyOf(idLow, room);
    second = Arrays.copyOf(second, room);
    nano = Arrays.copyOf(nano, room);
    offset = Arrays.copyOf(offset, room);
    diagram = Arrays.copyOf(diagram, room);
    taken = Arrays.copyOf(taken, room);
    day = Arrays.copyOf(day, room);
    grade = Arrays.copyOf(grade, room);
    flags = Arrays.copyOf(flags, room);
  }

  /**
   * Drops these reviews and puts the rest in the order of time.
   *
   * @return the ids that were found
   */
  Set<EventId> arrange(Set<EventId> dropped) {
    Set<EventId> found = new HashSet<>();
    int[] kept = new int[added];
    int count = 0;
    boolean sorted = true;
    for (int row = 0; row < added; row++) {
      if (!dropped.isEmpty() && dropped.contains(id(row))) {
        found.add(id(row));
      } else {
        sorted &= count == 0 || compare(kept[count - 1], row) <= 0;
        kept[count++] = row;
      }
    }
    order = Arrays.copyOf(kept, count);
    if (!sorted) {
      order =
          Arrays.stream(order).boxed().sorted(this::compare).mapToInt(Integer::intValue).toArray();
    }
    return found;
  }

  private int compare(int a, int b) {
    int result = Long.compare(second[a], second[b]);
    result = result != 0 ? result : Integer.compare(nano[a], nano[b]);
    result = result != 0 ? result : Long.compareUnsigned(idHigh[a], idHigh[b]);
    return result != 0 ? result : Long.compareUnsigned(idLow[a], idLow[b]);
  }

  private EventId id(int row) {
    return new EventId(idHigh[row], idLow[row]);
  }

  /** Notes the study day and the part that a review plays in its diagram's history. */
  void mark(int index, long epochDay, boolean study, boolean firstOfDay) {
    day[order[index]] = (int) epochDay;
    flags[order[index]] = (byte) ((study ? STUDY : 0) | (firstOfDay ? FIRST_OF_DAY : 0));
  }

  /** Notes that a review found its diagram mature. */
  void markMature(int index) {
    flags[order[index]] |= MATURE;
  }

  /** Notes that a review came ahead of its time. */
  void markAhead(int index) {
    flags[order[index]] |= AHEAD;
  }

  boolean study(int index) {
    return (flags[order[index]] & STUDY) != 0;
  }

  EventId event(int index) {
    return id(order[index]);
  }

  Instant instant(int index) {
    return Instant.ofEpochSecond(second[order[index]], nano[order[index]]);
  }

  long second(int index) {
    return second[order[index]];
  }

  /** The local time of a review as seconds of the epoch. */
  long localSecond(int index) {
    return second[order[index]] + offset[order[index]];
  }

  long day(int index) {
    return day[order[index]];
  }

  /** All days with a review. */
  StudyDays days() {
    long[] days = new long[order.length];
    int count = 0;
    for (int index = 0; index < order.length; index++) {
      if (count == 0 || days[count - 1] != day(index)) {
        days[count++] = day(index);
      }
    }
    return StudyDays.of(Arrays.stream(days, 0, count));
  }

  /** The number of a review's diagram, from 0. */
  int diagram(int index) {
    return diagram[order[index]];
  }

  /** The diagrams by their numbers. */
  List<String> diagrams() {
    return diagrams;
  }

  Grade grade(int index) {
    return Grade.of(grade[order[index]]);
  }

  @Nullable Integer taken(int index) {
    int seconds = taken[order[index]];
    return seconds == NOT_GIVEN ? null : seconds;
  }

  @Override
  public StudyRecord get(int index) {
    int row = order[index];
    EventId id = id(row);
    return new StudyRecord(
        id,
        LocalDate.ofEpochDay(day[row]),
        OffsetDateTime.ofInstant(instant(index), ZoneOffset.ofTotalSeconds(offset[row])),
        diagrams.get(diagram[row]),
        grade(index),
        accuracies.get(id),
        taken(index),
        notes.get(id),
        (flags[row] & STUDY) != 0,
        (flags[row] & FIRST_OF_DAY) != 0,
        (flags[row] & MATURE) != 0,
        (flags[row] & AHEAD) != 0);
  }

  @Override
  public int size() {
    return order.length;
  }
}
