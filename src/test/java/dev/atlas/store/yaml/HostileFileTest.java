package dev.atlas.store.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atlas.catalog.Problem;
import dev.atlas.store.CatalogStore;
import dev.atlas.store.StoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made to break a reader: they become located problems, in bounded memory. */
class HostileFileTest {

  private static final String HEAD =
      """
      category: topics
      title: Topics
      minutes: 10
      groups:
        - {id: g, title: G}
      diagrams:
      """;

  @TempDir Path directory;

  private List<Problem> problems(String text) throws IOException {
    Files.writeString(directory.resolve("topics.yaml"), text);
    return CatalogLoader.check(directory, CatalogStore.bundled().curriculum()).problems();
  }

  private List<String> messages(String text) throws IOException {
    return problems(text).stream().map(Problem::message).toList();
  }

  @Test
  void file_of_100_megabytes_is_not_read() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(directory.resolve("topics.yaml").toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    assertThat(CatalogLoader.load(directory, CatalogStore.bundled().curriculum()).problems())
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("the file is larger than 16 MiB");
  }

  @Test
  void file_of_a_million_values_stops_at_a_bound() throws IOException {
    assertThat(messages(HEAD + "  [" + "a,".repeat(1_000_000) + "a]\n"))
        .containsExactly("the file holds more than 400000 values");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void pipe_in_place_of_a_file_is_not_waited_for() throws Exception {
    Path pipe = directory.resolve("topics.yaml");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThatExceptionOfType(StoreException.BadData.class)
        .isThrownBy(() -> CatalogStore.own(directory, directory.resolve("cache")))
        .withMessage(pipe + ":1:1: is no plain file; move it away, a YAML file belongs there");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void configuration_that_is_no_plain_file_is_refused_where_it_lies() throws IOException {
    Path config = directory.resolve("config.yaml");
    Files.createDirectory(config);
    assertThat(ConfigReader.read(config).problems())
        .extracting(Problem::toString)
        .containsExactly(config + ":1:1: is a directory; move it away, a YAML file belongs there");
    Files.delete(config);
    Files.createSymbolicLink(config, Path.of("/dev/zero"));
    assertThat(ConfigReader.read(config).problems())
        .extracting(Problem::message)
        .containsExactly("is no plain file");
  }

  @Test
  void nesting_of_a_hundred_thousand_levels_stops_at_a_bound() throws IOException {
    assertThat(messages(HEAD + "  " + "[".repeat(100_000) + "]".repeat(100_000) + "\n"))
        .containsExactly("more than 40 levels of nesting");
    assertThat(messages(HEAD + "  " + "{a: ".repeat(100_000) + "\n"))
        .containsExactly("more than 40 levels of nesting");
    assertThat(messages(HEAD + "  " + "- ".repeat(10_000) + "\n"))
        .containsExactly("more than 40 levels of nesting");
  }

  @Test
  void random_damage_to_a_good_file_never_escapes_as_an_exception() throws IOException {
    byte[] good = Files.readAllBytes(Path.of("catalog/guarantees.yaml"));
    for (long seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bad = good.clone();
      for (int i = 0; i < 1 + seed % 7; i++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      Files.write(directory.resolve("topics.yaml"), bad);
      long shown = seed;
      assertThat(CatalogLoader.check(directory, CatalogStore.bundled().curriculum()).problems())
          .as(() -> "seed " + shown + ": " + new String(bad, StandardCharsets.ISO_8859_1).length())
          .allSatisfy(
              problem -> {
                assertThat(problem.location().line()).isPositive();
                assertThat(problem.message()).isNotBlank();
              });
    }
  }
}
