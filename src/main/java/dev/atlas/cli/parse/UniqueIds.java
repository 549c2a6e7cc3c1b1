package dev.atlas.cli.parse;

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
    if (ids.contains(wanted)) {
      return wanted;
    }
    List<String> bySlug = matching(id -> id.endsWith("/" + wanted));
    List<String> matches =
        bySlug.size() == 1 || wanted.isEmpty() ? bySlug : matching(id -> id.contains(wanted));
    return switch (matches.size()) {
      case 1 -> matches.getFirst();
      case 0 -> throw unknown(text, wanted);
      default -> throw ambiguous(text, matches);
    };
  }

  private List<String> matching(Predicate<String> condition) {
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
