package dev.atlas.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.calendar.Pace;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.build.behind.SignWords;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far behind a plan is, and what is expected of it, around absences and after its end. */
class DelayTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final LocalDate END = LocalDate.of(2026, 8, 16);

  private final Diary diary = new Diary().start("2026-01-05T08:00:00Z", "balanced", "2026-01-05");

  private LearnerState learner() {
    return diary.learner();
  }

  private PlanCalendar calendar() {
    LearnerState learner = learner();
    return new PlanCalendar(Bundled.curriculum(), learner.settings(), START, learner.days());
  }

  private double weeks(LocalDate day) {
    return Delay.weeks(Bundled.catalog(), calendar(), learner(), day);
  }

  private List<Double> expected(LocalDate day) {
    return new Pace(Bundled.catalog(), calendar(), learner(), day)
        .standings().stream().map(Pace.Standing::expected).toList();
  }

  private void away(LocalDate from, LocalDate to) {
    diary.add("2026-01-05T09:00:00Z", new Fact.Away(from, to));
  }

  @Test
  void plan_nothingStudied_isBehindByItsCalendarWeeksInWeeksOfTheUnstretchedForm() {
    assertThat(weeks(START)).isZero();
    assertThat(weeks(START.plusWeeks(4))).isCloseTo(2, within(0.01));
  }

  @Test
  void plan_whoseEndIsLongPast_isBehindByNoMoreThanItHas() {
    assertThat(weeks(END.plusYears(2))).isEqualTo(16);
  }

  @Test
  void absence_stillToCome_isNoDelayAndRaisesNoCurve() {
    LocalDate day = START.plusWeeks(2);
    double weeks = weeks(day);
    List<Double> expected = expected(day);
    away(day.plusDays(1), END);
    assertThat(weeks(day)).isEqualTo(weeks);
    assertThat(expected(day)).isEqualTo(expected);
  }

  @Test
  void absence_thatSwallowsTheRestOfThePlan_leadsTheCurveToItsTargetAtTheDeadline() {
    away(START.plusWeeks(2), END);
    double first = expected(START.plusWeeks(4)).getFirst();
    double later = expected(START.plusWeeks(6)).getFirst();
    assertThat(first).isBetween(1.0, 239.0);
    assertThat(later).isGreaterThan(first);
    assertThat(expected(END).getFirst()).isEqualTo(240);
  }

  @Test
  void awayDay_ofALearnerWhoIsBehind_saysNothingOfIt() {
    away(START.plusWeeks(4), START.plusWeeks(5));
    LocalDate before = START.plusWeeks(4).minusDays(1);
    LocalDate during = START.plusWeeks(4);
    assertThat(signs(before)).isNotEmpty();
    assertThat(signs(during)).isEmpty();
    assertThat(SignWords.weeksBehind(Bundled.catalog(), calendar(), learner(), before))
        .isGreaterThan(1);
    assertThat(SignWords.weeksBehind(Bundled.catalog(), calendar(), learner(), during)).isZero();
  }

  private List<String> signs(LocalDate day) {
    return SignWords.of(Bundled.catalog(), calendar(), learner(), day);
  }
}
