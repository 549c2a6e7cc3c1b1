package dev.atlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.transcript.Session;
import dev.atlas.journal.Fact;
import dev.atlas.store.Home;
import dev.atlas.store.journal.JournalReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions of real processes on real terminals. {@code mvn test -Pevidence}. */
@Tag("evidence")
class PseudoTerminalTest {

  private static final int DIAGRAMS = 12;
  private static final int KILLS = 10;
  private static final String[] REVIEW = {"review", "--now", "2026-01-08T09:00:00Z"};

  @TempDir private Path root;

  @BeforeEach
  void someDiagrams_studiedThreeDaysAgo() {
    Session learner = new Session(root);
    learner.run("", "--home", root.toString(), "plan", "start", "--now", "2026-01-05T09:00:00Z");
    for (int i = 1; i <= DIAGRAMS; i++) {
      String now = "2026-01-05T%02d:00:00Z".formatted(9 + i / 2);
      Session.Answer answer =
          learner.run("", "--home", root.toString(), "log", "" + i, "good", "--now", now);
      assertThat(answer.code()).as(answer.err()).isZero();
    }
  }

  private long reviews() {
    JournalReader.Reading reading = JournalReader.read(new Home(root, root, root));
    assertThat(reading.problems()).isEmpty();
    return reading.journal().recorded().stream()
        .filter(event -> event.fact() instanceof Fact.Review)
        .count();
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40"})
  void session_onARealTerminal_isDrawnResizedAndLeftClean(int columns, int rows) throws Exception {
    try (PseudoTerminal terminal = new PseudoTerminal(root, columns, rows, REVIEW)) {
      terminal.sees("1 of " + DIAGRAMS);
      assertThat(terminal.settings()).contains("-icanon", "-isig", "-echo");
      terminal.type(" a ");
      terminal.sees("<- proposed");
      terminal.type(" ");
      terminal.sees("1 easy");
      terminal.resize(columns + 20, rows + 6);
      terminal.sees("─".repeat(columns + 19));
      terminal.type("nhalf a note");
      terminal.sees("note: half a note_");
      terminal.type("\u001b");
      terminal.sees("the note is as it was");
      terminal.stopAndContinue();
      terminal.type("  2");
      terminal.sees("1 hard, 1 easy");
      terminal.type("q");
      assertThat(terminal.end()).isZero();
      terminal.sees("2 diagrams recalled");
      assertThat(terminal.screen().clean()).isTrue();
    }
    assertThat(reviews()).isEqualTo(DIAGRAMS + 2);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void session_endedByASignal_keepsItsAnswers_andLeavesTheTerminalClean(String signal, int code)
      throws Exception {
    try (PseudoTerminal terminal = new PseudoTerminal(root, 80, 24, REVIEW)) {
      terminal.sees("1 of " + DIAGRAMS);
      terminal.type("  3");
      terminal.sees("1 good");
      terminal.signal(signal);
      assertThat(terminal.end()).isEqualTo(code);
      TimeUnit.MILLISECONDS.sleep(200);
      assertThat(terminal.screen().clean()).isTrue();
    }
    assertThat(reviews()).isEqualTo(DIAGRAMS + 1);
  }

  @Test
  void session_killedInTheMiddle_losesNoAnsweredItem() throws Exception {
    Random random = new Random(11);
    long before = DIAGRAMS;
    for (int round = 0; round < KILLS; round++) {
      int answered = 0;
      try (PseudoTerminal terminal = new PseudoTerminal(root, 80, 24, REVIEW)) {
        terminal.sees("1 of ");
        int seen = random.nextInt(2);
        for (; answered < seen; answered++) {
          terminal.type("  3");
          terminal.sees(answered + 1 + " good");
        }
        terminal.type("  3");
        TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
        terminal.signal("KILL");
        terminal.end();
      }
      long after = reviews();
      assertThat(after - before).isBetween((long) answered, answered + 1L);
      before = after;
      if (before > 2 * DIAGRAMS - 3) {
        return;
      }
    }
  }

  @Test
  void forecast_endedByCtrlC_leavesTheLineOfItsBarBlank() throws Exception {
    String[] forecast = {"forecast", "--runs", "100000", "--now", "2026-01-08T09:00:00Z"};
    try (PseudoTerminal terminal = new PseudoTerminal(root, 60, 24, forecast)) {
      terminal.sees("Simulating futures ");
      terminal.type("\u0003");
      assertThat(terminal.end()).isEqualTo(130);
      TimeUnit.MILLISECONDS.sleep(200);
      assertThat(terminal.screen().text().strip()).isEmpty();
    }
  }
}
