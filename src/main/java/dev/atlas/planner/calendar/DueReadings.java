package dev.atlas.planner.calendar;

import dev.atlas.curriculum.material.Reading;
import dev.atlas.learner.LearnerState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which readings the day takes. A week's readings are spread over the minutes of that week, which
 * the pathway stretches; from its turn on, a reading waits for a day that has room.
 *
 * <p>Room is what reviews and new diagrams leave, so that readings never crowd them out: most of it
 * on the days that bring nothing new, and at most half of a day. A reading that is longer than all
 * that is read in parts, until the learner has done it.
 */
public final class DueReadings {

  private static final int PART_OF_DAY = 3;

  /** Nobody gets into a reading in fewer minutes. */
  private static final int LEAST_PART = 5;

  private final PlanCalendar calendar;
  private final Set<String> practised;
  private final LocalDate date;

  private DueReadings(PlanCalendar calendar, LearnerState learner, LocalDate date) {
    this.calendar = calendar;
    this.practised = learner.practised();
    this.date = date;
  }

  /** The first day on which a reading's turn has come. */
  public static LocalDate turn(PlanCalendar calendar, Reading reading) {
    List<Reading> week =
        calendar.curriculum().material().readings().stream()
            .filter(each -> each.week() == reading.week())
            .toList();
    LocalDate last = calendar.endOfWeek(reading.week());
    LocalDate day = firstDay(calendar, reading.week());
    while (day.isBefore(last) && !due(calendar, week, day).contains(reading)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /**
   * The readings of a day, with the minutes that it has for them.
   *
   * @param learner the state at the start of the day
   * @param day minutes of the whole day
   * @param left minutes that nothing else takes
   */
  public static List<Reading> select(
      PlanCalendar calendar, LearnerState learner, LocalDate date, int day, int left) {
    List<Reading> chosen = new ArrayList<>();
    int room = Math.min(left, day / 2);
    for (Reading reading : new DueReadings(calendar, learner, date).open()) {
      if (reading.minutes() > room) {
        return chosen.isEmpty() && room >= LEAST_PART && room * PART_OF_DAY >= day
            ? List.of(reading.with(room))
            : chosen;
      }
      chosen.add(reading);
      room -= reading.minutes();
    }
    return chosen;
  }

  /** What has had its turn and was not read, in order. */
  private List<Reading> open() {
    List<Reading> all = calendar.curriculum().material().readings();
    List<Reading> open = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int week = all.get(from).week();
      if (firstDay(calendar, week).isAfter(date)) {
        break;
      }
      int to = from;
      while (to < all.size() && all.get(to).week() == week) {
        to++;
      }
      for (Reading reading : due(calendar, all.subList(from, to), date)) {
        if (!practised.contains(reading.id())) {
          open.add(reading);
        }
      }
      from = to;
    }
    return open;
  }

  /**
   * Of one week's readings those whose turn has come: what stands before them has had its share.
   */
  private static List<Reading> due(PlanCalendar calendar, List<Reading> week, LocalDate date) {
    LocalDate first = firstDay(calendar, week.getFirst().week());
    LocalDate last = calendar.endOfWeek(week.getFirst().week());
    if (!date.isBefore(last)) {
      return week;
    }
    long whole = calendar.minutesBetween(first, last);
    long passed = calendar.minutesBetween(first, date);
    long all = week.stream().mapToLong(Reading::minutes).sum();
    List<Reading> due = new ArrayList<>();
    long sum = 0;
    for (Reading reading : week) {
      if (sum * whole <= passed * all) {
        due.add(reading);
      }
      sum += reading.minutes();
    }
    return due;
  }

  private static LocalDate firstDay(PlanCalendar calendar, int week) {
    return week == 1 ? calendar.start() : calendar.endOfWeek(week - 1).plusDays(1);
  }
}
