package dev.atlas.planner.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.fixture.Bundled;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static Budget budget(Settings settings, int weekday, boolean beginner) {
    return Budget.of(
        new PlanCalendar(Bundled.curriculum(), settings, MONDAY),
        MONDAY.plusDays(weekday - 1L),
        beginner);
  }

  @ParameterizedTest
  @CsvSource({
    // The table of the pathways: a full day, Friday, Saturday, Sunday.
    "intensive, 1, 540, 20, 60",
    "intensive, 4, 540, 20, 60",
    "intensive, 5, 540, 0, 60",
    "intensive, 6, 180, 6, 20",
    "intensive, 7, 0, 0, 0",
    "balanced, 1, 276, 20, 45",
    "balanced, 5, 276, 0, 45",
    "balanced, 6, 92, 6, 15",
    "balanced, 7, 0, 0, 0",
    "extended, 1, 158, 20, 30",
    "extended, 5, 158, 0, 30",
    "extended, 6, 53, 6, 10",
    "extended, 7, 0, 0, 0",
  })
  void budget_ofAPathway_isTheTables(
      String pathway, int weekday, int minutes, int newCap, int reviewCap) {
    Settings settings = Settings.NONE.with(SettingKey.PATHWAY, pathway);
    assertThat(budget(settings, weekday, false)).isEqualTo(new Budget(minutes, newCap, reviewCap));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1, 0, 0", "2, 0, 0", "3, 1, 1", "10, 3, 3", "30, 10, 10", "200, 66, 66"})
  void saturday_caps_areAThirdRoundedDown(String cap, int newCap, int reviewCap) {
    Settings settings =
        Settings.NONE.with(SettingKey.NEW_CAP, cap).with(SettingKey.REVIEW_CAP, cap);
    Budget saturday = budget(settings, 6, false);
    assertThat(saturday.newCap()).isEqualTo(newCap);
    assertThat(saturday.reviewCap()).isEqualTo(reviewCap);
  }

  @Test
  void weekdays_setByTheLearner_divideTheHoursAnew() {
    Settings settings =
        Settings.NONE.with(SettingKey.HOURS, "10").with(SettingKey.WEEKDAYS, "0,0,0,0,0,1,1");
    assertThat(budget(settings, 1, false)).isEqualTo(new Budget(0, 0, 0));
    assertThat(budget(settings, 6, false).minutes()).isEqualTo(300);
    assertThat(budget(settings, 7, false)).isEqualTo(new Budget(300, 6, 15));
  }

  @Test
  void friday_ofABeginner_hasTheWholeCap() {
    assertThat(budget(Settings.NONE, 5, true)).isEqualTo(new Budget(276, 20, 45));
  }

  @Test
  void day_beforeThePlan_hasNothing() {
    assertThat(budget(Settings.NONE, -3, false)).isEqualTo(new Budget(0, 0, 0));
  }
}
