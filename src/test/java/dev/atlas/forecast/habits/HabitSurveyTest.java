package dev.atlas.forecast.habits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.memory.Grade;
import dev.atlas.planner.PlanTables;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.tempo.Tempo;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the days of a journal teach of a learner's ways. */
class HabitSurveyTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);

  private final Diary diary = new Diary().start("2026-01-05T08:00:00Z", "balanced", "2026-01-05");

  private Habits habits(LocalDate today) {
    LearnerState now = diary.learner();
    LearnerState before =
        JournalFold.atStartOf(START, diary.journal(), Bundled.catalog(), Bundled.curriculum());
    PlanCalendar calendar =
        new PlanCalendar(Bundled.curriculum(), now.settings(), START, now.days());
    return HabitSurvey.of(
        PlanTables.of(Bundled.catalog(), calendar, Tempo.NOMINAL), calendar, before, now, today);
  }

  private static String diagram(int index) {
    return Bundled.catalog().diagrams().get(index).id();
  }

  @Test
  void day_withoutAnyWork_isSkipped() {
    assertThat(habits(START.plusDays(1)).afterKept())
        .isEqualTo(Habits.PRIOR.afterKept().plus(0, 1));
  }

  @Test
  void day_onWhichTheLearnerOnlySaidWhatIsKnown_isNeitherKeptNorSkipped() {
    diary.add("2026-01-05T09:00:00Z", new Fact.Know(List.of(diagram(0)), Grade.GOOD));
    assertThat(habits(START.plusDays(1)).afterKept()).isEqualTo(Habits.PRIOR.afterKept());
  }

  @Test
  void day_withAStudyBesideWhatIsKnown_isKept() {
    diary.add("2026-01-05T09:00:00Z", new Fact.Know(List.of(diagram(0)), Grade.GOOD));
    diary.review("2026-01-05T10:00:00Z", diagram(1), Grade.GOOD);
    assertThat(habits(START.plusDays(1)).afterKept())
        .isEqualTo(Habits.PRIOR.afterKept().plus(1, 0));
  }
}
