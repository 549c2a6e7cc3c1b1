package dev.atlas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.learner.LearnerState;
import dev.atlas.memory.Grade;
import dev.atlas.planner.agenda.AgendaAhead;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.DayFrames;
import dev.atlas.planner.select.Deck;
import dev.atlas.planner.select.PlanTable;
import dev.atlas.planner.tempo.Tempo;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A backlog in weeks of exams and interviews. */
class BacklogEndTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);

  /** The first day of the last four weeks, which hold four interviews each and the final. */
  private static final LocalDate BACK = START.plusWeeks(12);

  @Test
  void backlog_inWeeksOfInterviewsAndExams_isOverLaterThanWithoutThem() {
    Diary diary = new Diary().start("2026-01-05T08:00:00Z", "intensive", "2026-01-05");
    diary.set("2026-01-05T08:00:01Z", "hours", "10");
    for (Diagram diagram : Bundled.catalog().diagrams().subList(0, 400)) {
      diary.review("2026-01-06T09:00:00Z", diagram.id(), Grade.GOOD);
    }
    LearnerState learner = diary.learner().atStartOf(BACK, Bundled.catalog(), Bundled.curriculum());
    PlanCalendar calendar = new PlanCalendar(Bundled.curriculum(), learner.settings(), START);
    PlanTable table =
        PlanTables.of(
            Bundled.catalog(), calendar, Tempo.of(Bundled.catalog(), calendar, learner, BACK));

    LocalDate without =
        BacklogEnd.of(
            table,
            new DayFrames(table, calendar, BACK),
            AgendaAhead.NONE,
            learner.settings().retention(Bundled.curriculum()),
            new Deck(table, learner, BACK),
            BACK);
    DayPlan day = DayPlanner.plan(Bundled.catalog(), calendar, learner, BACK);

    assertThat(day.left().over()).isAfter(Objects.requireNonNull(without));
  }

  @Test
  void backlog_thatHasFaded_isOverLaterThanItsReviewsAlone() {
    Diary diary = new Diary().start("2026-01-05T08:00:00Z", "balanced", "2026-01-05");
    diary.set("2026-01-05T08:00:01Z", "cap.new", "0");
    for (Diagram diagram : Bundled.catalog().diagrams().subList(0, 400)) {
      diary.review("2026-01-06T09:00:00Z", diagram.id(), Grade.GOOD);
    }
    LearnerState learner = diary.learner().atStartOf(BACK, Bundled.catalog(), Bundled.curriculum());
    PlanCalendar calendar = new PlanCalendar(Bundled.curriculum(), learner.settings(), START);

    DayPlan day = DayPlanner.plan(Bundled.catalog(), calendar, learner, BACK);

    // 400 reviews at 45 a day and 15 on Saturdays fit after 8 study days, the last a Tuesday.
    assertThat(day.left().over()).isAfter(BACK.plusDays(9));
  }
}
