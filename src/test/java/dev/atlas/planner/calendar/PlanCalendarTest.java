package dev.atlas.planner.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Seeds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCalendarTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static PlanCalendar calendar(String pathway) {
    return new PlanCalendar(
        Bundled.curriculum(), Settings.NONE.with(SettingKey.PATHWAY, pathway), MONDAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-04, 0, 0",
    "2026-01-05, 1, 1",
    "2026-01-11, 1, 7",
    "2026-01-12, 2, 8",
    "2026-12-31, 52, 361",
  })
  void week_ofADay_countsSevenDaysFromTheStart(LocalDate date, int week, int day) {
    assertThat(calendar("balanced").week(date)).isEqualTo(week);
    assertThat(calendar("balanced").day(date)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    // Deadlines of the key results: weeks 4, 10, 14 and 16, stretched by 1, 2 and 3.25.
    "intensive, 4, 28",
    "intensive, 10, 70",
    "intensive, 14, 98",
    "intensive, 16, 112",
    "balanced, 4, 56",
    "balanced, 10, 140",
    "balanced, 14, 196",
    "balanced, 16, 224",
    "extended, 4, 91",
    // 227.5 and 318.5 days, rounded up to a day.
    "extended, 10, 228",
    "extended, 14, 319",
    "extended, 16, 364",
    "extended, 0.5, 12",
  })
  void endOfWeek_stretched_isRoundedUpToADay(String pathway, double week, int days) {
    PlanCalendar calendar = calendar(pathway);
    assertThat(calendar.day(calendar.endOfWeek(week))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({"intensive, 112, 1", "balanced, 224, 2", "extended, 364, 3.25"})
  void end_ofAPathway_isTheDayAfterItsLast(String pathway, int days, double stretch) {
    PlanCalendar calendar = calendar(pathway);
    assertThat(calendar.stretch()).isEqualTo(stretch);
    assertThat(calendar.end()).isEqualTo(MONDAY.plusDays(days));
    assertThat(calendar.endOfWeek(16)).isEqualTo(calendar.end().minusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "intensive, 0, 5", "intensive, 13, 5", "intensive, 14, 4", "intensive, 27, 4",
    "intensive, 28, 3", "intensive, 55, 3", "intensive, 56, 2", "intensive, 500, 2",
    "balanced, 27, 5", "balanced, 28, 4", "balanced, 111, 3", "balanced, 112, 2",
    "extended, 45, 5", "extended, 46, 4", "extended, 90, 4", "extended, 91, 3",
    "extended, 181, 3", "extended, 182, 2", "balanced, -10, 5",
  })
  void redrawMinutes_daysIntoThePlan_shrinkWithTheWeeks(String pathway, int days, int minutes) {
    assertThat(calendar(pathway).redrawMinutes(MONDAY.plusDays(days))).isEqualTo(minutes);
  }

  @Test
  void nextStudyDay_beforeASunday_isMonday() {
    PlanCalendar calendar = calendar("balanced");
    LocalDate saturday = LocalDate.of(2026, 1, 10);
    assertThat(calendar.nextStudyDay(saturday)).isEqualTo(saturday.plusDays(2));
    assertThat(calendar.studyDays(saturday, saturday.plusDays(2))).isEqualTo(1);
    assertThat(calendar.studyDays(saturday, saturday)).isZero();
    assertThat(calendar.studyDays(saturday, saturday.minusDays(3))).isZero();
  }

  @Test
  void minutesBetween_anyTwoDays_isTheSumOfEachDay() {
    Seeds.each(
        300,
        random -> {
          PlanCalendar calendar = calendar("extended");
          LocalDate from = MONDAY.plusDays(random.nextInt(-30, 60));
          LocalDate to = from.plusDays(random.nextInt(-5, 80));
          long sum =
              from.isAfter(to)
                  ? 0
                  : from.datesUntil(to.plusDays(1)).mapToLong(calendar::minutes).sum();
          assertThat(calendar.minutesBetween(from, to)).isEqualTo(sum);
        });
  }

  @Test
  void minutes_beforeTheStart_areNone() {
    assertThat(calendar("balanced").minutes(MONDAY.minusDays(3))).isZero();
  }

  @Test
  void day_overALeapDay_countsIt() {
    PlanCalendar calendar =
        new PlanCalendar(Bundled.curriculum(), Settings.NONE, LocalDate.of(2028, 2, 28));
    assertThat(calendar.day(LocalDate.of(2028, 3, 1))).isEqualTo(3);
    assertThat(ChronoUnit.DAYS.between(calendar.start(), calendar.end())).isEqualTo(224);
  }
}
