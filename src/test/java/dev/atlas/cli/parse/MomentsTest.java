package dev.atlas.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Duration FOUR = Duration.ofHours(4);
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-06T20:00:00+01:00");
  private static final Moments MOMENTS = new Moments(NOW, BERLIN, LocalDate.of(2026, 1, 6), FOUR);

  @ParameterizedTest
  @CsvSource({
    "14:30, 2026-01-06T14:30:00+01:00",
    "9:05, 2026-01-06T09:05:00+01:00",
    "20:00, 2026-01-06T20:00:00+01:00",
    // A time that is still to come was yesterday.
    "20:01, 2026-01-05T20:01:00+01:00",
    "01:30, 2026-01-06T01:30:00+01:00",
    "14:30:15, 2026-01-06T14:30:15+01:00",
    "yesterday, 2026-01-05T12:00:00+01:00",
    "2026-01-02, 2026-01-02T12:00:00+01:00",
    "yesterday 22:00, 2026-01-05T22:00:00+01:00",
    // The hour after midnight still belongs to yesterday's night.
    "yesterday 01:30, 2026-01-06T01:30:00+01:00",
    "3 days ago 7:00, 2026-01-03T07:00:00+01:00",
    "monday 04:00, 2026-01-05T04:00:00+01:00",
    "2026-01-05T22:00, 2026-01-05T22:00:00+01:00",
    "2026-01-05T22:00:00Z, 2026-01-05T22:00:00Z",
    "2026-01-05T22:00:00-12:00, 2026-01-05T22:00:00-12:00",
    "2025-07-01 10:00, 2025-07-01T10:00:00+02:00",
    "2026-01-06T20:00:00+01:00, 2026-01-06T20:00:00+01:00",
  })
  void past_words_meanAMomentOfTheLearnersZone(String words, OffsetDateTime moment) {
    assertThat(MOMENTS.past(words)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "today 20:01",
        "today 01:30",
        "tomorrow",
        "2026-01-06T20:00:01+01:00",
        "next week"
      })
  void past_theFuture_isWrongUsage(String words) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> MOMENTS.past(words))
        .withMessageContaining("lies in the future");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "25:00",
        "12:60",
        "noon",
        "yesterday 24:00",
        "2026-02-30T10:00",
        "2026-01-05T10",
        "never 10:00",
        "T",
        "-999999999-01-01T00:00:00Z",
        "-0005-01-01T00:00"
      })
  void past_noTime_isWrongUsage(String words) {
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> MOMENTS.past(words));
  }

  @ParameterizedTest
  @CsvSource({
    "02:30, 2026-01-06T02:30:00+01:00",
    "04:10, 2026-01-06T04:10:00+01:00",
    "23:50, 2026-01-05T23:50:00+01:00",
    "04:31, 2026-01-05T04:31:00+01:00",
  })
  void past_timeOfTheClockSoonAfterTheRollover_isTheLatest(String words, OffsetDateTime moment) {
    OffsetDateTime early = OffsetDateTime.parse("2026-01-06T04:30:00+01:00");
    assertThat(new Moments(early, BERLIN, LocalDate.of(2026, 1, 6), FOUR).past(words))
        .isEqualTo(moment);
  }

  @Test
  void past_timeOfTheClockBeforeTheRollover_isTheLatest() {
    OffsetDateTime night = OffsetDateTime.parse("2026-01-07T01:00:00+01:00");
    Moments moments = new Moments(night, BERLIN, LocalDate.of(2026, 1, 6), FOUR);
    assertThat(moments.past("00:30")).isEqualTo("2026-01-07T00:30:00+01:00");
    assertThat(moments.past("02:30")).isEqualTo("2026-01-06T02:30:00+01:00");
    assertThat(moments.past("22:00")).isEqualTo("2026-01-06T22:00:00+01:00");
  }

  @Test
  void past_hoursThatDaylightSavingSkipsOrRepeats_areStillMoments() {
    Moments spring =
        new Moments(
            OffsetDateTime.parse("2026-03-29T20:00:00+02:00"),
            BERLIN,
            LocalDate.of(2026, 3, 29),
            Duration.ZERO);
    assertThat(spring.past("02:30")).isEqualTo("2026-03-29T03:30:00+02:00");
    Moments autumn =
        new Moments(
            OffsetDateTime.parse("2026-10-25T20:00:00+01:00"),
            BERLIN,
            LocalDate.of(2026, 10, 25),
            Duration.ZERO);
    assertThat(autumn.past("02:30")).isEqualTo("2026-10-25T02:30:00+02:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, 2026-01-05T12:00:00+01:00",
    "2026-01-05T09:30, 2026-01-05T09:30:00+01:00",
    "2026-01-05 09:30, 2026-01-05T09:30:00+01:00",
    "2026-01-05T09:30:00Z, 2026-01-05T09:30:00Z",
    "2026-07-05, 2026-07-05T12:00:00+02:00",
  })
  void now_option_isAMomentOrANoon(String text, OffsetDateTime moment) {
    assertThat(Now.parse(text).in(BERLIN)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026-02-30",
        "2026-01-05T25:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "+12000-01-01T00:00"
      })
  void now_noTime_isWrongUsage(String text) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Now.parse(text))
        .withMessageStartingWith("--now takes");
  }
}
