package dev.atlas.cli.command.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.ExitCode;
import dev.atlas.cli.transcript.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repairs, copies and merges of journals that somebody has been at. */
final class JournalCareTest {

  private static final String AHEAD =
      event("01KGEN08P86X3ANR3ZSJN5S5A1", "9000-01-01T00:00:00Z", "review", "good", "");

  @TempDir private Path directory;
  private Session session;
  private Path journal;

  @BeforeEach
  void someHome() {
    session = new Session(directory);
    session.run("atlas log range-sharding good", "");
    journal = session.data().resolve("journal.jsonl");
  }

  private static String event(String id, String at, String type, String grade, String more) {
    return "{\"v\":1,\"id\":\""
        + id
        + "\",\"at\":\""
        + at
        + "\",\"device\":\"phone\",\"type\":\""
        + type
        + "\",\"diagram\":\"sharding/hash-sharding\",\"grade\":\""
        + grade
        + "\""
        + more
        + "}\n";
  }

  private Session.Answer atlas(String line) {
    return session.run("atlas " + line, "");
  }

  private void append(Path file, String text) throws IOException {
    String before = Files.exists(file) ? Files.readString(file) : "";
    Files.writeString(file, before + text);
  }

  @Test
  void undo_ofAnEventThatTheCheckFoundAhead_settlesIt() throws IOException {
    append(journal, AHEAD);
    Session.Answer found = atlas("journal check");
    assertThat(found.out()).contains("undo event 01KGEN08P86X3ANR3ZSJN5S5A1");

    assertThat(atlas("undo 01KGEN08P86X3ANR3ZSJN5S5A1").code()).isZero();

    assertThat(atlas("journal check").code()).isZero();
    assertThat(atlas("undo N5S5A1").err()).contains("taken back already");
  }

  @Test
  void amend_ofAReviewAhead_asksWhenItWas() throws IOException {
    append(journal, AHEAD);

    assertThat(atlas("amend N5S5A1 hard").err()).contains("--at TIME");
    assertThat(atlas("amend N5S5A1 hard --at 2026-01-04").code()).isZero();

    assertThat(atlas("journal check").code()).isZero();
  }

  @Test
  void backup_intoTheHomeItself_isRefused() {
    for (String to : List.of("", "/copy", "/cache/deep/copy")) {
      Session.Answer answer = atlas("journal backup " + session.data() + to);
      assertThat(answer.code()).isEqualTo(ExitCode.REFUSED);
      assertThat(answer.err()).contains("lies in the home");
    }
    assertThat(session.data().resolve("copy")).doesNotExist();
  }

  @Test
  void backup_ofAJournalThatCannotBeCopied_leavesNothingAndNamesIt() throws IOException {
    Files.createDirectory(session.data().resolve("journal.phone.jsonl"));

    Session.Answer answer = atlas("journal backup " + directory.resolve("copy"));

    assertThat(answer.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(answer.err()).contains("journal.phone.jsonl is a directory");
    assertThat(directory.resolve("copy")).doesNotExist();
  }

  @Test
  void merge_ofACopyWithAByteOrderMark_takesNothingInTwice() throws IOException {
    Path copy = directory.resolve("copy.jsonl");
    Files.writeString(copy, "\ufeff" + Files.readString(journal));

    assertThat(atlas("journal merge " + copy).out()).contains("0 events taken in, 1 known");
    assertThat(session.data().resolve("journal.laptop.merged.jsonl")).doesNotExist();
  }

  @Test
  void merge_ofAnotherContentThatHashesAlike_takesItIn() throws IOException {
    String id = "01KGEN08P86X3ANR3ZSJN5S5A2";
    String at = "2026-01-04T00:00:00Z";
    append(journal, event(id, at, "review", "good", ",\"note\":\"Aa\""));
    Path copy = directory.resolve("copy.jsonl");
    Files.writeString(copy, event(id, at, "review", "good", ",\"note\":\"BB\""));

    assertThat(atlas("journal merge " + copy).out()).contains("1 event taken in");
  }

  @Test
  void merge_ofAFileWithBrokenLines_tellsWhereTheFirstIs() throws IOException {
    Path copy = directory.resolve("copy.jsonl");
    Files.write(copy, (Files.readString(journal) + "x\ny").getBytes(StandardCharsets.UTF_8));

    assertThat(atlas("journal merge " + copy).out().replaceAll("\\R *", " "))
        .contains("2 broken lines were passed over, the first at $HOME/copy.jsonl:2:1.");
  }

  @Test
  void disputedId_setAside_isToldNoMore() throws IOException {
    String line = Files.readString(journal);
    append(session.data().resolve("journal.phone.jsonl"), line.replace("\"good\"", "\"hard\""));
    Session.Answer found = atlas("journal check");
    assertThat(found.code()).isEqualTo(ExitCode.NO);
    assertThat(found.out().replaceAll("\\R *", " "))
        .contains("journal.phone.jsonl:1:1: the id")
        .contains("the smaller line counts, not this one");

    assertThat(atlas("journal check --quarantine").code()).isZero();

    assertThat(atlas("journal check").code()).isZero();
    assertThat(atlas("today").err()).isEmpty();
    assertThat(atlas("history").out()).contains("good").doesNotContain(" hard ");
  }
}
