package dev.atlas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.memory.Grade;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WarningSignsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private Diary diary;

  @BeforeEach
  void plan() {
    diary = new Diary();
    diary.add(at(MONDAY), new Fact.PlanStart("balanced", MONDAY, null));
  }

  private static OffsetDateTime at(LocalDate day) {
    return day.atTime(9, 0).atOffset(ZoneOffset.UTC);
  }

  private void review(LocalDate day, int first, int count, Grade grade) {
    for (int i = first; i < first + count; i++) {
      String id = Bundled.catalog().diagrams().get(i).id();
      diary.add(at(day), new Fact.Review(id, grade, null, null, null));
    }
  }

  private WarningSigns on(LocalDate day) {
    LearnerState learner =
        JournalFold.atStartOf(day, diary.journal(), Bundled.catalog(), Bundled.curriculum());
    PlanCalendar calendar =
        new PlanCalendar(Bundled.curriculum(), learner.settings(), MONDAY, learner.days());
    return WarningSigns.of(Bundled.catalog(), calendar, learner, day);
  }

  @Test
  void learner_whoKeepsUp_showsNoSign() {
    for (int day = 0; day < 4; day++) {
      review(MONDAY.plusDays(day), day * 5, 5, Grade.GOOD);
    }
    assertThat(on(MONDAY.plusDays(4)).any()).isFalse();
  }

  @Test
  void studyDays_missed_countWithoutRestAndAway() {
    review(MONDAY, 0, 1, Grade.GOOD);

    assertThat(on(MONDAY.plusDays(3)).missed()).isEqualTo(2);
    assertThat(on(MONDAY.plusDays(4)).absent()).isTrue();
    // Saturday is light, Sunday is rest.
    assertThat(on(MONDAY.plusDays(7)).missed()).isEqualTo(5);

    diary.add(at(MONDAY), new Fact.Away(MONDAY.plusDays(1), MONDAY.plusDays(3)));
    assertThat(on(MONDAY.plusDays(4)).absent()).isFalse();
  }

  @Test
  void backlog_overTwoDaysOfReviews_isASign() {
    review(MONDAY, 0, 90, Grade.GOOD);
    assertThat(on(MONDAY.plusDays(30)).backlog()).isFalse();

    review(MONDAY, 90, 1, Grade.GOOD);
    WarningSigns signs = on(MONDAY.plusDays(30));
    assertThat(signs.backlog()).isTrue();
    assertThat(signs.due()).isEqualTo(91);
    assertThat(signs.room()).isEqualTo(45);
  }

  @Test
  void retention_underEightyPercent_isASignFromTwentyRecallsOn() {
    review(MONDAY, 0, 20, Grade.GOOD);
    review(MONDAY.plusDays(3), 0, 15, Grade.GOOD);
    assertThat(on(MONDAY.plusDays(4)).retention()).isNull();

    review(MONDAY.plusDays(3), 15, 5, Grade.AGAIN);
    assertThat(on(MONDAY.plusDays(4)).retention()).isEqualTo(0.75);
    assertThat(on(MONDAY.plusDays(4)).forgetting()).isTrue();
  }

  @Test
  void retention_tenPointsUnderTheMonthBefore_isASign() {
    review(MONDAY, 0, 30, Grade.GOOD);
    review(MONDAY.plusDays(3), 0, 30, Grade.GOOD);
    review(MONDAY.plusDays(21), 0, 27, Grade.GOOD);
    review(MONDAY.plusDays(21), 27, 3, Grade.AGAIN);
    assertThat(on(MONDAY.plusDays(22)).forgetting()).isTrue();
    assertThat(on(MONDAY.plusDays(22)).before()).isEqualTo(1.0);
  }

  @Test
  void mornings_twoLowInARow_areASign() {
    diary.add(at(MONDAY), new SelfReport.Morning(3, 8, 8, null, null));
    assertThat(on(MONDAY.plusDays(1)).exhausted()).isFalse();

    diary.add(at(MONDAY.plusDays(1)), new SelfReport.Morning(8, 2, 8, null, null));
    assertThat(on(MONDAY.plusDays(2)).exhausted()).isTrue();

    diary.add(at(MONDAY.plusDays(2)), new SelfReport.Morning(8, 8, 8, null, null));
    assertThat(on(MONDAY.plusDays(3)).exhausted()).isFalse();
  }

  @Test
  void mornings_beforeARecovery_areNoSignAfterIt() {
    diary.add(at(MONDAY), new SelfReport.Morning(3, 8, 8, null, null));
    diary.add(at(MONDAY.plusDays(1)), new SelfReport.Morning(3, 8, 8, null, null));
    assertThat(on(MONDAY.plusDays(2)).exhausted()).isTrue();

    diary.add(at(MONDAY.plusDays(1)), new Fact.Recovery(MONDAY.plusDays(2)));
    assertThat(on(MONDAY.plusDays(2)).exhausted()).isFalse();

    diary.add(at(MONDAY.plusDays(2)), new SelfReport.Morning(3, 8, 8, null, null));
    assertThat(on(MONDAY.plusDays(3)).exhausted()).isFalse();
    diary.add(at(MONDAY.plusDays(3)), new SelfReport.Morning(3, 8, 8, null, null));
    assertThat(on(MONDAY.plusDays(4)).exhausted()).isTrue();
  }

  @Test
  void delay_ofALearnerWhoStudiedNothing_isTheTimePassed() {
    LearnerState learner =
        JournalFold.now(diary.journal(), Bundled.catalog(), Bundled.curriculum());
    PlanCalendar calendar =
        new PlanCalendar(Bundled.curriculum(), learner.settings(), MONDAY, learner.days());
    // Four weeks of a plan twice as long are two weeks of its 16-week form.
    assertThat(Delay.weeks(Bundled.catalog(), calendar, learner, MONDAY.plusWeeks(4)))
        .isEqualTo(2.0);
    assertThat(Delay.weeks(Bundled.catalog(), calendar, learner, MONDAY)).isZero();
  }
}
