package dev.atlas.planner.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.memory.Grade;
import dev.atlas.planner.DayPlan;
import dev.atlas.planner.DayPlanner;
import dev.atlas.planner.QueueItem;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Piles of reviews are borne by the days around them, within the tolerance and no further. */
class LevellingTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int[] ROOM = {40, 40, 40, 40, 13, 0, 40};

  @Test
  void pile_today_isSharedByTheRoomOfTheWeek() {
    int today = Levelling.today(new int[] {60, 0, 0, 0, 0, 0, 0}, ROOM);
    assertThat(today).isBetween(10, 20);
  }

  @Test
  void pile_tomorrow_isRelievedToday() {
    int[] load = {2, 60, 2, 2, 0, 0, 2};
    assertThat(Levelling.today(load, ROOM)).isGreaterThan(2);
    assertThat(Levelling.relievable(load, ROOM, 1)).isTrue();
    assertThat(Levelling.relievable(load, ROOM, 2)).isFalse();
  }

  @Test
  void evenLoad_andFewReviews_stayOnTheirDays() {
    assertThat(Levelling.today(new int[] {20, 20, 20, 20, 6, 0, 20}, ROOM)).isEqualTo(20);
    assertThat(Levelling.today(new int[] {9, 0, 0, 0, 0, 0, 0}, ROOM)).isEqualTo(9);
    assertThat(Levelling.today(new int[] {7, 50, 0, 0, 0, 0, 0}, new int[7])).isEqualTo(7);
  }

  /** Learns batches of diagrams once a week, then plans day by day and does what it says. */
  @Test
  void batchesLearntOnOneDayAWeek_pileUpLessThanTheirDueDates() {
    Course course = new Course();
    Map<LocalDate, Integer> asDue = new HashMap<>();
    Map<LocalDate, Integer> asDone = new HashMap<>();
    int late = 0;
    int onTheLastDay = 0;
    int early = 0;
    for (int d = 0; d < 70; d++) {
      LocalDate day = MONDAY.plusDays(d);
      for (QueueItem item : course.reviews(day)) {
        LocalDate due = Objects.requireNonNull(item.due());
        DiagramProgress progress = course.progress(item);
        if (due.toEpochDay() - progress.history().lastDay() >= 7) {
          // Nobody reviews on a Sunday, levelled or not.
          boolean sunday = due.getDayOfWeek() == DayOfWeek.SUNDAY;
          asDue.merge(sunday ? due.plusDays(1) : due, 1, Integer::sum);
          asDone.merge(day, 1, Integer::sum);
          late += day.isAfter(due) ? 1 : 0;
          early += day.isBefore(due) ? 1 : 0;
          onTheLastDay += day.isAfter(due) && course.fades(progress, due, day.plusDays(1)) ? 1 : 0;
          boolean waitedForRest = day.getDayOfWeek() == DayOfWeek.MONDAY;
          assertThat(waitedForRest || !course.fades(progress, due, day)).as("%s", item).isTrue();
        }
        course.review(item.diagram(), day);
      }
      if (d < 42 && day.getDayOfWeek() == DayOfWeek.MONDAY) {
        course.study(40, day);
      }
    }
    assertThat(Collections.max(asDone.values()))
        .as("done %s, due %s", asDone, asDue)
        .isLessThan((int) (0.8 * Collections.max(asDue.values())));
    assertThat(early).isPositive();
    assertThat(onTheLastDay).as("of %d late ones", late).isLessThan(late / 2);
  }

  /** A learner who always remembers. */
  private static final class Course {

    private final Catalog catalog = Bundled.catalog();
    private final Diary diary = new Diary();
    private int next;

    private LearnerState state() {
      return JournalFold.now(diary.journal(), catalog, Bundled.curriculum());
    }

    private List<QueueItem> reviews(LocalDate day) {
      LearnerState learner = state();
      PlanCalendar calendar =
          new PlanCalendar(Bundled.curriculum(), learner.settings(), MONDAY, learner.days());
      DayPlan plan = DayPlanner.plan(catalog, calendar, learner, day);
      return plan.items().stream().filter(i -> i.kind() == QueueItem.Kind.REVIEW).toList();
    }

    private DiagramProgress progress(QueueItem item) {
      return Objects.requireNonNull(state().progressOf(item.diagram().id()));
    }

    /** Whether retrievability on a day is outside the tolerance of that on the due day. */
    private boolean fades(DiagramProgress progress, LocalDate due, LocalDate day) {
      double atDue = progress.retrievability(state().model(), due);
      return Math.abs(atDue - progress.retrievability(state().model(), day)) > 0.02 + 1e-9;
    }

    private void study(int count, LocalDate day) {
      for (int i = 0; i < count; i++) {
        review(catalog.diagrams().get(next++), day);
      }
    }

    private void review(Diagram diagram, LocalDate day) {
      diary.add(
          day.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC),
          Diary.review(diagram.id(), Grade.GOOD));
    }
  }
}
