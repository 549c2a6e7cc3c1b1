package dev.atlas.cli.parse;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Finds the one id that a text, the whole or any unique part of it, means.
 *
 * @param ids where to look
 * @param noun what one of them names, for messages
 * @param nouns what several of them name
 * @param advice what to do when nothing is near
 */
record UniqueIds(List<String> ids, String noun, String nouns, String advice) {

  private static final int SUGGESTED = 5;

  /**
   * The id.
   *
   * @throws UsageException when none or several match; the message suggests some
   */
  String find(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return one(text, wanted, matches(ids, wanted));
  }

  /**
   * The id, also by what a diagram was called before: that counts where nothing is called so now.
   *
   * @return as it was found, which {@link Catalog#currentId} turns into that of today
   * @throws UsageException when none or several match; the message suggests some
   */
  String findRenamed(String text, Catalog catalog) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<String> matches = matches(ids, wanted);
    if (!matches.isEmpty()) {
      return one(text, wanted, matches);
    }
    List<String> former = matches(catalog.formerIds(), wanted);
    boolean oneDiagram = former.stream().map(catalog::currentId).distinct().count() == 1;
    return oneDiagram ? former.getFirst() : one(text, wanted, former);
  }

  private String one(String text, String wanted, List<String> matches) {
    return switch (matches.size()) {
      case 1 -> matches.getFirst();
      case 0 -> throw unknown(text, wanted);
      default -> throw ambiguous(text, matches);
    };
  }

  private static List<String> matches(List<String> ids, String wanted) {
    if (ids.contains(wanted)) {
      return List.of(wanted);
    }
    List<String> bySlug = matching(ids, id -> id.endsWith("/" + wanted));
    return bySlug.size() == 1 || wanted.isEmpty()
        ? bySlug
        : matching(ids, id -> id.contains(wanted));
  }

  private static List<String> matching(List<String> ids, Predicate<String> condition) {
    return ids.stream().filter(condition).toList();
  }

  private UsageException unknown(String text, String wanted) {
    List<String> near = Suggestions.nearest(wanted, ids, SUGGESTED);
    return new UsageException(
        "no "
            + noun
            + " matches `"
            + text
            + "`; "
            + (near.isEmpty() ? advice : "did you mean " + String.join(", ", near) + "?"));
  }

  private UsageException ambiguous(String text, List<String> matches) {
    List<String> some = matches.stream().limit(SUGGESTED).toList();
    String more =
        matches.size() > SUGGESTED ? " and " + (matches.size() - SUGGESTED) + " more" : "";
    return new UsageException(
        "`"
            + text
            + "` matches "
            + matches.size()
            + " "
            + nouns
            + ": "
            + String.join(", ", some)
            + more
            + "; write more of the id");
  }
}
