package dev.atlas.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.Context;
import dev.atlas.cli.Environment;
import dev.atlas.cli.Globals;
import dev.atlas.cli.main.Atlas;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.report.LogReport;
import dev.atlas.report.build.session.SessionBuilder;
import dev.atlas.store.Home;
import dev.atlas.store.journal.JournalReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in, screen out: the whole session on a terminal whose line discipline JLine plays. */
class TerminalTest {

  private static final Instant NOW = Instant.parse("2026-01-08T09:00:00Z");
  private static final String ESC = "\u001b";

  @TempDir private Path root;

  private final AtomicLong millis = new AtomicLong();
  private Pages pages = new Pages(null, List.of());
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now.get();
        }
      };

  @BeforeEach
  void threeDiagrams_studiedThreeDaysAgo() {
    run("plan", "start", "--now", "2026-01-05T09:00:00Z");
    for (String id : List.of("range-sharding", "hash-sharding", "linearizability")) {
      run("log", id, "good", "--now", "2026-01-05T10:00:00Z");
    }
  }

  private void run(String... arguments) {
    assertThat(new Atlas(environment()).run(arguments)).isZero();
  }

  private Environment environment() {
    return new Environment(
        InputStream.nullInputStream(),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        clock,
        Map.of("HOME", root.toString(), "ATLAS_HOME", root.toString(), "ATLAS_DEVICE", "laptop"),
        true,
        true,
        0,
        millis::get);
  }

  private Context context() {
    return new Context(
        environment(), new Globals(List.of(), null, null, false, "auto", false, false));
  }

  private List<Event> events() {
    return JournalReader.read(new Home(root, root, root)).journal().recorded();
  }

  private long reviews() {
    return events().stream().filter(event -> event.fact() instanceof Fact.Review).count();
  }

  private Desk desk(int columns, int rows) throws IOException {
    return new Desk(context(), pages, columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40"})
  void wholeSession_answersAreOnDiskBeforeTheNextQuestion(int columns, int rows) throws Exception {
    try (Desk desk = desk(columns, rows)) {
      desk.sees("1 of 3");
      millis.set(65_000);
      desk.sees("1:05 of 5:00");
      desk.type(" ");
      desk.sees("1 [ ]");
      desk.type("13");
      desk.sees("3 [x]");
      desk.type(" ");
      desk.sees("<- proposed");
      desk.type("2");
      desk.sees("2 of 3 · 1 hard");
      assertThat(reviews()).isEqualTo(4);
      desk.type("nmy note\r");
      desk.sees("note: my note");
      desk.type("  4");
      desk.sees("3 of 3 · 1 hard, 1 easy");
      assertThat(reviews()).isEqualTo(5);
      desk.type("u");
      desk.sees("taken back");
      desk.type("3");
      desk.sees("1 hard, 1 good");
      desk.type("b");
      desk.sees("Nothing is left");
      desk.type(" ");
      assertThat(desk.end().interrupted()).isFalse();
    }
    assertThat(events().getLast().fact()).isInstanceOf(Fact.Hold.class);
  }

  /** The screen in the manual is what the terminal shows. */
  @Test
  void manual_screen_isWhatTheTerminalShows() throws Exception {
    Path manual = Path.of("src/docs/sessions.md");
    String page = Files.readString(manual);
    int begin = page.indexOf("```text\n") + "```text\n".length();
    String printed = page.substring(begin, page.indexOf("\n```", begin));
    try (Desk desk = desk(80, 24)) {
      desk.sees("1 of 3");
      desk.type(" 134  ");
      desk.sees("2 of 3 · 1 hard");
      millis.set(48_000);
      desk.type(" 12356");
      desk.sees("6 [x]");
      desk.sees("0:48");
      String shown = desk.text();
      if (Boolean.getBoolean("atlas.transcripts.update")) {
        Files.writeString(manual, page.replace(printed, shown));
      } else {
        assertThat(shown).isEqualTo(printed);
      }
      desk.type("q");
      desk.end();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "  ", "p", "n", "nhalf a note", "?", "e", "sss", "  3"})
  void ctrlC_inEveryState_losesNothing_andLeavesTheTerminalClean(String keys) throws Exception {
    try (Desk desk = desk(80, 24)) {
      desk.sees("of 3");
      desk.type(keys + "\u0003\u0003");
      assertThat(desk.end().over()).isTrue();
    }
    assertThat(reviews()).isEqualTo(keys.endsWith("3") ? 4 : 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "  ", "p", "?", "nhalf"})
  void resize_inEveryState_showsTheSameInTheNewRoom(String keys) throws Exception {
    try (Desk desk = desk(80, 24)) {
      desk.sees("of 3");
      desk.type(keys);
      desk.resize(120, 40);
      desk.sees("─".repeat(119));
      desk.resize(60, 12);
      desk.sees("1 of 3");
      desk.type("\u0003\u0003");
      desk.end();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {ESC + "[A", ESC + "OP", ESC + "[3~", ESC + "[1;5D", "\u0000", "\u007f", "é", "Z"})
  void unknownKey_doesNothing(String key) throws Exception {
    try (Desk desk = desk(80, 24)) {
      desk.sees("of 3");
      desk.type(key);
      desk.sees("that key does nothing");
      desk.type(" ");
      desk.sees("1 [ ]");
      desk.type("q");
      desk.end();
    }
    assertThat(reviews()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tenKilobytesPasted_doNothing_withOrWithoutBrackets(boolean brackets) throws Exception {
    String text = "3 1 q 2 \u0003 ".repeat(1000);
    try (Desk desk = desk(80, 24)) {
      desk.sees("of 3");
      desk.type(brackets ? ESC + "[200~" + text + ESC + "[201~" : text);
      desk.sees("passed over");
      // Whoever pastes without brackets types the next key after a moment, not within the burst.
      Thread.sleep(500);
      desk.type("q");
      desk.end();
    }
    assertThat(reviews()).isEqualTo(3);
  }

  @Test
  void twoSessions_onOneJournal_logADiagramOnce() throws Exception {
    try (Desk first = desk(80, 24)) {
      first.sees("of 3");
      first.type("  ");
      first.sees("4 easy");
      try (Desk second = desk(80, 24)) {
        second.sees("of 3");
        second.type("  3");
        second.sees("2 of 3");
        second.type("q");
        second.end();
      }
      first.type("1");
      first.sees("by another session");
      first.type("q");
      first.end();
    }
    assertThat(reviews()).isEqualTo(4);
  }

  @Test
  void clock_thatJumps_losesAndDoublesNothing_andTheSummaryHasEveryAnswer() throws Exception {
    try (Desk desk = desk(80, 24)) {
      desk.sees("1 of 3");
      desk.type("  3");
      desk.sees("2 of 3");
      now.set(NOW.minus(400, ChronoUnit.DAYS));
      desk.type("  2");
      desk.sees("3 of 3");
      now.set(NOW.plus(4000, ChronoUnit.DAYS));
      desk.type("  4");
      desk.sees("Nothing is left");
      now.set(NOW.minusSeconds(5));
      desk.type("q");
      Dialogue ended = (Dialogue) desk.end();
      LogReport.Session summary =
          SessionBuilder.build(desk.world().before(), desk.world().after(), ended.session());
      assertThat(summary.answers())
          .extracting(LogReport.Answer::grade)
          .containsExactly("good", "hard", "easy");
      assertThat(summary.answers()).extracting(LogReport.Answer::due).doesNotContainNull();
    }
    assertThat(events()).extracting(Event::id).doesNotHaveDuplicates();
    assertThat(reviews()).isEqualTo(6);
  }

  @Test
  void page_isShownByTheLearnersProgram_andTheSessionGoesOn() throws Exception {
    Path site = root.resolve("site");
    Path page = site.resolve("patterns/sharding-mongodb-cassandra-vitess.md");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "# Sharding");
    Path seen = root.resolve("seen");
    pages = new Pages(site, List.of("cp", "-t", seen.toString()));
    Files.createDirectories(seen);
    try (Desk desk = desk(80, 24)) {
      desk.sees("1 of 3");
      desk.type("o ");
      desk.sees("1 [ ]");
      assertThat(seen.resolve(page.getFileName())).hasContent("# Sharding");
      desk.type("q");
      desk.end();
    }
  }

  @Test
  void terminal_thatIsClosed_endsTheSessionWithItsAnswers() throws Exception {
    Desk desk = desk(80, 24);
    desk.sees("of 3");
    desk.type("  3");
    desk.sees("2 of 3");
    desk.hangUp();
    assertThat(desk.end().over()).isTrue();
    desk.close();
    assertThat(reviews()).isEqualTo(4);
  }
}
