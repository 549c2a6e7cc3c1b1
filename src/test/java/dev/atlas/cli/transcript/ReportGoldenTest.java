package dev.atlas.cli.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Environment;
import dev.atlas.cli.main.Atlas;
import dev.atlas.fixture.Bundled;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every report in every format, byte for byte, against {@code src/test/golden/report}; of a page
 * for a browser what is to be read, without script, style and the tables of its charts.
 *
 * <p>{@code -Datlas.transcripts.update=true} writes the files anew; read the difference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportGoldenTest {

  private static final boolean UPDATE = Boolean.getBoolean("atlas.transcripts.update");
  private static final Path GOLDEN = Path.of("src/test/golden/report");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final String NOW = " --now 2026-02-03";
  private static final List<String> PERIODS = List.of("day", "week", "month", "quarter", "all");
  private static final List<String> FORMATS = List.of("text", "json", "csv", "markdown", "html");
  private static final List<String> TABLES = List.of("text", "json", "csv", "markdown");

  private Path root = Path.of("");

  /** Learners whose days are written here, so that no planner decides what they did. */
  @BeforeAll
  void twoLearners(@TempDir Path directory) {
    root = directory;
    live("ana", 29, 2, "good", "hard", "easy", "88%", "again", "good");
    live("ben", 12, 1, "good", "again", "72.5%");
    String ana = " --home " + home("ana");
    run(
        80,
        "error conceptual hash-sharding -m Shards --correction Parts" + ana + " --now 2026-01-20");
    run(80, "error factual -m Port --revisit never" + ana + " --now 2026-01-30");
    run(80, "forecast --record --runs 10" + ana + " --now 2026-01-16");
    run(80, "log range-sharding good 9m -m <b>words|=1+1 " + ana + NOW);
  }

  /**
   * Studies some diagrams a day in the order of the catalog, and recalls each two and nine days
   * later.
   */
  private void live(String name, int days, int fresh, String... outcomes) {
    run(80, "plan start --pathway balanced --home " + home(name) + " --now " + FIRST);
    List<String> ids = Bundled.catalog().diagrams().stream().map(Diagram::id).toList();
    StringBuilder lines = new StringBuilder();
    for (int day = 0; day < days; day++) {
      LocalDate date = FIRST.plusDays(day);
      if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
        continue;
      }
      for (int back : new int[] {0, 2, 9}) {
        for (int k = 0; day >= back && k < fresh; k++) {
          int number = (day - back) * fresh + k;
          lines.append(
              "%s %s %dm @%sT%02d:0%d%n"
                  .formatted(
                      ids.get(number),
                      outcomes[(number + back) % outcomes.length],
                      back == 0 ? 15 : 5,
                      date,
                      9 + back,
                      k));
        }
      }
    }
    run(80, "log --from - --home " + home(name) + NOW, lines.toString());
  }

  private Path home(String name) {
    return root.resolve(name);
  }

  private String run(int columns, String words) {
    return run(columns, words, "");
  }

  private String run(int columns, String words, String input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Clock.fixed(Instant.parse("2026-02-03T12:00:00Z"), ZoneOffset.UTC),
            Map.of("HOME", root.toString(), "ATLAS_DEVICE", "laptop", "COLUMNS", "" + columns),
            false,
            false,
            0,
            () -> 0);
    int code = new Atlas(environment).run(words.split(" +"));
    assertThat(code).as(words + "\n" + err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private record Sight(String name, int columns, String words) {}

  private List<Sight> sights() {
    List<Sight> sights = new ArrayList<>();
    String ana = " --home " + home("ana") + NOW;
    for (String period : PERIODS) {
      for (String format : FORMATS) {
        sights.addAll(sights(period, "report --" + period + ana, format));
      }
    }
    for (String format : TABLES) {
      sights.addAll(sights("calibration", "report --calibration" + ana, format));
      String both = " --home " + home("ana") + " --home " + home("ben") + NOW;
      sights.addAll(sights("group", "report --week --of 2026-W05" + both, format));
    }
    sights.add(new Sight("week.lifeos", 80, "report --format lifeos --of 2026-W05" + ana));
    return sights;
  }

  private static List<Sight> sights(String name, String words, String format) {
    String whole = words + " --format " + format;
    if (!format.equals("text")) {
      return List.of(new Sight(name + "." + format, 80, whole));
    }
    return Stream.of(60, 80, 200)
        .map(width -> new Sight(name + "." + width + ".text", width, whole))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> report_inAFormat_isAsRecorded() {
    return sights().stream()
        .map(sight -> DynamicTest.dynamicTest(sight.name(), () -> compare(sight)));
  }

  private void compare(Sight sight) throws IOException {
    Path file = GOLDEN.resolve(sight.name());
    String actual = readable(run(sight.columns(), sight.words())).replace("\r\n", "\n");
    if (UPDATE) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  private static String readable(String text) {
    return text.startsWith("<!DOCTYPE html>")
        ? text.replaceAll("(?s)<(script|style|details)\\b.*?</\\1>\n?", "")
            .replaceAll("sha256-[^']*", "sha256-...")
        : text;
  }

  @Test
  void text_onATerminalOfAnyWidth_isNoWiderThanThat() {
    for (Sight sight : sights()) {
      if (sight.name().endsWith("text")) {
        assertThat(run(sight.columns(), sight.words()).lines())
            .as(sight.name())
            .allMatch(line -> line.codePointCount(0, line.length()) <= sight.columns());
      }
    }
  }
}
