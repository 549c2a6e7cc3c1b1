package dev.atlas.memory.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Seeds;
import dev.atlas.learner.MemoryModels;
import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the three models let a review fall due, with the curriculum's own numbers. */
class ScheduleTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final long NOON = Instant.parse("2026-01-05T12:00:00Z").getEpochSecond();
  private static final int DAY = 86_400;

  private static MemoryModel model(String name) {
    return model(Settings.NONE.with(SettingKey.MODEL, name));
  }

  private static MemoryModel model(Settings settings) {
    return MemoryModels.of(settings, Bundled.curriculum(), null);
  }

  /** Reviews one day apart with these grades: a, h, g or e each. */
  private static ReviewHistory daily(String grades) {
    return spaced(grades, 1);
  }

  private static ReviewHistory spaced(String grades, int days) {
    ReviewHistory.Builder history = new ReviewHistory.Builder();
    for (int i = 0; i < grades.length(); i++) {
      Grade grade = Grade.of("ahge".indexOf(grades.charAt(i)) + 1);
      history.add(MONDAY.toEpochDay() + (long) i * days, NOON + (long) i * days * DAY, grade);
    }
    return history.build();
  }

  private static long interval(MemoryModel model, ReviewHistory history, int complexity) {
    return model.due(history, complexity).day().toEpochDay() - history.lastDay();
  }

  @ParameterizedTest
  @CsvSource({
    // Whatever the grade of the study, the ladder begins on its lowest rung.
    "a, 1",
    "h, 1",
    "g, 1",
    "e, 1",
    // Good and easy climb one rung; the top repeats.
    "gg, 3",
    "ge, 3",
    "ggg, 7",
    "gggg, 14",
    "ggggg, 30",
    "gggggg, 60",
    "ggggggg, 60",
    // Hard repeats the rung, again returns to the first day.
    "gh, 1",
    "gghh, 3",
    "gggh, 7",
    "gggga, 1",
    "ggggag, 3",
  })
  void ladder_grades_climbRepeatAndFall(String grades, int days) {
    assertThat(interval(model("ladder"), daily(grades), 1)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 3, 7, 60",
    "2, 1, 2, 6, 48",
    "3, 1, 2, 4, 36",
    "4, 1, 2, 4, 30",
    "5, 1, 2, 4, 30",
  })
  void ladder_complexity_shortensEveryIntervalButNeverBelowADay(
      int complexity, int first, int second, int third, int top) {
    MemoryModel ladder = model("ladder");
    assertThat(interval(ladder, daily("g"), complexity)).isEqualTo(first);
    assertThat(interval(ladder, daily("gg"), complexity)).isEqualTo(second);
    assertThat(interval(ladder, daily("ggg"), complexity)).isEqualTo(third);
    assertThat(interval(ladder, daily("gggggg"), complexity)).isEqualTo(top);
  }

  @ParameterizedTest
  @CsvSource({
    // The third remembered review ends the hours; each further one grows.
    "ggg, 1",
    "gggg, 3",
    "ggggg, 7",
    "gggggg, 14",
    "ggggggg, 30",
    "gggggggg, 60",
    // Hard, good and easy multiply by 1.5, 2.0 and 2.5, and never stay below the next floor.
    "gggh, 3",
    "ggge, 3",
    "ggggggggg, 180",
    "gggggggggh, 270",
    // Again returns to one day, from the hours too.
    "ga, 1",
    "gggga, 1",
    "ggggag, 3",
    "gaa, 1",
    "gag, 3",
  })
  void expanding_grades_growAndFall(String grades, int days) {
    assertThat(interval(model("expanding"), daily(grades), 1)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({"h, 270", "g, 360", "e, 450", "hh, 405", "ge, 900"})
  void expanding_beyondTheFloors_multipliesByTheGradesFactor(String grades, int days) {
    MemoryModel expanding =
        model(Settings.NONE.with(SettingKey.MODEL, "expanding").with(SettingKey.LONGEST, "36500"));
    String halfAYear = "ggggggggg";
    assertThat(interval(expanding, daily(halfAYear), 1)).isEqualTo(180);
    assertThat(interval(expanding, daily(halfAYear + grades), 1)).isEqualTo(days);
  }

  @Test
  void expanding_firstSteps_areHoursOfTheSameDay() {
    MemoryModel expanding = model("expanding");
    Due afterStudy = expanding.due(daily("g"), 1);
    assertThat(afterStudy.day()).isEqualTo(MONDAY);
    assertThat(afterStudy.at()).isEqualTo(Instant.ofEpochSecond(NOON + 3600));
    Due afterFirst = expanding.due(spaced("gg", 0), 5);
    assertThat(afterFirst.day()).isEqualTo(MONDAY);
    assertThat(afterFirst.at()).isEqualTo(Instant.ofEpochSecond(NOON + 5 * 3600));
    Due afterSecond = expanding.due(spaced("ggg", 0), 1);
    assertThat(afterSecond).isEqualTo(new Due(MONDAY.plusDays(1), null));
  }

  @Test
  void expanding_firstStudyThatFailed_isStillDueInAnHour() {
    assertThat(model("expanding").due(daily("a"), 1).at())
        .isEqualTo(Instant.ofEpochSecond(NOON + 3600));
  }

  @ParameterizedTest
  @CsvSource({"1, 30", "2, 24", "3, 18", "4, 15", "5, 15"})
  void expanding_complexity_shortensTheDays(int complexity, int days) {
    assertThat(interval(model("expanding"), daily("ggggggg"), complexity)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    // With retention 0.90 the interval is the stability itself, w0 to w3 after the study.
    "a, 1",
    "h, 1",
    "g, 2",
    "e, 8",
  })
  void fsrs_firstStudy_isDueWhenTheStabilityHasPassed(String grade, int days) {
    for (int complexity = 1; complexity <= 5; complexity++) {
      assertThat(interval(model("fsrs"), daily(grade), complexity)).isEqualTo(days);
    }
  }

  @Test
  void fsrs_atTheDueDate_isNearTheDesiredRetention() {
    for (String retention : List.of("0.80", "0.90", "0.95")) {
      MemoryModel fsrs = model(Settings.NONE.with(SettingKey.RETENTION, retention));
      ReviewHistory history = spaced("ggg", 6);
      double days = interval(fsrs, history, 1);
      double wanted = Double.parseDouble(retention);
      MemoryState state = fsrs.state(history);
      assertThat(fsrs.forgetting().retrievability(state, days - 1)).isGreaterThan(wanted - 1e-9);
      assertThat(fsrs.forgetting().retrievability(state, days + 1)).isLessThan(wanted + 1e-9);
    }
  }

  @Test
  void fsrs_higherRetention_isDueSooner() {
    ReviewHistory history = spaced("ggg", 6);
    long[] intervals =
        List.of("0.70", "0.80", "0.90", "0.95", "0.99").stream()
            .mapToLong(
                retention ->
                    interval(
                        model(Settings.NONE.with(SettingKey.RETENTION, retention)), history, 1))
            .toArray();
    long[] falling = Arrays.stream(intervals).map(days -> -days).sorted().map(d -> -d).toArray();
    assertThat(intervals).isEqualTo(falling).doesNotHaveDuplicates();
  }

  @Test
  void everyModel_anyHistory_isDueWithinTheLongestIntervalAndByTheSameStability() {
    Seeds.each(
        200,
        random -> {
          StringBuilder grades = new StringBuilder();
          for (int i = random.nextInt(1, 25); i > 0; i--) {
            grades.append("ahge".charAt(random.nextInt(4)));
          }
          ReviewHistory history = spaced(grades.toString(), random.nextInt(0, 60));
          int longest = random.nextInt(1, 400);
          int complexity = random.nextInt(1, 6);
          MemoryState fsrs = model("fsrs").state(history);
          for (String name : SettingKey.MODELS) {
            MemoryModel model =
                model(
                    Settings.NONE
                        .with(SettingKey.MODEL, name)
                        .with(SettingKey.LONGEST, "" + longest));
            Due due = model.due(history, complexity);
            assertThat(due.day().toEpochDay() - history.lastDay())
                .as(name + " " + grades)
                .isBetween(due.at() == null ? 1L : 0L, (long) longest);
            assertThat(model.state(history)).isEqualTo(fsrs);
            assertThat(model.due(history, complexity)).isEqualTo(due);
          }
        });
  }
}
