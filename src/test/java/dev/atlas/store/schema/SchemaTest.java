package dev.atlas.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.atlas.catalog.Card;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Group;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Intervals;
import dev.atlas.curriculum.KeyResult;
import dev.atlas.curriculum.Milestone;
import dev.atlas.curriculum.Pathway;
import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.material.Guide;
import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.curriculum.material.Reading;
import dev.atlas.curriculum.rhythm.Break;
import dev.atlas.curriculum.rhythm.DayRhythm;
import dev.atlas.curriculum.rhythm.Interleaving;
import dev.atlas.curriculum.rhythm.Limits;
import dev.atlas.curriculum.rhythm.RedrawTarget;
import dev.atlas.fixture.JsonSchema;
import dev.atlas.learner.progress.Standing;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas that editors use say what the records hold and what the files say. */
class SchemaTest {

  private static final String HEADER = "# yaml-language-server: $schema=";
  private static final Path SCHEMAS = Path.of("src/main/resources/schema");
  private static final Set<String> NAMED = Set.of("curriculum", "readings", "guide");

  @TestFactory
  Stream<DynamicTest> file_fits_the_schema_that_its_first_line_names() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("catalog"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    String first = Files.readAllLines(file).getFirst();
    String base = file.getFileName().toString().replace(".yaml", "");
    boolean path = file.getParent().endsWith("paths");
    String name = path ? "path" : NAMED.contains(base) ? base : "category";
    assertThat(first).startsWith(HEADER);
    Path schema = file.getParent().resolve(first.substring(HEADER.length())).normalize();
    assertThat(schema).isEqualTo(SCHEMAS.resolve(name + ".json"));
    JsonNode document = new YAMLMapper().readTree(file.toFile());
    assertThat(JsonSchema.errors(schema(name), document)).isEmpty();
  }

  @Test
  void document_that_breaks_the_schema_is_found() throws IOException {
    JsonNode schema = schema("category");
    JsonNode document =
        new YAMLMapper()
            .readTree(
                """
                category: c
                title: C
                minutes: 0
                groups: [{id: g}]
                diagrams:
                  - {id: G/a, title: A, complexity: 6, recall: [one], colour: red}
                """);
    assertThat(JsonSchema.errors(schema, document))
        .containsExactly(
            "/minutes: must have a minimum value of 1",
            "/groups/0: required property 'title' not found",
            "/diagrams/0/id: does not match the regex pattern"
                + " ^[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9.-]*$",
            "/diagrams/0/complexity: must have a maximum value of 5",
            "/diagrams/0/recall: must have at least 3 items but found 1",
            "/diagrams/0: property 'colour' is not defined in the schema and the schema does not"
                + " allow additional properties");
  }

  @Test
  void category_schema_names_what_the_records_hold() throws IOException {
    JsonNode schema = schema("category");
    assertThat(names(schema)).isEqualTo(names(Category.class, "id>category", "+diagrams"));
    Set<String> diagram = names(Diagram.class, "category>", "group>");
    diagram.addAll(names(Card.class));
    assertThat(names(schema, "diagram")).isEqualTo(diagram);
    assertThat(names(schema, "group")).isEqualTo(names(Group.class));
    assertThat(names(schema, "incident")).isEqualTo(names(Card.Incident.class));
    assertThat(names(schema, "threeAm")).isEqualTo(names(Card.ThreeAm.class));
    JsonNode complexity = schema.at("/$defs/diagram/properties/complexity");
    assertThat(complexity.get("minimum").asInt()).isEqualTo(Diagram.MIN_COMPLEXITY);
    assertThat(complexity.get("maximum").asInt()).isEqualTo(Diagram.MAX_COMPLEXITY);
  }

  @Test
  void curriculum_schema_names_what_the_records_hold() throws IOException {
    JsonNode schema = schema("curriculum");
    assertThat(names(schema)).isEqualTo(names(Curriculum.class, "material>"));
    assertThat(names(schema, "phase"))
        .isEqualTo(names(Phase.class, "firstWeek>weeks", "lastWeek>weeks"));
    assertThat(names(schema, "pathway"))
        .isEqualTo(names(Pathway.class, "minHours>range", "maxHours>range"));
    assertThat(names(schema, "keyResult")).isEqualTo(names(KeyResult.class));
    assertThat(names(schema, "milestone")).isEqualTo(names(Milestone.class));
    assertThat(names(schema, "limits")).isEqualTo(names(Limits.class));
    assertThat(names(schema, "dayRhythm")).isEqualTo(names(DayRhythm.class));
    assertThat(names(schema, "redrawTarget")).isEqualTo(names(RedrawTarget.class));
    assertThat(names(schema, "intervals")).isEqualTo(names(Intervals.class));
    assertThat(names(schema, "expanding")).isEqualTo(names(Intervals.Steps.class));
    assertThat(names(schema, "interleaving")).isEqualTo(names(Interleaving.class));
    assertThat(names(schema, "break")).isEqualTo(names(Break.class));
    assertThat(words(schema.at("/$defs/keyResult/properties/measure/enum")))
        .isEqualTo(
            Arrays.stream(KeyResult.Measure.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  @Test
  void material_schemas_name_what_the_records_hold() throws IOException {
    assertThat(names(schema("readings"), "reading")).isEqualTo(names(Reading.class));
    JsonNode path = schema("path");
    assertThat(names(path))
        .isEqualTo(names(LearningPath.class, "share>completion", "rules>completion"));
    assertThat(names(path, "span")).isEqualTo(names(LearningPath.Span.class));
    for (PathStep.Kind kind : PathStep.Kind.values()) {
      String word = kind.name().toLowerCase(Locale.ROOT);
      assertThat(names(path, word))
          .isEqualTo(
              kind == PathStep.Kind.DIAGRAM
                  ? Set.of(word)
                  : names(PathStep.class, "kind>", "title>" + word));
    }
    JsonNode guide = schema("guide");
    assertThat(names(guide)).isEqualTo(names(Guide.class, "troubles>troubleshooting"));
    assertThat(names(guide, "technique")).isEqualTo(names(Guide.Technique.class));
    assertThat(names(guide, "method")).isEqualTo(names(Guide.Method.class));
    assertThat(names(guide, "trouble")).isEqualTo(names(Guide.Trouble.class));
    assertThat(names(guide, "step")).isEqualTo(names(Guide.Step.class));
    assertThat(words(guide.at("/$defs/technique/properties/states/items/enum")))
        .isEqualTo(Arrays.stream(Standing.values()).map(Standing::word).toList());
  }

  private static JsonNode schema(String name) throws IOException {
    return JsonSchema.read(SCHEMAS.resolve(name + ".json"));
  }

  private static Set<String> names(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.get("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> names(JsonNode schema, String definition) {
    return names(schema.get("$defs").get(definition));
  }

  /** Components of a record; {@code a>b} renames one, {@code a>} drops one, {@code +a} adds one. */
  private static Set<String> names(Class<?> type, String... changes) {
    Map<String, String> renamed = new HashMap<>();
    Set<String> names = new TreeSet<>();
    for (String change : changes) {
      if (change.startsWith("+")) {
        names.add(change.substring(1));
      } else {
        String[] parts = change.split(">", 2);
        renamed.put(parts[0], parts[1]);
      }
    }
    for (RecordComponent component : type.getRecordComponents()) {
      String name = renamed.getOrDefault(component.getName(), component.getName());
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }
}
