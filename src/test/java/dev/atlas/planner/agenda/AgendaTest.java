package dev.atlas.planner.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.DayPlan;
import dev.atlas.planner.DayPlanner;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgendaTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private final Diary diary = new Diary();

  private void error(LocalDate revisit) {
    diary.add(
        "2026-01-05T12:00:00Z",
        new SelfReport.Mistake(
            SelfReport.Mistake.Kind.FACTUAL, null, "on " + revisit, null, null, revisit));
  }

  private DayPlan plan(LocalDate day) {
    LearnerState learner = diary.learner().atStartOf(day, Bundled.catalog(), Bundled.curriculum());
    PlanCalendar calendar = RandomLearner.calendar(diary.learner());
    return DayPlanner.plan(Bundled.catalog(), calendar, learner, day);
  }

  @Test
  void revisits_manyDue_threeLongestDueComeAndTheirMinutesAreKeptFree() {
    diary.start("2026-01-05T08:00:00Z", "balanced", "2026-01-05");
    for (int i = 5; i > 0; i--) {
      error(MONDAY.plusDays(i));
    }
    DayPlan day = plan(MONDAY.plusDays(7));
    assertThat(day.agenda())
        .extracting(AgendaItem::title)
        .containsExactly("on 2026-01-06", "on 2026-01-07", "on 2026-01-08");
    assertThat(day.plannedMinutes()).isLessThanOrEqualTo(day.budget().minutes());
  }

  @Test
  void revisit_onARestDay_waits() {
    diary.start("2026-01-05T08:00:00Z", "balanced", "2026-01-05");
    error(MONDAY.plusDays(6));
    assertThat(plan(MONDAY.plusDays(6)).agenda()).isEmpty();
    assertThat(plan(MONDAY.plusDays(7)).agenda()).hasSize(1);
  }
}
