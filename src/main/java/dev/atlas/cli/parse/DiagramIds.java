package dev.atlas.cli.parse;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import java.util.List;
import java.util.Locale;

/**
 * Finds the diagram that an id, or any unique part of one, means.
 *
 * @param catalog where to look
 */
public record DiagramIds(Catalog catalog) {

  /**
   * The id of a diagram: that of today, or one that it had before.
   *
   * @throws UsageException when none or several match; the message suggests some
   */
  public String find(String text) {
    // The usual case needs no list of all ids.
    String exact = text.strip().toLowerCase(Locale.ROOT);
    if (catalog.find(exact) != null) {
      return exact;
    }
    List<String> ids = catalog.diagrams().stream().map(Diagram::id).toList();
    return new UniqueIds(ids, "diagram", "diagrams", "see `atlas list`").findRenamed(text, catalog);
  }
}
