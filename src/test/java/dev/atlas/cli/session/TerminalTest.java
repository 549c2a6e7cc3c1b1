package dev.atlas.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.Context;
import dev.atlas.cli.Environment;
import dev.atlas.cli.Globals;
import dev.atlas.cli.main.Atlas;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.cli.terminal.Screen;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.report.LogReport;
import dev.atlas.report.build.session.SessionBuilder;
import dev.atlas.report.build.session.SessionTasks;
import dev.atlas.session.ReviewSession;
import dev.atlas.store.Home;
import dev.atlas.store.journal.JournalReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
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
        millis::get);
  }

  private Context context() {
    return new Context(environment(), new Globals(null, null, null, false, "auto", false, false));
  }

  private List<Event> events() {
    return JournalReader.read(new Home(root, root, root)).journal().recorded();
  }

  private long reviews() {
    return events().stream().filter(event -> event.fact() instanceof Fact.Review).count();
  }

  /** A learner at a terminal: types, waits for what shall be seen, and looks at the end. */
  private final class Desk implements AutoCloseable {

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ScreenModel model;
    private final SessionWorld world;
    private final ExternalTerminal terminal;
    private final Attributes before;
    private final CompletableFuture<Talk> session;

    Desk(int columns, int rows) throws IOException {
      model = new ScreenModel(columns, rows);
      OutputStream screen =
          new OutputStream() {
            @Override
            public void write(int b) {
              model.take(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] some, int offset, int length) {
              model.take(java.util.Arrays.copyOfRange(some, offset, offset + length));
            }
          };
      terminal =
          new ExternalTerminal(
              "test",
              "xterm-256color",
              new PipedInputStream(keys, 1 << 16),
              screen,
              StandardCharsets.UTF_8);
      terminal.setSize(new Size(columns, rows));
      before = terminal.getAttributes();
      Context context = context();
      world = new SessionWorld(context);
      ReviewSession review =
          ReviewSession.of(
              context.situation().learner().model(),
              SessionTasks.of(
                  context.situation(), new SessionTasks.Wish(_ -> true, false, false, null)),
              world.moment());
      TerminalLoop loop = new TerminalLoop(context, world, new Keymap(Map.of()));
      session =
          CompletableFuture.supplyAsync(
              () -> loop.run(Dialogue.of(review), new Screen(terminal)),
              task -> Thread.ofPlatform().daemon().start(task));
    }

    void type(String text) throws IOException {
      keys.write(text.getBytes(StandardCharsets.UTF_8));
      keys.flush();
    }

    void sees(String text) {
      await(() -> model.text().contains(text), text);
    }

    void resize(int columns, int rows) {
      synchronized (model) {
        model.resize(columns, rows);
        terminal.setSize(new Size(columns, rows));
      }
    }

    Talk end() throws Exception {
      Talk ended = session.get(20, TimeUnit.SECONDS);
      assertThat(model.clean()).isTrue();
      assertThat(terminal.getAttributes().getLocalFlags()).isEqualTo(before.getLocalFlags());
      return ended;
    }

    private void await(BooleanSupplier condition, String what) {
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!condition.getAsBoolean()) {
        if (session.isCompletedExceptionally()) {
          session.join();
        }
        assertThat(System.nanoTime() < until)
            .as("waiting for " + what + " on\n" + model.text())
            .isTrue();
        Thread.onSpinWait();
      }
    }

    @Override
    public void close() throws IOException {
      keys.close();
      terminal.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40"})
  void wholeSession_answersAreOnDiskBeforeTheNextQuestion(int columns, int rows) throws Exception {
    try (Desk desk = new Desk(columns, rows)) {
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
    try (Desk desk = new Desk(80, 24)) {
      desk.sees("1 of 3");
      desk.type(" 134  ");
      desk.sees("2 of 3 · 1 hard");
      millis.set(48_000);
      desk.type(" 12356");
      desk.sees("6 [x]");
      desk.sees("0:48");
      String shown = desk.model.text();
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
    try (Desk desk = new Desk(80, 24)) {
      desk.sees("of 3");
      desk.type(keys + "\u0003\u0003");
      assertThat(desk.end().over()).isTrue();
    }
    assertThat(reviews()).isEqualTo(keys.endsWith("3") ? 4 : 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "  ", "p", "?", "nhalf"})
  void resize_inEveryState_showsTheSameInTheNewRoom(String keys) throws Exception {
    try (Desk desk = new Desk(80, 24)) {
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
    try (Desk desk = new Desk(80, 24)) {
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
    try (Desk desk = new Desk(80, 24)) {
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
    try (Desk first = new Desk(80, 24)) {
      first.sees("of 3");
      first.type("  ");
      first.sees("4 easy");
      try (Desk second = new Desk(80, 24)) {
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
    try (Desk desk = new Desk(80, 24)) {
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
          SessionBuilder.build(desk.world.before(), desk.world.after(), ended.session());
      assertThat(summary.answers())
          .extracting(LogReport.Answer::grade)
          .containsExactly("good", "hard", "easy");
      assertThat(summary.answers()).extracting(LogReport.Answer::due).doesNotContainNull();
    }
    assertThat(events()).extracting(Event::id).doesNotHaveDuplicates();
    assertThat(reviews()).isEqualTo(6);
  }

  @Test
  void terminal_thatIsClosed_endsTheSessionWithItsAnswers() throws Exception {
    Desk desk = new Desk(80, 24);
    desk.sees("of 3");
    desk.type("  3");
    desk.sees("2 of 3");
    desk.keys.close();
    assertThat(desk.end().over()).isTrue();
    desk.terminal.close();
    assertThat(reviews()).isEqualTo(4);
  }
}
