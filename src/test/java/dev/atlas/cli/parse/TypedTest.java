package dev.atlas.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atlas.catalog.Catalog;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.SmallCatalog;
import dev.atlas.memory.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Durations, outcomes and ids as typed. */
class TypedTest {

  @ParameterizedTest
  @CsvSource({
    "90s, 90",
    "12m, 720",
    "1h, 3600",
    "1h30m, 5400",
    "4m30s, 270",
    "1h1m1s, 3661",
    "24h, 86400",
    "1440m, 86400",
    "86400s, 86400",
    "1s, 1",
    "90m, 5400",
    "1h30s, 3630",
    "012m, 720",
  })
  void duration_form_isSeconds(String text, int seconds) {
    assertThat(Durations.seconds(text)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0m",
        "0h0m0s",
        "-5m",
        "-",
        "12",
        "m",
        "5 m",
        "1.5h",
        "30m1h",
        "12min",
        "25h",
        "86401s",
        "24h1s",
        "1d",
        "\u0661m",
        "99h9999m99999s"
      })
  void duration_noneOrOutOfBounds_isWrongUsage(String text) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Durations.seconds(text))
        .withMessageContaining("duration")
        .withMessageContaining("`" + text + "`");
  }

  @ParameterizedTest
  @CsvSource({
    "again, AGAIN",
    "hard, HARD",
    "good, GOOD",
    "easy, EASY",
    "1, AGAIN",
    "2, HARD",
    "3, GOOD",
    "4, EASY",
    "GOOD, GOOD",
    "' easy ', EASY",
  })
  void outcome_gradeOrNumber_hasNoAccuracy(String text, Grade grade) {
    assertThat(Outcome.parse(text)).isEqualTo(new Outcome(grade, null));
  }

  @ParameterizedTest
  @CsvSource({
    "0%, AGAIN, 0",
    "49%, AGAIN, 49",
    "49.999999%, AGAIN, 49.999999",
    "50%, HARD, 50",
    "74.9%, HARD, 74.9",
    "75%, GOOD, 75",
    "88%, GOOD, 88",
    "94.9%, GOOD, 94.9",
    "95%, EASY, 95",
    "100%, EASY, 100",
    "100.0 %, EASY, 100",
    "007%, AGAIN, 7",
  })
  void outcome_accuracy_keepsWhatWasTypedAndEarnsItsGrade(
      String text, Grade grade, double accuracy) {
    assertThat(Outcome.parse(text)).isEqualTo(new Outcome(grade, accuracy));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "0", "5", "great", "140%", "100.1%", "-5%", "%", "88", "8.8.8%", "NaN%", "1e1%", "88 5%"
      })
  void outcome_none_isWrongUsage(String text) {
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Outcome.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    // An easy that came from an accuracy is good when it took more than twice the target.
    "95%, 600, EASY",
    "95%, 601, GOOD",
    "100%, 9999, GOOD",
    "94%, 9999, GOOD",
    "60%, 9999, HARD",
    "easy, 9999, EASY",
    "4, 9999, EASY",
    "95%, , EASY",
  })
  void outcome_slowDraw_lowersOnlyAnEasyFromAnAccuracy(String text, Integer seconds, Grade grade) {
    assertThat(Outcome.parse(text).grade(seconds, 300)).isEqualTo(grade);
  }

  @Test
  void id_wholeSlugOrUniquePart_findsItsDiagram() {
    DiagramIds ids = new DiagramIds(Bundled.catalog());
    String id = "sharding/range-sharding";
    assertThat(ids.find(id)).isEqualTo(id);
    assertThat(ids.find("range-sharding")).isEqualTo(id);
    assertThat(ids.find(" Range-Shard ")).isEqualTo(id);
    assertThat(ids.find("ing/range-sh")).isEqualTo(id);
  }

  @Test
  void id_everyOneOfTheCatalog_findsItself() {
    DiagramIds ids = new DiagramIds(Bundled.catalog());
    assertThat(Bundled.catalog().diagrams())
        .allSatisfy(diagram -> assertThat(ids.find(diagram.id())).isEqualTo(diagram.id()));
  }

  @Test
  void id_slugOfOneAndPartOfOthers_isTheSlugs() {
    Catalog catalog =
        new SmallCatalog()
            .add("patterns", "a/saga", 5)
            .add("patterns", "b/saga-two", 5)
            .add("patterns", "saga/one", 5)
            .build();
    assertThat(new DiagramIds(catalog).find("saga")).isEqualTo("a/saga");
  }

  @ParameterizedTest
  @CsvSource({
    "request-flow, 'matches 30 diagrams:'",
    "'', matches",
    "rang-shardin, 'did you mean sharding/range-sharding'",
    "zzzzzzzzzzzzzz, 'see `atlas list`'",
    "'.*', 'see `atlas list`'",
  })
  void id_ambiguousOrUnknown_isWrongUsageWithSuggestions(String text, String message) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new DiagramIds(Bundled.catalog()).find(text))
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }
}
