package dev.atlas.store.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.memory.Headway;
import dev.atlas.store.Home;
import dev.atlas.store.compiled.CompiledCatalog;
import dev.atlas.store.journal.JournalWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever lies where a file of the cache belongs, a start neither waits for it nor believes it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StrangeCacheTest {

  private static final CompiledCatalog FILES =
      new CompiledCatalog(Bundled.catalog(), Bundled.curriculum());
  private static final OffsetDateTime FIRST = OffsetDateTime.parse("2000-01-05T09:00:00Z");
  private static final int DIAGRAMS = 600;

  /** So many reviews, so far apart, that their histories get a file of their own. */
  private static final int ROUNDS = 30;

  private static final int DAYS_APART = 100;

  private Home home = new Home(Path.of(""), Path.of(""), Path.of(""));

  @BeforeAll
  void keepACache(@TempDir Path root) {
    home = new Home(root, root.resolve("cache"), root.resolve("state"));
    List<JournalWriter.Draft> drafts = new ArrayList<>();
    drafts.add(new JournalWriter.Draft(FIRST, new Fact.Setting("seed", "4")));
    for (int round = 0; round < ROUNDS; round++) {
      String first = FILES.catalog().diagrams().getFirst().id();
      drafts.add(
          new JournalWriter.Draft(
              FIRST.plusDays((long) round * DAYS_APART - 1),
              new Fact.Review(first, Grade.GOOD, null, null, null)));
      for (int i = 0; i < DIAGRAMS; i++) {
        String diagram = FILES.catalog().diagrams().get(i).id();
        drafts.add(
            new JournalWriter.Draft(
                FIRST.plusDays((long) round * DAYS_APART),
                new Fact.Review(diagram, Grade.GOOD, null, null, null)));
      }
    }
    new JournalWriter(home, "laptop").append(drafts);
    open().keep();
    assertThat(open().believed()).isTrue();
  }

  private LiveJournal open() {
    return LiveJournal.open(home, FILES, "key", () -> Headway.UNHEARD);
  }

  private Path cached(String begin) throws IOException {
    try (Stream<Path> files = Files.list(home.cache())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(begin))
          .findFirst()
          .orElseThrow();
    }
  }

  private interface Stranger {
    void lieAt(Path file) throws Exception;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"checkpoint.bin", "histories-", "choices-", "days-", "progress-", "tracking-"})
  void cacheFile_pipeInItsPlace_isPassedOver(String begin) throws Exception {
    isPassedOver(
        begin,
        file ->
            assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"checkpoint.bin", "histories-", "choices-", "days-", "progress-", "tracking-"})
  void cacheFile_directoryInItsPlace_isPassedOver(String begin) throws Exception {
    isPassedOver(begin, Files::createDirectory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"checkpoint.bin", "histories-", "choices-", "days-", "progress-", "tracking-"})
  void cacheFile_deviceInItsPlace_isPassedOver(String begin) throws Exception {
    isPassedOver(begin, file -> Files.createSymbolicLink(file, Path.of("/dev/zero")));
  }

  private void isPassedOver(String begin, Stranger stranger) throws Exception {
    Path file = cached(begin);
    byte[] content = Files.readAllBytes(file);
    Files.delete(file);
    stranger.lieAt(file);
    try {
      assertThat(open().believed()).isFalse();
    } finally {
      Files.delete(file);
      Files.write(file, content);
    }
    assertThat(open().believed()).isTrue();
  }
}
