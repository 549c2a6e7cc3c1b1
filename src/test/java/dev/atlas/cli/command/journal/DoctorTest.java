package dev.atlas.cli.command.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.ExitCode;
import dev.atlas.cli.transcript.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor has a line for every sickness, whatever else is sick. */
final class DoctorTest {

  @TempDir private Path directory;
  private Session session;
  private Path data;

  @BeforeEach
  void someHome() {
    session = new Session(directory);
    data = session.data();
    session.run("atlas log range-sharding good", "");
  }

  private String findings(String line) {
    Session.Answer answer = session.run(line, "");
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isEqualTo(ExitCode.NO);
    return answer.out().replaceAll("\\R {2}", " ");
  }

  @Test
  void doctor_ofAHealthyHome_findsNothing() {
    assertThat(session.run("atlas doctor", "").code()).isZero();
  }

  @Test
  void doctor_homeThatIsAFile_saysSo() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThat(findings("atlas --home " + file + " doctor"))
        .contains("look  home")
        .contains("is not a directory");
  }

  @Test
  void doctor_homeThatIsALinkToNowhere_saysSo() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("nowhere"));
    assertThat(findings("atlas --home " + link + " doctor")).contains("look  home");
  }

  @Test
  void doctor_directoryInPlaceOfAJournal_saysSoAmongTheRest() throws IOException {
    Files.createDirectory(data.resolve("journal.phone.jsonl"));
    assertThat(findings("atlas doctor"))
        .contains("ok    home")
        .contains("look  journals")
        .contains("journal.phone.jsonl is a directory; move it away");
  }

  @Test
  void doctor_brokenConfiguration_isLocated() throws IOException {
    Path config = Files.createDirectories(directory.resolve(".config/atlas"));
    Files.writeString(config.resolve("config.yaml"), "keyz: {}\n");
    assertThat(findings("atlas doctor")).contains("look  config").contains("config.yaml:1:1:");
  }

  @Test
  void doctor_catalogThatIsNotThere_looksAtTheRest() {
    assertThat(findings("atlas --catalog nowhere doctor"))
        .contains("look  catalog")
        .contains("ok    home")
        .contains("look  journals");
  }

  @Test
  void doctor_copyOfASyncProgram_isNamedUntilItIsTakenIn() throws IOException {
    Path copy = data.resolve("journal.sync-conflict-20260302-101010-ABCDEFG.jsonl");
    Files.copy(data.resolve("journal.jsonl"), copy);
    assertThat(findings("atlas doctor"))
        .contains("look  copies")
        .contains("atlas journal merge FILE");
    Files.delete(copy);
    assertThat(session.run("atlas doctor", "").code()).isZero();
  }
}
