package dev.atlas.store.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Seeds;
import dev.atlas.store.CatalogStore;
import dev.atlas.store.compiled.CompiledCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalog in the repository: whole, counted as the domain asks, and the same when compiled. */
class BundledCatalogTest {

  private static CatalogLoader.Result loaded;
  private static Catalog catalog;
  private static Curriculum curriculum;

  @BeforeAll
  static void load() {
    loaded = CatalogLoader.load(Path.of("catalog"));
    assertThat(loaded.problems()).isEmpty();
    catalog = Objects.requireNonNull(loaded.catalog());
    curriculum = Objects.requireNonNull(loaded.curriculum());
  }

  private static long count(String category) {
    return catalog.diagrams().stream().filter(d -> d.category().equals(category)).count();
  }

  @ParameterizedTest
  @CsvSource({
    "patterns, 20, 4, 15",
    "guarantees, 4, 10, 24",
    "mechanisms, 8, 15, 16",
    "performance, 4, 20, 18",
    "costs, 4, 15, 18",
    "scaling, 4, 20, 18",
    "migrations, 4, 15, 18",
    "companies, 30, 8, 30",
    "incidents, 4, 25, 18",
    "debugging, 4, 25, 18",
    "capacity, 4, 15, 18",
    "comparisons, 4, 10, 18",
  })
  void category_asTheDomainCountsIt_hasItsGroupsDiagramsAndMinutes(
      String id, int groups, int each, int minutes) {
    Category category = Objects.requireNonNull(catalog.category(id));
    assertThat(category.minutes()).isEqualTo(minutes);
    assertThat(category.groups()).hasSize(groups);
    assertThat(category.groups())
        .allSatisfy(
            group ->
                assertThat(catalog.diagrams())
                    .filteredOn(d -> d.category().equals(id) && d.group().equals(group.id()))
                    .as(group.id())
                    .hasSize(each));
    assertThat(count(id)).isEqualTo((long) groups * each);
  }

  @Test
  void catalog_altogether_has1060DiagramsOfWhich900AreTheTarget() {
    assertThat(catalog.diagrams()).hasSize(1060);
    assertThat(catalog.categories()).hasSize(12);
    assertThat(curriculum.targetCategories().stream().mapToLong(BundledCatalogTest::count).sum())
        .isEqualTo(900);
    assertThat(
            curriculum.phases().stream()
                .mapToLong(
                    phase ->
                        phase.categories().stream().mapToLong(BundledCatalogTest::count).sum()))
        .containsExactly(240L, 280L, 240L, 200L, 100L);
  }

  @Test
  void titles_ofAllDiagrams_areUniqueAndFitALine() {
    Set<String> titles = new HashSet<>();
    for (Diagram diagram : catalog.diagrams()) {
      assertThat(titles.add(diagram.title().toLowerCase(Locale.ROOT))).as(diagram.id()).isTrue();
      assertThat(diagram.title()).as(diagram.id()).hasSizeBetween(8, 110);
      assertThat(diagram.complexity()).isBetween(1, 5);
    }
  }

  @Test
  void prerequisites_ofEveryDiagram_areOfItsPhaseOrAnEarlierOne() {
    for (Diagram diagram : catalog.diagrams()) {
      int phase = Objects.requireNonNull(curriculum.phaseOf(diagram.category())).number();
      for (String required : diagram.requires()) {
        Diagram other = Objects.requireNonNull(catalog.find(required));
        assertThat(Objects.requireNonNull(curriculum.phaseOf(other.category())).number())
            .as(diagram.id() + " requires " + required)
            .isLessThanOrEqualTo(phase);
      }
    }
  }

  @Test
  void cards_whereWritten_areWhole() {
    for (Diagram diagram : catalog.diagrams()) {
      var card = catalog.card(diagram.id());
      if (card.prompt() != null) {
        assertThat(card.recall()).as(diagram.id()).hasSizeBetween(3, 8).doesNotHaveDuplicates();
      }
      if (diagram.category().equals("incidents")) {
        assertThat(card.incident()).as(diagram.id()).isNotNull();
      }
    }
  }

  @Test
  void compiled_readBack_isTheSameCatalogAndCurriculum() {
    CompiledCatalog written = new CompiledCatalog(catalog, curriculum);
    CompiledCatalog read = CompiledCatalog.of(written.toBytes());
    assertThat(read.curriculum()).isEqualTo(curriculum);
    assertThat(read.catalog().categories()).isEqualTo(catalog.categories());
    assertThat(read.catalog().diagrams()).isEqualTo(catalog.diagrams());
    assertThat(read.catalog().diagrams())
        .allSatisfy(
            each -> assertThat(read.catalog().card(each.id())).isEqualTo(catalog.card(each.id())));
    assertThat(read.toBytes()).isEqualTo(written.toBytes());
  }

  @Test
  void bundled_inTheJar_isTheCatalogOfTheRepository() {
    assertThat(Bundled.catalog().diagrams()).isEqualTo(catalog.diagrams());
    assertThat(Bundled.curriculum()).isEqualTo(curriculum);
  }

  @Test
  void compiled_damagedAnywhere_isRefused() {
    byte[] bytes = new CompiledCatalog(catalog, curriculum).toBytes();
    Seeds.each(
        50,
        random -> {
          byte[] damaged = bytes.clone();
          damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          assertThatIllegalArgumentException().isThrownBy(() -> CompiledCatalog.of(damaged));
        });
    for (int length : new int[] {0, 1, 9, 10, bytes.length / 2, bytes.length - 1}) {
      byte[] cut = java.util.Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException().isThrownBy(() -> CompiledCatalog.of(cut));
    }
  }

  @Test
  void own_catalog_isCompiledOnceAndAgainWhenItChanged(@TempDir Path directory) throws IOException {
    Path own = Files.createDirectory(directory.resolve("own"));
    Path cache = Files.createDirectory(directory.resolve("cache"));
    try (Stream<Path> files = Files.list(Path.of("catalog"))) {
      for (Path file : files.toList()) {
        Files.copy(file, own.resolve(file.getFileName()));
      }
    }
    assertThat(CatalogStore.own(own, cache).catalog().diagrams()).isEqualTo(catalog.diagrams());
    assertThat(cached(cache)).hasSize(1);
    Path compiled = cached(cache).getFirst();

    // A damaged copy is as good as none.
    Files.write(compiled, new byte[] {1, 2, 3});
    assertThat(CatalogStore.own(own, cache).catalog().diagrams()).hasSize(1060);

    Path comparisons = own.resolve("comparisons.yaml");
    String text = Files.readString(comparisons);
    Files.writeString(comparisons, text.replace("title: Technology comparisons", "title: Duels"));
    assertThat(
            Objects.requireNonNull(CatalogStore.own(own, cache).catalog().category("comparisons"))
                .title())
        .isEqualTo("Duels");
    assertThat(cached(cache)).hasSize(2);
    assertThat(CatalogStore.own(own, null).catalog().diagrams()).hasSize(1060);
  }

  private static List<Path> cached(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }
}
