package dev.atlas.cli.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.transcript.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What atlas says on standard error holds nothing that a terminal would obey. */
final class MessagesTest {

  private static final String SCREEN = "\u001b[2J\u009b31m";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "undo @xxxx",
        "show @",
        "@",
        "--bad@ today",
        "--now @ today",
        "--catalog @ today",
        "log range-sharding @",
        "log --from @",
        "journal merge @",
        "journal backup README.md/@",
        "amend @xxxxx good",
        "report --of @",
      })
  void message_aboutAWordThatWouldClearTheScreen_holdsNoControlCharacter(String line) {
    Session session = new Session(directory);

    session.run("atlas log range-sharding good", "");
    Session.Answer answer = session.run("", line.replace("@", SCREEN).split(" "));

    assertThat(answer.code()).isNotZero();
    assertThat(answer.err()).isNotEmpty().matches("[^\\p{Cc}]*(\\R[^\\p{Cc}]*)*");
  }

  @Test
  void message_aboutAJournalWhoseFolderWouldClearTheScreen_holdsNoControlCharacter()
      throws IOException {
    Path home = Files.createDirectory(directory.resolve("home" + SCREEN));
    Files.writeString(home.resolve("journal.jsonl"), "no event\n");

    Session.Answer answer = new Session(directory).run("", "--home", home.toString(), "today");

    assertThat(answer.code()).isZero();
    assertThat(answer.err()).contains("journal.jsonl:1:1:").matches("[^\\p{Cc}]*\\R");
  }
}
