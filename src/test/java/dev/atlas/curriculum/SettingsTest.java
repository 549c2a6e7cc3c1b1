package dev.atlas.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.atlas.fixture.Bundled;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final Curriculum CURRICULUM = Bundled.curriculum();

  private static Settings with(String key, String value) {
    return Settings.NONE.with(Objects.requireNonNull(SettingKey.of(key)), value);
  }

  @ParameterizedTest
  @CsvSource({
    "intensive, 48, 20, 60, 540 540 540 540 540 180 0",
    "balanced, 24.5, 20, 45, 276 276 276 276 276 92 0",
    "extended, 14, 20, 30, 158 158 158 158 158 53 0",
  })
  void defaults_ofAPathway_areTheTables(
      String pathway, double hours, int fresh, int reviews, String minutes) {
    Settings settings = with("pathway", pathway);
    assertThat(settings.weeklyHours(CURRICULUM)).isEqualTo(hours);
    assertThat(settings.newPerDay(CURRICULUM)).isEqualTo(fresh);
    assertThat(settings.reviewsPerDay(CURRICULUM)).isEqualTo(reviews);
    assertThat(
            Arrays.stream(DayOfWeek.values())
                .map(day -> "" + settings.minutes(CURRICULUM, day))
                .toList())
        .containsExactly(minutes.split(" "));
  }

  @Test
  void defaults_ofNobody_areTheBalancedPathwayAndFsrs() {
    assertThat(Settings.NONE.pathway(CURRICULUM).id()).isEqualTo("balanced");
    assertThat(Settings.NONE.memoryModel()).isEqualTo("fsrs");
    assertThat(Settings.NONE.retention(CURRICULUM)).isEqualTo(0.9);
    assertThat(Settings.NONE.longestDays(CURRICULUM)).isEqualTo(365);
    assertThat(Settings.NONE.rollover()).isEqualTo(Duration.ofHours(4));
    assertThat(Settings.NONE.zone()).isNull();
  }

  @Test
  void pathway_thatTheCatalogDoesNotKnow_meansTheFirst() {
    assertThat(with("pathway", "lazy").pathway(CURRICULUM).id()).isEqualTo("intensive");
  }

  @Test
  void setting_withAndWithout_leavesTheOriginalAlone() {
    Settings set = with("hours", "10");
    assertThat(set.weeklyHours(CURRICULUM)).isEqualTo(10);
    assertThat(set.without(SettingKey.HOURS).weeklyHours(CURRICULUM)).isEqualTo(24.5);
    assertThat(Settings.NONE.weeklyHours(CURRICULUM)).isEqualTo(24.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hours            | 0.25
          hours            | 112
          cap.new          | 0
          cap.new          | 200
          cap.reviews      | 1000
          weekdays         | 1,1,1,1,1,1/3,0
          weekdays         | 0,0,0,0,0,0,10
          weekdays         | 0.5, 1, 1, 1, 1, 1, 1
          rollover         | 0
          rollover         | 4h
          rollover         | 12
          zone             | Europe/Berlin
          zone             | +14:00
          memory.model     | expanding
          memory.retention | 0.7
          memory.retention | 0.99
          memory.longest   | 36500
          seed             | -9223372036854775808
          """)
  void value_withinItsBounds_isTaken(String key, String value) {
    assertThat(with(key, value)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hours            | 0
          hours            | -1
          hours            | 113
          hours            | NaN
          hours            | many
          cap.new          | -1
          cap.new          | 201
          cap.new          | 2.5
          cap.reviews      | 99999999999
          weekdays         | 1,1,1,1,1,1
          weekdays         | 0,0,0,0,0,0,0
          weekdays         | 1,1,1,1,1,1,-1
          weekdays         | 1,1,1,1,1,1,1/0
          weekdays         | 1,1,1,1,1,1,0/0
          rollover         | 13
          rollover         | -1
          rollover         | 04:00
          zone             | Nowhere/City
          zone             | bad zone!
          memory.model     | magic
          memory.retention | 0.69
          memory.retention | 1
          memory.longest   | 0
          seed             | seven
          """)
  void value_outOfItsBounds_isRefusedWithWhatTheSettingTakes(String key, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(key, value))
        .withMessageContaining("`" + value + "` is no value for " + key + "; it takes ");
  }

  @Test
  void day_askedForLongerThanAnybodyHas_isPlannedAsLongAsThereIsRoom() {
    Settings friday = with("weekdays", "0,0,0,0,1,0,0").with(SettingKey.HOURS, "24.5");
    assertThat(friday.minutesAsked(CURRICULUM, DayOfWeek.FRIDAY)).isEqualTo(1470);
    assertThat(friday.minutes(CURRICULUM, DayOfWeek.FRIDAY))
        .isEqualTo(Settings.LONGEST_DAY_MINUTES);
  }

  @ParameterizedTest
  @CsvSource({"1e1, 10", "24.50, 24.5", "1e2, 100"})
  void number_howeverTyped_isShownAsOne(String typed, String shown) {
    assertThat(SettingKey.HOURS.shown(typed)).isEqualTo(shown);
  }

  @Test
  void values_read_areWhatTheyMean() {
    assertThat(with("rollover", "5h").rollover()).isEqualTo(Duration.ofHours(5));
    assertThat(with("zone", "Europe/Berlin").zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(with("weekdays", "1,1,1,1,1,1/2,0").weight(CURRICULUM, DayOfWeek.SATURDAY))
        .isEqualTo(0.5);
    assertThat(SettingKey.of("telepathy")).isNull();
  }
}
