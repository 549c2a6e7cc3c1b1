package dev.atlas.store.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every problem of a catalog is found in one run, at its place. */
class CatalogLoaderTest {

  private static final String HEAD =
      """
      category: patterns
      title: Patterns
      minutes: 15
      groups:
        - {id: saga, title: Saga}
      diagrams:
      """;

  @TempDir private Path directory;

  @BeforeEach
  void curriculum() throws IOException {
    String curriculum = Files.readString(Path.of("catalog/curriculum.yaml"));
    write("curriculum.yaml", curriculum.replaceAll("(categories|focus): \\[[^]]*\\]", "$1: []"));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private CatalogLoader.Result load() {
    return CatalogLoader.load(directory);
  }

  private List<String> problems() {
    return load().problems().stream()
        .map(problem -> problem.toString().replace(directory + "/", ""))
        .toList();
  }

  @Test
  void entry_withEveryField_isRead() throws IOException {
    write(
        "patterns.yaml",
        HEAD
            + """
              - {id: saga/one, title: One, complexity: 1}
              - id: saga/two
                title: "Two: \u00fcber"
                complexity: 5
                minutes: 25
                page: patterns/two.md
                requires: [saga/one]
                confusable: [saga/one]
                tags: [a, b]
                formerly: [saga/old]
                retired: true
                prompt: Draw it.
                recall: [first, second, third]
                incident: {company: GitLab, date: 2017-01-31, source: "https://example.org"}
                threeAm: {symptom: s, logs: l, metrics: m, recovery: r}
            """);
    CatalogLoader.Result result = load();
    assertThat(result.problems()).isEmpty();
    var catalog = Objects.requireNonNull(result.catalog());
    var two = Objects.requireNonNull(catalog.find("saga/two"));
    assertThat(two.minutes()).isEqualTo(25);
    assertThat(two.retired()).isTrue();
    assertThat(two.requires()).containsExactly("saga/one");
    assertThat(catalog.currentId("saga/old")).isEqualTo("saga/two");
    assertThat(Objects.requireNonNull(catalog.find("saga/one")).minutes()).isEqualTo(15);
    assertThat(catalog.card("saga/two").recall()).hasSize(3);
    assertThat(Objects.requireNonNull(catalog.card("saga/two").incident()).date())
        .isEqualTo("2017-01-31");
  }

  @Test
  void problems_ofAllFiles_areFoundInOneRun() throws IOException {
    write(
        "patterns.yaml",
        HEAD
            + """
              - {id: saga/one, title: One, complexity: 9, minutes: soon, colour: red}
              - {id: saga/one, title: 7, complexity: 2}
              - {id: nowhere/two, title: Two, complexity: 2, requires: [saga/none, nowhere/two]}
              - {id: NoSlash, title: "", complexity: 2}
              - {id: saga/a, title: A, complexity: 2, requires: [saga/b]}
              - {id: saga/b, title: B, complexity: 2, requires: [saga/a], formerly: [saga/a]}
              - just text
            """);
    write("broken.yaml", "category: [unclosed\ntitle: x\n");
    write("empty.yaml", "");
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).startsWith("broken.yaml:2:").contains("broken YAML"))
        .anySatisfy(p -> assertThat(p).startsWith("empty.yaml:1:1: the file is empty"))
        .anySatisfy(p -> assertThat(p).contains("patterns.yaml:7:").contains("`complexity` must"))
        .anySatisfy(p -> assertThat(p).contains("patterns.yaml:7:").contains("`minutes` must"))
        .anySatisfy(
            p -> assertThat(p).contains("patterns.yaml:7:").contains("unknown field `colour`"))
        .anySatisfy(
            p -> assertThat(p).contains("patterns.yaml:8:").contains("`title` must be text"))
        .anySatisfy(
            p ->
                assertThat(p)
                    .contains("patterns.yaml:8:")
                    .contains("there twice, first at")
                    .contains("patterns.yaml:7:"))
        .anySatisfy(p -> assertThat(p).contains("patterns.yaml:9:").contains("the group nowhere"))
        .anySatisfy(
            p -> assertThat(p).contains("patterns.yaml:9:").contains("unknown diagram saga/none"))
        .anySatisfy(p -> assertThat(p).contains("patterns.yaml:9:").contains("the diagram itself"))
        .anySatisfy(p -> assertThat(p).contains("patterns.yaml:10:").contains("`NoSlash` is no id"))
        .anySatisfy(p -> assertThat(p).contains("patterns.yaml:10:").contains("`title` is empty"))
        .anySatisfy(
            p -> assertThat(p).contains("patterns.yaml:12:").contains("still in the catalog"))
        .anySatisfy(
            p -> assertThat(p).contains("cycle of prerequisites: saga/a -> saga/b -> saga/a"))
        .anySatisfy(p -> assertThat(p).contains("patterns.yaml:13:").contains("must be a mapping"));
    assertThat(load().catalog()).isNull();
    assertThat(problems()).isEqualTo(problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ladder: [1, 3, 7, 14, 30, 60] | ladder: []                | `ladder`
          hours: [1, 5]                 | hours: []                 | `hours`
          complexity: [1.0, 0.8, 0.6, 0.5, 0.5] | complexity: []    | `complexity`
          hours: 48,                    | hours: 1/0,               | `hours`
          hours: 48,                    | hours: .nan,              | `hours`
          gate: 0.8                     | gate: most                | `gate`
          defaultPathway: balanced      | defaultPathway: lazy      | `defaultPathway`
          measure: mastered-once        | measure: guessed          | `guessed` is no measure
          weeks: 16                     | weeks: none               | `weeks`
          runMinutes: 30                | runMinutes: 0             | `runMinutes`
          """)
  void curriculum_valueThatNoPlanWorksWith_isAProblem(String right, String wrong, String message)
      throws IOException {
    Path file = directory.resolve("curriculum.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(right);
    Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
    write("patterns.yaml", HEAD + "  - {id: saga/one, title: One, complexity: 1}\n");
    assertThat(problems())
        .isNotEmpty()
        .allSatisfy(
            problem -> assertThat(problem).startsWith("curriculum.yaml:").contains(message));
  }

  @Test
  void curriculum_weekOfRestDays_isAProblem() throws IOException {
    Path file = directory.resolve("curriculum.yaml");
    Files.writeString(file, Files.readString(file).replaceAll("weight: (1/3|1)", "weight: 0"));
    write("patterns.yaml", HEAD + "  - {id: saga/one, title: One, complexity: 1}\n");
    assertThat(problems()).singleElement().asString().contains("curriculum.yaml:", "rest day");
  }

  @Test
  void directory_thatIsNotThere_isAProblem() {
    assertThat(CatalogLoader.load(directory.resolve("none")).problems())
        .anyMatch(problem -> problem.message().contains("cannot be"));
  }

  @Test
  void file_thatIsNoText_isAProblem() throws IOException {
    Files.write(
        directory.resolve("patterns.yaml"), "title: \u00fc".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problems()).anyMatch(problem -> problem.contains("not UTF-8"));
  }

  @Test
  void file_withAliases_isAProblemAndNoHugeTree() throws IOException {
    write(
        "patterns.yaml",
        "category: &a [x, x]\ntitle: [*a, *a]\nminutes: 15\ngroups: []\ndiagrams: []\n");
    assertThat(problems()).anyMatch(problem -> problem.contains("alias"));
  }

  @Test
  void file_nestedWithoutEnd_isAProblem() throws IOException {
    write("patterns.yaml", "category: " + "[".repeat(5000) + "]".repeat(5000) + "\n");
    assertThat(problems()).anyMatch(problem -> problem.startsWith("patterns.yaml:"));
  }

  @Test
  void longChainOfPrerequisites_isWalkedWithoutOverflowing() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < 4000; i++) {
      text.append("  - {id: saga/n").append(i).append(", title: T").append(i);
      text.append(", complexity: 1, requires: [saga/n").append(i + 1).append("]}\n");
    }
    write("patterns.yaml", text + "  - {id: saga/n4000, title: Last, complexity: 1}\n");
    assertThat(problems()).isEmpty();
  }
}
