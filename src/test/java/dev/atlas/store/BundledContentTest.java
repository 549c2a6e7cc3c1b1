package dev.atlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.store.yaml.CatalogLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the entries that ship say: their pages, what they build on, their cards. */
class BundledContentTest {

  private static final Catalog CATALOG = CatalogStore.bundled().catalog();

  @Test
  void check_finds_nothing() {
    assertThat(CatalogLoader.check(Path.of("catalog"), null).problems()).isEmpty();
  }

  @Test
  void company_diagrams_have_the_page_of_their_company_and_kind() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/site/companies.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t");
      String kind = columns[1].toLowerCase(Locale.ROOT).replace(' ', '-');
      Diagram diagram = CATALOG.find(columns[0] + "/" + kind);
      assertThat(diagram).as(columns[0] + "/" + kind).isNotNull();
      assertThat(Objects.requireNonNull(diagram).page()).isEqualTo(columns[2]);
    }
    assertThat(lines).hasSize(1 + 240);
  }

  @Test
  void pages_are_pages_of_the_site() throws IOException {
    Set<String> pages =
        Set.copyOf(Files.readAllLines(Path.of("src/test/resources/site/pages.txt")));
    assertThat(CATALOG.diagrams().stream().map(Diagram::page).filter(Objects::nonNull))
        .isSubsetOf(pages);
    assertThat(
            CatalogStore.bundled().curriculum().material().items().stream()
                .map(item -> item.page())
                .filter(Objects::nonNull))
        .isSubsetOf(pages);
  }

  @Test
  void companies_and_comparisons_build_on_patterns_or_mechanisms() {
    for (Diagram diagram : CATALOG.diagrams()) {
      if (Set.of("companies", "comparisons").contains(diagram.category())) {
        Set<String> grounds = new HashSet<>();
        collect(diagram, grounds);
        assertThat(grounds).as(diagram.id()).containsAnyOf("patterns", "mechanisms");
      }
    }
  }

  private static void collect(Diagram diagram, Set<String> categories) {
    for (String id : diagram.requires()) {
      Diagram required = Objects.requireNonNull(CATALOG.find(id));
      categories.add(required.category());
      collect(required, categories);
    }
  }

  @Test
  void incidents_and_debugging_guides_have_a_card_for_the_night() {
    for (Diagram diagram : CATALOG.diagrams()) {
      boolean nightly = Set.of("incidents", "debugging").contains(diagram.category());
      assertThat(CATALOG.card(diagram.id()).threeAm() != null).as(diagram.id()).isEqualTo(nightly);
      assertThat(CATALOG.card(diagram.id()).incident() != null)
          .as(diagram.id())
          .isEqualTo(diagram.category().equals("incidents"));
    }
  }
}
