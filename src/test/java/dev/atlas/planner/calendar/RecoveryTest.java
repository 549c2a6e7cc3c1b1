package dev.atlas.planner.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.curriculum.Settings;
import dev.atlas.fixture.Bundled;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.DayChoices.Recovering;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

  private static PlanCalendar calendar(Recovering recovery) {
    return new PlanCalendar(
        Bundled.curriculum(), Settings.NONE, START, DayChoices.NONE.withRecovery(recovery));
  }

  private static List<Budget> budgets(PlanCalendar calendar) {
    return MONDAY
        .datesUntil(MONDAY.plusDays(4))
        .map(day -> Budget.of(calendar, day, false))
        .toList();
  }

  @Test
  void recovery_steady_halvesThenEases() {
    assertThat(budgets(calendar(Recovering.steadily(MONDAY))))
        .containsExactly(
            new Budget(138, 0, 45),
            new Budget(138, 0, 45),
            new Budget(207, 15, 45),
            new Budget(207, 15, 45));
  }

  @Test
  void recovery_fast_isReviewsOnlyInTheFullMinutes() {
    assertThat(budgets(calendar(new Recovering(MONDAY, DayChoices.Way.FAST, 3))))
        .containsExactly(
            new Budget(276, 0, 45),
            new Budget(276, 0, 45),
            new Budget(276, 0, 45),
            new Budget(276, 20, 45));
  }

  @Test
  void recovery_triage_halvesTheNewAndSetsAsideWhatIsForgotten() {
    PlanCalendar calendar = calendar(new Recovering(MONDAY, DayChoices.Way.TRIAGE, 2));
    assertThat(budgets(calendar).getFirst()).isEqualTo(new Budget(276, 10, 45));
    assertThat(calendar.recovery(MONDAY.plusDays(1)).leastChance()).isEqualTo(0.5);
    assertThat(calendar.recovery(MONDAY.plusDays(2))).isEqualTo(Recovery.OVER);
  }

  @Test
  void recovery_overARest_lastsItsStudyDays() {
    Recovering recovery = new Recovering(MONDAY.plusDays(4), DayChoices.Way.FAST, 3);
    // Friday, Saturday, and after the rest of Sunday the Monday.
    assertThat(calendar(recovery).lastDay(recovery)).isEqualTo(MONDAY.plusDays(7));
    assertThat(calendar(recovery).recovery(MONDAY.plusDays(8))).isEqualTo(Recovery.OVER);
  }
}
