package dev.atlas.planner.select;

import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.KeyResult;
import dev.atlas.curriculum.rhythm.DayRhythm;
import dev.atlas.planner.calendar.Budget;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The frames of consecutive days: the plan's minutes are summed once for all of them. */
public final class DayFrames {

  private final PlanTable table;
  private final PlanCalendar calendar;
  private final int from;

  /** Minutes of the plan before each day, counted from the first one. */
  private final long[] minutesBefore;

  private final int[] deadlines;

  /**
   * Frames from a day on.
   *
   * @param from first day that is asked for
   */
  public DayFrames(PlanTable table, PlanCalendar calendar, LocalDate from) {
    this.table = table;
    this.calendar = calendar;
    this.from = (int) from.toEpochDay();
    deadlines = table.goals.stream().mapToInt(goal -> deadline(goal, calendar)).toArray();
    int last = this.from;
    for (int deadline : deadlines) {
      last = Math.max(last, deadline);
    }
    minutesBefore = new long[last - this.from + 2];
    for (int i = 0; i + 1 < minutesBefore.length; i++) {
      minutesBefore[i + 1] = minutesBefore[i] + calendar.minutes(from.plusDays(i));
    }
  }

  private static int deadline(String goal, PlanCalendar calendar) {
    Curriculum curriculum = calendar.curriculum();
    for (KeyResult keyResult : curriculum.keyResults()) {
      if (keyResult.id().equals(goal)) {
        return (int) calendar.endOfWeek(keyResult.week() - curriculum.leadWeeks()).toEpochDay();
      }
    }
    return (int) calendar.end().toEpochDay() - 1;
  }

  /** The frame of a day, from the first one on. */
  public DayFrame of(LocalDate date) {
    return of(date, 0);
  }

  /**
   * The frame of a day, from the first one on.
   *
   * @param spoken minutes that go to other things than diagrams
   */
  public DayFrame of(LocalDate date, int spoken) {
    return of(
        date,
        Budget.of(calendar, date, false).without(spoken),
        Budget.of(calendar, date, true).newCap());
  }

  /** The frame of a day with bounds of its own. */
  public DayFrame of(LocalDate date, Budget budget, int firstNewCap) {
    return new DayFrame(
        (int) date.toEpochDay(),
        budget,
        firstNewCap,
        calendar.redrawMinutes(date),
        focus(date),
        goalMinutes((int) date.toEpochDay()),
        calendar.recovery(date).leastChance(),
        deadlines,
        reviewRoom(date, budget));
  }

  private int[] reviewRoom(LocalDate date, Budget today) {
    int[] room = new int[Levelling.DAYS];
    for (int k = 0; k < room.length; k++) {
      LocalDate day = date.plusDays(k);
      Budget budget = k == 0 ? today : Budget.of(calendar, day, false);
      int recall = table.meanRecallMinutes(calendar.redrawMinutes(day));
      room[k] = Math.min(budget.reviewCap(), budget.minutes() / recall);
    }
    return room;
  }

  private boolean @Nullable [] focus(LocalDate date) {
    DayRhythm rhythm = calendar.curriculum().rhythm().get(date.getDayOfWeek());
    if (rhythm == null || rhythm.focus().isEmpty()) {
      return null;
    }
    boolean[] focus = new boolean[table.categories.size()];
    for (int c = 0; c < focus.length; c++) {
      focus[c] = rhythm.focus().contains(table.categories.get(c));
    }
    return focus;
  }

  private long[] goalMinutes(int day) {
    long[] minutes = new long[deadlines.length];
    for (int g = 0; g < minutes.length; g++) {
      minutes[g] =
          deadlines[g] < day
              ? 0
              : minutesBefore[deadlines[g] - from + 1] - minutesBefore[day - from];
    }
    return minutes;
  }
}
