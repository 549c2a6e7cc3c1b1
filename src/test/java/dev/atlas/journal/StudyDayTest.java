package dev.atlas.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyDayTest {

  private static final Duration FOUR = Duration.ofHours(4);

  @ParameterizedTest
  @CsvSource({
    "2026-01-06T01:30:00Z, 2026-01-05",
    "2026-01-06T03:59:59.999Z, 2026-01-05",
    "2026-01-06T04:00:00Z, 2026-01-06",
    "2026-01-06T23:59:59Z, 2026-01-06",
    // The learner's own offset decides, wherever the sun stands over Greenwich.
    "2026-01-06T01:30:00-12:00, 2026-01-05",
    "2026-01-06T04:00:00-12:00, 2026-01-06",
    "2026-01-06T01:30:00+14:00, 2026-01-05",
    "2026-01-06T04:00:00+14:00, 2026-01-06",
    // Leap day, and the years without one.
    "2028-02-29T12:00:00Z, 2028-02-29",
    "2028-03-01T01:30:00Z, 2028-02-29",
    "2027-03-01T01:30:00Z, 2027-02-28",
    "2027-01-01T01:30:00Z, 2026-12-31",
  })
  void studyDay_ofAMoment_isItsLocalTimeLessTheRollover(OffsetDateTime at, LocalDate day) {
    assertThat(StudyDay.of(at, FOUR)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"0, 2026-01-06T00:00:00Z", "12, 2026-01-06T12:00:00Z", "1, 2026-01-06T01:00:00Z"})
  void studyDay_anyRollover_beginsThen(int hours, OffsetDateTime begins) {
    Duration rollover = Duration.ofHours(hours);
    LocalDate day = LocalDate.of(2026, 1, 6);
    assertThat(StudyDay.of(begins, rollover)).isEqualTo(day);
    assertThat(StudyDay.of(begins.minusNanos(1), rollover)).isEqualTo(day.minusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    // The clock jumps from 02:00 to 03:00: 01:30 and 03:30 are half an hour apart, one study day.
    "2026-03-29T01:30:00, 2026-03-28",
    "2026-03-29T03:30:00, 2026-03-28",
    "2026-03-29T04:00:00, 2026-03-29",
    // The clock falls back from 03:00 to 02:00: 02:30 comes twice.
    "2026-10-25T02:30:00, 2026-10-24",
    "2026-10-25T04:00:00, 2026-10-25",
  })
  void studyDay_onTheNightsOfDaylightSaving_turnsAtFourLocalTime(
      LocalDateTime local, LocalDate day) {
    assertThat(StudyDay.of(local.atZone(ZoneId.of("Europe/Berlin")).toOffsetDateTime(), FOUR))
        .isEqualTo(day);
  }

  @Test
  void studyDay_hourThatComesTwice_isTheSameBothTimes() {
    OffsetDateTime summer = OffsetDateTime.parse("2026-10-25T02:30:00+02:00");
    OffsetDateTime winter = OffsetDateTime.parse("2026-10-25T02:30:00+01:00");
    assertThat(winter).isAfter(summer);
    assertThat(StudyDay.of(summer, FOUR)).isEqualTo(StudyDay.of(winter, FOUR));
  }
}
