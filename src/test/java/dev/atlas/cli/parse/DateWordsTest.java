package dev.atlas.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

  /** A Wednesday, in ISO week 2026-W47. */
  private static final DateWords WORDS = new DateWords(LocalDate.of(2026, 11, 18));

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, 2026-02-28",
    "2028-02-29, 2028-02-29",
    "today, 2026-11-18",
    "Yesterday, 2026-11-17",
    "TOMORROW, 2026-11-19",
    "' today ', 2026-11-18",
    "wednesday, 2026-11-18",
    "wed, 2026-11-18",
    "thursday, 2026-11-12",
    "monday, 2026-11-16",
    "last wednesday, 2026-11-11",
    "last mon, 2026-11-16",
    "this monday, 2026-11-16",
    "next wednesday, 2026-11-25",
    "next monday, 2026-11-23",
    "last week, 2026-11-09",
    "this week, 2026-11-16",
    "next week, 2026-11-23",
    "last month, 2026-10-01",
    "this month, 2026-11-01",
    "next month, 2026-12-01",
    "1 day ago, 2026-11-17",
    "3 days ago, 2026-11-15",
    "0 days ago, 2026-11-18",
    "2 weeks ago, 2026-11-04",
    "1 month ago, 2026-10-18",
    "in 1 day, 2026-11-19",
    "in 2 weeks, 2026-12-02",
    "in 3 months, 2027-02-18",
    "2026-W47, 2026-11-16",
    "2026-w01, 2025-12-29",
    "2026-W53, 2026-12-28",
  })
  void date_words_meanADay(String words, LocalDate date) {
    assertThat(WORDS.date(words)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, 2026-01-05, 2026-01-05",
    "last week, 2026-11-09, 2026-11-15",
    "2026-W47, 2026-11-16, 2026-11-22",
    "last month, 2026-10-01, 2026-10-31",
    "2026-01-05..2026-01-09, 2026-01-05, 2026-01-09",
    "last week..yesterday, 2026-11-09, 2026-11-17",
    "yesterday..yesterday, 2026-11-17, 2026-11-17",
    "last month..this month, 2026-10-01, 2026-11-30",
    "3 days ago .. today, 2026-11-15, 2026-11-18",
  })
  void period_words_includeBothEnds(String words, LocalDate from, LocalDate to) {
    assertThat(WORDS.period(words)).isEqualTo(new Period(from, to));
    assertThat(WORDS.isPeriod(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "2026-02-29",
        "2026-13-01",
        "2026-1-5",
        "26-01-05",
        "05.01.2026",
        "2026-W54",
        "2025-W53",
        "2026-W00",
        "tuesdays",
        "next",
        "week",
        "-1 days ago",
        "99999 days ago",
        "in 3 fortnights",
        "+999999999-12-31",
        "-999999999-01-01",
        "2026-01-05\n" + "2026-01-06"
      })
  void date_thatDoesNotExist_isWrongUsage(String words) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> WORDS.date(words))
        .withMessageContaining("is no date");
    assertThat(WORDS.isPeriod(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-09..2026-01-05", "today..yesterday"})
  void period_backwards_isWrongUsage(String words) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> WORDS.period(words))
        .withMessageContaining("runs backwards");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "today..", "..today", "a..b", "today..today..today"})
  void period_withoutAnEnd_isWrongUsage(String words) {
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> WORDS.period(words));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 1 month ago, 2026-02-28",
    "2028-03-31, 1 month ago, 2028-02-29",
    "2026-01-31, in 1 month, 2026-02-28",
    "2028-02-29, yesterday, 2028-02-28",
    "2026-01-01, this week, 2025-12-29",
    "2026-01-01, last month, 2025-12-01",
  })
  void date_atTheEndsOfMonthsAndYears_staysInTheCalendar(
      LocalDate today, String words, LocalDate date) {
    assertThat(new DateWords(today).date(words)).isEqualTo(date);
  }
}
