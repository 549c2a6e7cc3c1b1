package dev.atlas.cli.parse;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Suggestions;
import java.util.List;
import java.util.Locale;

/**
 * Finds the diagram that an id, or any unique part of one, means.
 *
 * @param catalog where to look
 */
public record DiagramIds(Catalog catalog) {

  private static final int SUGGESTED = 5;

  /**
   * The diagram.
   *
   * @throws UsageException when none or several match; the message suggests some
   */
  public Diagram find(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    Diagram exact = catalog.find(catalog.currentId(wanted));
    if (exact != null) {
      return exact;
    }
    List<Diagram> bySlug = matching(id -> id.endsWith("/" + wanted));
    List<Diagram> matches =
        bySlug.size() == 1 || wanted.isEmpty() ? bySlug : matching(id -> id.contains(wanted));
    return switch (matches.size()) {
      case 1 -> matches.getFirst();
      case 0 -> throw unknown(text, wanted);
      default -> throw ambiguous(text, matches);
    };
  }

  private List<Diagram> matching(java.util.function.Predicate<String> condition) {
    return catalog.diagrams().stream().filter(d -> condition.test(d.id())).toList();
  }

  private UsageException unknown(String text, String wanted) {
    List<String> near =
        Suggestions.nearest(
            wanted, catalog.diagrams().stream().map(Diagram::id).toList(), SUGGESTED);
    String advice =
        near.isEmpty() ? "see `atlas list`" : "did you mean " + String.join(", ", near) + "?";
    return new UsageException("no diagram matches `" + text + "`; " + advice);
  }

  private static UsageException ambiguous(String text, List<Diagram> matches) {
    List<String> some = matches.stream().map(Diagram::id).limit(SUGGESTED).toList();
    String more =
        matches.size() > SUGGESTED ? " and " + (matches.size() - SUGGESTED) + " more" : "";
    return new UsageException(
        "`"
            + text
            + "` matches "
            + matches.size()
            + " diagrams: "
            + String.join(", ", some)
            + more
            + "; write more of the id");
  }
}
