package dev.atlas.cli.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every recorded session and compares what atlas says, byte for byte: {@code src/test/cli},
 * {@code src/test/errors}, and the {@code console} blocks of the README and the manual.
 *
 * <p>{@code -Datlas.transcripts.update=true} records the sessions anew; read the difference.
 */
class TranscriptTest {

  private static final boolean UPDATE = Boolean.getBoolean("atlas.transcripts.update");

  @TempDir Path homes;
  private int sessions;

  @TestFactory
  Stream<DynamicTest> cli_session_answers_as_recorded() throws IOException {
    return files("src/test/cli", ".txt").map(file -> test(file, this::replay));
  }

  @TestFactory
  Stream<DynamicTest> error_case_answers_as_recorded() throws IOException {
    return files("src/test/errors", "case.txt").map(file -> test(file, this::replay));
  }

  @TestFactory
  Stream<DynamicTest> manual_example_answers_as_printed() throws IOException {
    return Stream.concat(Stream.of(Path.of("README.md")), files("src/docs", ".md"))
        .map(file -> test(file, this::replayBlocks));
  }

  private interface Replay {
    List<String> run(List<String> lines, Session session);
  }

  private static Stream<Path> files(String directory, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(directory))) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList().stream();
    }
  }

  private DynamicTest test(Path file, Replay replay) {
    return DynamicTest.dynamicTest(
        file.toString(),
        () -> {
          Path home = Files.createDirectory(homes.resolve("" + ++sessions)).toRealPath();
          List<String> recorded = Files.readAllLines(file);
          List<String> actual = replay.run(recorded, new Session(home));
          if (UPDATE && !actual.equals(recorded)) {
            Files.writeString(file, String.join("\n", actual) + "\n");
          } else {
            assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", recorded));
          }
        });
  }

  private List<String> replay(List<String> lines, Session session) {
    return Transcript.parse(lines).replay(session);
  }

  /** The blocks of one page are one session; only they are replayed. */
  private List<String> replayBlocks(List<String> lines, Session session) {
    List<String> result = new ArrayList<>();
    List<String> block = null;
    for (String line : lines) {
      if (block != null && line.equals("```")) {
        result.addAll(Transcript.parse(block).replay(session));
        block = null;
      }
      if (block == null) {
        result.add(line);
      } else {
        block.add(line);
      }
      if (line.equals("```console")) {
        block = new ArrayList<>();
      }
    }
    return result;
  }
}
