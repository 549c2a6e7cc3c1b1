package dev.atlas.cli.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that cannot be written is not claimed to be one. */
final class StandardOutputTest {

  @TempDir private Path directory;

  @Test
  void answer_toAFullDevice_isRefusedAndWhatWasLoggedIsThere() throws Exception {
    Process process = start("log", "range-sharding", "good").redirectOutput(full()).start();

    assertThat(process.waitFor()).isEqualTo(ExitCode.REFUSED);
    assertThat(Files.readString(directory.resolve("err")))
        .startsWith("atlas: standard output cannot be written (")
        .endsWith("what the command logged is logged\n");
    assertThat(Files.readString(directory.resolve("home/journal.jsonl")))
        .contains("range-sharding");
  }

  @Test
  void answer_whoseReaderHasSeenEnough_endsQuietly() throws Exception {
    Process process = start("list", "--json").start();
    process.getInputStream().close();

    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(directory.resolve("err"))).isEmpty();
  }

  private static File full() {
    return new File("/dev/full");
  }

  private ProcessBuilder start(String... arguments) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        Stream.concat(
                Stream.of(
                    java.toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "--home",
                    directory.resolve("home").toString()),
                Stream.of(arguments))
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(directory.resolve("err").toFile());
    builder.environment().put("HOME", directory.toString());
    return builder;
  }
}
