package dev.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.atlas.architecture.HouseRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps the rules of its design, and a house that breaks them is found out. */
class ArchitectureTest {

  private static final Path MAIN = Path.of("target/classes");
  private static final Path SOURCES = Path.of("src/main/java/dev/atlas");
  private static final String BROKEN = "dev.atlas.architecture.broken";
  private static final int MOST_FILES = 12;

  /** For each rule, the classes of the broken house that it must name. */
  private static final Map<String, List<String>> CULPRITS =
      Map.ofEntries(
          Map.entry("package list", List.of("broken.gadgets.Gadget")),
          Map.entry(
              "table",
              List.of(
                  "broken.catalog.KnowsThePlanner",
                  "broken.render.KnowsTheCatalog",
                  "broken.store.KnowsTheCommandLine")),
          Map.entry("core uses the JDK only", List.of("broken.memory.ParsesJson")),
          Map.entry("core does no input or output", List.of("broken.journal.ReadsAFile")),
          Map.entry(
              "clock", List.of("broken.learner.LooksAtTheClock", "broken.learner.KeepsAClock")),
          Map.entry(
              "chance", List.of("broken.planner.RollsTheDice", "broken.planner.ShufflesTheDeck")),
          Map.entry("terminal libraries", List.of("broken.report.ParsesArguments")),
          Map.entry("file libraries", List.of("broken.memory.ParsesJson", "broken.cli.WritesJson")),
          Map.entry("cycles", List.of("broken.store.KnowsTheCommandLine")),
          Map.entry("exit", List.of("broken.cli.Quits")),
          Map.entry("names", List.of("broken.cli.ThingManager")),
          Map.entry("network", List.of("broken.exchange.Dials")));

  @TestFactory
  Stream<DynamicTest> house_itself_keepsEveryRule() {
    JavaClasses house = new ClassFileImporter().importPath(MAIN);
    assertThat(house).hasSizeGreaterThan(100);
    return new HouseRules("dev.atlas")
        .all().entrySet().stream()
            .map(
                rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(house)));
  }

  @TestFactory
  Stream<DynamicTest> house_broken_isFoundOutByEveryRule() {
    JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);
    return new HouseRules(BROKEN)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () ->
                            assertThat(breaches(rule.getValue(), broken))
                                .contains(CULPRITS.get(rule.getKey()))
                                .doesNotContain("KeepsTheRules")));
  }

  private static String breaches(ArchRule rule, JavaClasses classes) {
    return String.join(
        "\n", rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails());
  }

  @Test
  void packageDirectory_anyOfTheHouse_holdsAtMostTwelveFiles() throws IOException {
    try (Stream<Path> directories = Files.walk(SOURCES).filter(Files::isDirectory)) {
      assertThat(directories.toList())
          .allSatisfy(each -> assertThat(files(each)).hasSizeLessThanOrEqualTo(MOST_FILES));
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("package-info.java"))
          .toList();
    }
  }
}
