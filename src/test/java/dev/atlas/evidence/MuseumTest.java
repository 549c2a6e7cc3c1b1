package dev.atlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.transcript.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The museum of broken journals: each room holds a home and what atlas says of it. {@code
 * -Datlas.transcripts.update=true} writes the words anew; read the difference.
 */
class MuseumTest {

  private static final boolean UPDATE = Boolean.getBoolean("atlas.transcripts.update");
  private static final Path MUSEUM = Path.of("src/test/resources/museum");
  private static final List<String> VISIT =
      List.of(
          "atlas journal check --now 2026-01-07T12:00:00Z",
          "atlas history -q --now 2026-01-07T12:00:00Z",
          "atlas log range-sharding good 4m --now 2026-01-07T12:00:00Z",
          "atlas history -q --now 2026-01-07T13:00:00Z",
          "atlas journal check --quarantine --now 2026-01-07T13:00:00Z",
          "atlas history sharding/range-sharding --now 2026-01-07T14:00:00Z");

  @TempDir Path homes;

  @TestFactory
  Stream<DynamicTest> room_visited_saysWhatIsWrong() throws IOException {
    try (Stream<Path> rooms = Files.list(MUSEUM)) {
      return rooms.sorted().toList().stream()
          .map(room -> DynamicTest.dynamicTest(room.getFileName().toString(), () -> visit(room)));
    }
  }

  private void visit(Path room) throws IOException {
    Path home = Files.createDirectory(homes.resolve(room.getFileName())).toRealPath();
    Session session = new Session(home);
    session.copyHome(room.resolve("home"));
    byte[] before = Files.readAllBytes(session.data().resolve("journal.jsonl"));
    StringBuilder said = new StringBuilder();
    for (String line : VISIT) {
      Session.Answer answer = session.run(line, "");
      said.append("$ ").append(line).append('\n').append(answer.out());
      answer.err().lines().forEach(each -> said.append("2> ").append(each).append('\n'));
      said.append(answer.code() == 0 ? "" : "[" + answer.code() + "]\n").append('\n');
    }
    byte[] after = Files.readAllBytes(session.data().resolve("journal.jsonl"));
    assertThat(Arrays.copyOf(after, before.length)).as("only appended to").isEqualTo(before);

    Path golden = room.resolve("golden.txt");
    if (UPDATE) {
      Files.writeString(golden, said.toString());
    } else {
      assertThat(said.toString()).isEqualTo(Files.readString(golden));
    }
  }
}
