package dev.atlas.cli.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlas.fixture.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schemas ({@code src/docs/schema}) say what atlas prints, no less and no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutputSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCHEMAS = Path.of("src/docs/schema");

  private final Map<String, JsonNode> schemas = new HashMap<>();
  private Session session;

  @BeforeAll
  void aDemoWithErrors_andSchemas(@TempDir Path root) throws IOException {
    session = new Session(root);
    answer("demo --home $HOME/demo --weeks 9 --now 2026-03-02");
    answer("demo --home $HOME/ana --weeks 2 --seed 2 --now 2026-03-02");
    answer("error conceptual -m One --home $HOME/demo --now 2026-02-18");
    answer("error factual -m Two --correction Right --home $HOME/demo --now 2026-03-01");
    answer("path start new-graduate --home $HOME/demo --now 2026-03-01");
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      for (Path file : files.toList()) {
        JsonNode schema = JsonSchema.closed(JsonSchema.read(file));
        schemas.put(schema.get("$id").asText(), schema);
      }
    }
  }

  private Session.Answer answer(String words) {
    return session.run("atlas " + words, "");
  }

  @ParameterizedTest
  @CsvSource({
    "report, report --home $HOME/demo --now 2026-03-02 --day",
    "report, report --home $HOME/demo --now 2026-03-02 --week --odds",
    "report, report --home $HOME/demo --now 2026-03-02 --month --of 2026-02",
    "report, report --home $HOME/demo --now 2026-03-02 --quarter",
    "report, report --home $HOME/demo --now 2026-03-02 --all",
    "report, report --home $HOME/demo --now 2026-03-02 --of 2026-01-20..2026-02-12",
    "report, report --week",
    "report, report --all",
    "report-group, report --home $HOME/demo --home $HOME/ana --now 2026-03-02",
    "calibration, report --calibration --home $HOME/demo --now 2026-03-02",
    "calibration, report --calibration",
    "today, today",
    "today, today --home $HOME/demo --now 2026-03-02",
    "today, today --home $HOME/demo --now 2026-03-06",
    "today, today --home $HOME/demo --now 2026-03-08",
    "today, today --home $HOME/demo --now 2026-04-08 --explain",
    "today, today --home $HOME/demo --now 2026-03-03 --more",
    "today, today --home $HOME/demo --now 2026-03-03 --minutes 25",
    "forecast, forecast --runs 10",
    "forecast, forecast --home $HOME/demo --now 2026-03-02 --runs 10 --hours 30",
    "forecast, forecast --home $HOME/demo --now 2026-03-02 --runs 10 --hours 1",
    "forecast-inverse, forecast --finish-by 2027-01-01 --runs 10",
    "forecast-inverse, forecast --finish-by 2026-01-08 --runs 10",
  })
  void output_isWhatItsSchemaSays(String name, String words) throws IOException {
    Session.Answer answer = answer(words + " --json");
    JsonNode document = JSON.readTree(answer.out());
    assertThat(document.get("schema").asText()).isEqualTo("atlas." + name + "/1");
    assertThat(JsonSchema.errors(schema(name), document, schemas)).as(words).isEmpty();
  }

  private JsonNode schema(String name) {
    JsonNode schema = schemas.get("atlas:" + name);
    assertThat(schema).as(name).isNotNull();
    return schema;
  }

  @Test
  void output_thatLacksAField_orHasAWrongOne_isFound() throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(answer("report --json").out());
    document.put("weeks", "many");
    document.withObject("/studied").put("of", -1);
    document.withObject("/studied").put("colour", "red");
    ((ObjectNode) document.get("keyResults").get(0)).remove("title");
    assertThat(JsonSchema.errors(schema("report"), document, schemas))
        .anyMatch(error -> error.startsWith("/weeks: "))
        .anyMatch(error -> error.startsWith("/studied/of: "))
        .anyMatch(error -> error.startsWith("/studied: property 'colour'"))
        .anyMatch(error -> error.startsWith("/keyResults/0: required property 'title'"));
  }

  @Test
  void output_withAFieldTooMany_isFound() throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(answer("report --json").out());
    document.put("colour", "red");
    assertThat(JsonSchema.errors(schema("report"), document, schemas))
        .singleElement()
        .asString()
        .contains("colour");
  }

  @Test
  void schema_ofAnyOutput_isDocumented() throws IOException {
    String manual = Files.readString(Path.of("src/docs/manual.md"));
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      assertThat(files.map(file -> "schema/" + file.getFileName()))
          .isNotEmpty()
          .allMatch(manual::contains);
    }
  }
}
