package dev.atlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The catalog that the manual prints is the one that its examples use. */
class DocumentedCatalogTest {

  @Test
  void ten_lines_of_the_manual_are_the_catalog_of_its_examples() throws IOException {
    String manual = Files.readString(Path.of("src/docs/catalog.md"));
    int from = manual.indexOf("```yaml\n") + "```yaml\n".length();
    String printed = manual.substring(from, manual.indexOf("```", from));
    assertThat(printed)
        .isEqualTo(Files.readString(Path.of("src/test/catalogs/spanish/grammar.yaml")));
  }
}
