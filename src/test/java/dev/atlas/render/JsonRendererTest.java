package dev.atlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atlas.fixture.Answers;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Hostile;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.journal.Journal;
import dev.atlas.render.json.JsonRenderer;
import dev.atlas.report.Report;
import dev.atlas.report.build.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

  private static final JsonFactory JSON = new JsonFactory();

  private static final Map<Long, Map<String, Report>> ANSWERS = new HashMap<>();

  private static Map<String, Report> answers(long seed) {
    return ANSWERS.computeIfAbsent(seed, JsonRendererTest::fresh);
  }

  private static Map<String, Report> fresh(long seed) {
    RandomLearner learner = RandomLearner.of(Seeds.random(seed), false);
    return Answers.of(
        Situation.at(
            RandomLearner.at(learner.today(), 21, 0),
            learner.journal(),
            Bundled.catalog(),
            Bundled.curriculum()),
        "seven");
  }

  private static Map<String, Report> beginner() {
    return Answers.of(
        Situation.at(
            OffsetDateTime.parse("2026-01-05T09:00:00Z"),
            Journal.EMPTY,
            Bundled.catalog(),
            Bundled.curriculum()),
        "seven");
  }

  private static Map<String, Object> read(@Nullable Report report) {
    try (JsonParser json = JSON.createParser(render(report))) {
      json.nextToken();
      Map<String, Object> document = object(json);
      assertThat(json.nextToken()).isNull();
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String render(@Nullable Report report) {
    return new JsonRenderer().render(Objects.requireNonNull(report));
  }

  private static Map<String, Object> object(JsonParser json) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      assertThat(fields.put(name, String.valueOf(name))).as(name + " is there once").isNull();
      fields.put(name, value(json));
    }
    return fields;
  }

  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(json));
        }
        yield items;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(json.getText());
      case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
      case VALUE_NULL -> "null";
      default -> json.getText();
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(@Nullable Object value) {
    assertThat(value).isInstanceOf(Map.class);
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object value) {
    assertThat(value).isInstanceOf(List.class);
    return (List<Object>) Objects.requireNonNull(value);
  }

  @Test
  void schema_ofEveryAnswer_comesFirstWithItsVersion() {
    answers(1)
        .forEach(
            (name, report) -> {
              Map.Entry<String, Object> first = read(report).entrySet().iterator().next();
              assertThat(first.getKey()).as(name).isEqualTo("schema");
              assertThat((String) first.getValue()).matches("atlas\\.[a-z-]+/[0-9]+");
            });
  }

  @Test
  void today_ofABeginner_hasTheFieldsOfTheContract() {
    Map<String, Object> today = read(beginner().get("today"));
    assertThat(today)
        .containsEntry("schema", "atlas.today/1")
        .containsEntry("date", "2026-01-05")
        .containsEntry("pathway", "balanced")
        .containsKeys("week", "day", "phase", "budget", "items", "left");
    assertThat(object(today.get("phase"))).containsKeys("number", "title");
    assertThat(object(today.get("budget")))
        .containsKeys("minutes", "plannedMinutes", "newCap", "reviewCap");
    assertThat(object(today.get("left"))).containsKeys("reviews", "new", "minutes");
    assertThat(list(today.get("items"))).isNotEmpty();
    assertThat(list(today.get("items")))
        .allSatisfy(
            item ->
                assertThat(object(item))
                    .containsEntry("kind", "new")
                    .containsEntry("done", false)
                    .containsKeys(
                        "position", "id", "title", "category", "group", "minutes", "reason")
                    .doesNotContainKeys("due", "overdueDays", "retrievability"));
  }

  @Test
  void today_items_sumUpToThePlannedMinutesAndReviewsSayWhenTheyFellDue() {
    for (long seed = 1; seed <= 10; seed++) {
      Map<String, Object> today = read(answers(seed).get("today"));
      BigDecimal sum = BigDecimal.ZERO;
      int position = 0;
      for (Object each : list(today.get("items"))) {
        Map<String, Object> item = object(each);
        sum = sum.add((BigDecimal) item.get("minutes"));
        assertThat(item.get("position")).isEqualTo(BigDecimal.valueOf(++position));
        if ("review".equals(item.get("kind"))) {
          assertThat(item).containsKeys("due", "overdueDays", "retrievability");
        }
      }
      assertThat(object(today.get("budget")).get("plannedMinutes"))
          .as("seed %d", seed)
          .isEqualTo(sum);
    }
  }

  @Test
  void log_ofAReview_hasTheFieldsOfTheContract() {
    Map<String, Object> log = read(answers(1).get("log"));
    assertThat(object(log.get("event"))).containsOnlyKeys("id", "at");
    assertThat(object(log.get("memory"))).containsOnlyKeys("stability", "difficulty");
    assertThat(log).containsKeys("diagram", "kind", "grade", "due", "intervalDays");
    assertThat(log.get("kind")).isIn("study", "recall");
  }

  @Test
  void week_ofALearner_hasTheFieldsOfTheContract() {
    for (Map<String, Report> answers : List.of(answers(1), beginner())) {
      Map<String, Object> week = read(answers.get("week"));
      assertThat(week)
          .containsKeys(
              "from",
              "to",
              "studyMinutes",
              "newDiagrams",
              "reviews",
              "successRate",
              "trueRetention",
              "weakAreas",
              "strongAreas");
      for (String share : List.of("completed", "mastered")) {
        assertThat(object(week.get(share)))
            .containsOnlyKeys("count", "of", "all", "ofAll")
            .containsEntry("of", BigDecimal.valueOf(900))
            .containsEntry("ofAll", BigDecimal.valueOf(1060));
      }
      assertThat(list(week.get("categories"))).hasSize(12);
      assertThat(object(list(week.get("categories")).getFirst()))
          .containsKeys("id", "studied", "completed", "mastered", "of");
      assertThat(list(week.get("keyResults"))).hasSize(6);
      assertThat(list(week.get("keyResults")))
          .allSatisfy(
              row ->
                  assertThat(object(row))
                      .containsKeys("id", "value", "target", "byWeek", "onTrack"));
    }
  }

  @Test
  void list_ofTheCatalog_hasTheFieldsOfTheContract() {
    Map<String, Object> list = read(beginner().get("list"));
    assertThat(list(list.get("items"))).hasSize(1060);
    assertThat(object(list(list.get("items")).getFirst()))
        .containsKeys(
            "id", "title", "category", "group", "phase", "complexity", "minutes", "state");
  }

  @Test
  void show_ofAnIncident_hasAllFieldsOfTheEntryAndItsState() {
    assertThat(read(beginner().get("show incidents")))
        .containsKeys(
            "id",
            "title",
            "category",
            "group",
            "complexity",
            "minutes",
            "requires",
            "confusable",
            "tags",
            "prompt",
            "recall",
            "incident",
            "threeAm",
            "formerly",
            "retired",
            "state");
    assertThat(read(answers(1).get("show studied"))).containsKeys("memory", "history");
  }

  @Test
  void numbers_ofEveryAnswer_haveAtMostNineDigits() {
    for (long seed = 1; seed <= 10; seed++) {
      answers(seed).values().forEach(report -> assertDigits(read(report)));
    }
  }

  private static void assertDigits(Object value) {
    switch (value) {
      case Map<?, ?> map -> map.values().forEach(JsonRendererTest::assertDigits);
      case List<?> list -> list.forEach(JsonRendererTest::assertDigits);
      case BigDecimal number ->
          assertThat(number.stripTrailingZeros().precision())
              .as(number.toString())
              .isLessThanOrEqualTo(9);
      default -> {}
    }
  }

  @Test
  void hostileText_inAnyAnswer_isEscapedAndComesBackAsItWas() {
    Map<String, Report> answers =
        Answers.of(
            Situation.at(
                OffsetDateTime.parse("2026-01-08T20:00:00Z"),
                Hostile.diary().journal(),
                Hostile.catalog(),
                Hostile.curriculum()),
            Hostile.TEXT);
    answers.forEach(
        (name, report) ->
            assertThat(new JsonRenderer().render(report).codePoints())
                .as(name)
                .noneMatch(c -> c < 0x20 && c != '\n'));
    assertThat(read(answers.get("show patterns"))).containsEntry("title", "0" + Hostile.TEXT);
    assertThat(read(answers.get("set"))).containsEntry("value", Hostile.TEXT);
  }

  @Test
  void everyAnswer_renderedAgain_isTheSameBytes() {
    Map<String, Report> first = answers(3);
    Map<String, Report> second = fresh(3);
    first.forEach(
        (name, report) ->
            assertThat(new JsonRenderer().render(report))
                .as(name)
                .isEqualTo(render(second.get(name))));
  }
}
