package dev.atlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlas.store.compiled.CompiledCatalog;
import dev.atlas.store.yaml.CatalogLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A catalog of the learner's own, and its compiled copy in the cache. */
class OwnCatalogTest {

  @TempDir Path directory;
  @TempDir Path cache;

  @Test
  void starter_has_no_finding() {
    StarterCatalog.write(directory);
    assertThat(CatalogLoader.check(directory, CatalogStore.bundled().curriculum()).problems())
        .isEmpty();
  }

  @Test
  void starter_is_not_written_over_something() throws IOException {
    Files.writeString(directory.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> StarterCatalog.write(directory))
        .isInstanceOf(StoreException.Refused.class);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void compiled_copy_says_what_the_files_say() throws IOException {
    StarterCatalog.write(directory);
    CompiledCatalog parsed = CatalogStore.own(directory, cache);
    try (Stream<Path> copies = Files.list(cache)) {
      assertThat(copies).hasSize(1);
    }
    assertThat(CatalogStore.own(directory, cache).toBytes()).isEqualTo(parsed.toBytes());
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void compiled_copy_with_a_pipe_in_its_place_is_not_waited_for() throws Exception {
    StarterCatalog.write(directory);
    CompiledCatalog parsed = CatalogStore.own(directory, cache);
    Path copy;
    try (Stream<Path> copies = Files.list(cache)) {
      copy = copies.findFirst().orElseThrow();
    }
    Files.delete(copy);
    assertThat(new ProcessBuilder("mkfifo", copy.toString()).start().waitFor()).isZero();
    assertThat(CatalogStore.own(directory, cache).toBytes()).isEqualTo(parsed.toBytes());
  }

  @Test
  void edit_of_any_file_is_seen() throws IOException {
    StarterCatalog.write(directory);
    CatalogStore.own(directory, cache);
    edit("basics.yaml", "Write-ahead log", "Redo log");
    edit("paths/operator.yaml", "Database operator", "Keeper of data");
    CompiledCatalog edited = CatalogStore.own(directory, cache);
    assertThat(Objects.requireNonNull(edited.catalog().find("storage/write-ahead-log")).title())
        .isEqualTo("Redo log");
    assertThat(Objects.requireNonNull(edited.curriculum().material().path("operator")).title())
        .isEqualTo("Keeper of data");
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = directory.resolve(file);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }

  @Test
  void damaged_copy_is_made_again() throws IOException {
    StarterCatalog.write(directory);
    byte[] good = CatalogStore.own(directory, cache).toBytes();
    try (Stream<Path> copies = Files.list(cache)) {
      Path copy = copies.findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(copy);
      bytes[bytes.length / 2] ^= 1;
      Files.write(copy, bytes);
    }
    assertThat(CatalogStore.own(directory, cache).toBytes()).isEqualTo(good);
  }

  @Test
  void catalog_without_a_curriculum_plans_everything_in_one_phase() {
    CompiledCatalog spanish = CatalogStore.own(Path.of("src/test/catalogs/spanish"), null);
    assertThat(spanish.curriculum().phases()).hasSize(1);
    assertThat(spanish.curriculum().phases().getFirst().categories()).containsExactly("grammar");
    assertThat(spanish.curriculum().keyResults().getFirst().target()).isEqualTo(3);
    assertThat(spanish.curriculum().rhythm().values()).allMatch(rhythm -> rhythm.focus().isEmpty());
  }
}
