package dev.atlas.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.Environment;
import dev.atlas.cli.main.Atlas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogListTest {

  private static final byte[] NO_TEXT = {'o', 'k', (byte) 0xFF, '\n'};

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"log --from -", "know --from -"})
  void standardInput_thatIsNoText_isNamedAsInEveryOtherMessage(String words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            new ByteArrayInputStream(NO_TEXT),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Clock.systemUTC(),
            Map.of("HOME", home.toString()),
            false,
            false,
            0,
            () -> 0);

    int code = new Atlas(environment).run(words.split(" "));

    assertThat(code).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("atlas: stdin:1:1: not UTF-8 text; save it as UTF-8");
  }
}
