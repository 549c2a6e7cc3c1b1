package dev.atlas.cli.parse;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Finds the diagram that an id, or any unique part of one, means.
 *
 * @param catalog where to look
 */
public record DiagramIds(Catalog catalog) {

  /**
   * The diagram.
   *
   * @throws UsageException when none or several match; the message suggests some
   */
  public Diagram find(String text) {
    Diagram exact = catalog.find(catalog.currentId(text.strip().toLowerCase(Locale.ROOT)));
    if (exact != null) {
      return exact;
    }
    List<String> ids = catalog.diagrams().stream().map(Diagram::id).toList();
    String id = new UniqueIds(ids, "diagram", "diagrams", "see `atlas list`").find(text);
    return Objects.requireNonNull(catalog.find(id));
  }
}
