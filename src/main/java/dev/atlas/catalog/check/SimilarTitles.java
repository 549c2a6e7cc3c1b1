package dev.atlas.catalog.check;

import dev.atlas.catalog.Diagram;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Titles that a reader would take for one another: they share most of their words, whatever the
 * order, the endings and the small words between.
 */
final class SimilarTitles {

  /** Share of all words of both titles that they have in common. */
  private static final double SIMILAR = 0.75;

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "its", "of", "on", "one", "or",
          "over", "per", "the", "to", "under", "with");

  private SimilarTitles() {}

  /** Two diagrams in catalog order. */
  record Pair(Diagram first, Diagram second) {}

  private record Title(Diagram diagram, Set<String> words) {}

  static List<Pair> among(List<Diagram> diagrams) {
    List<Title> titles =
        diagrams.stream().map(diagram -> new Title(diagram, words(diagram.title()))).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int j = 1; j < titles.size(); j++) {
      for (int i = 0; i < j; i++) {
        if (similar(titles.get(i).words, titles.get(j).words)) {
          pairs.add(new Pair(titles.get(i).diagram, titles.get(j).diagram));
          break;
        }
      }
    }
    return pairs;
  }

  private static boolean similar(Set<String> one, Set<String> other) {
    int fewer = Math.min(one.size(), other.size());
    int more = Math.max(one.size(), other.size());
    if (fewer < more * SIMILAR) {
      return false;
    }
    int common = 0;
    for (String word : one) {
      common += other.contains(word) ? 1 : 0;
    }
    return common >= SIMILAR * (one.size() + other.size() - common);
  }

  private static Set<String> words(String title) {
    Set<String> words = new HashSet<>();
    for (String word : ContentCheck.bare(title).split(" ")) {
      if (!SMALL.contains(word)) {
        words.add(word.length() > 3 && word.endsWith("s") ? word.replaceAll("s+$", "") : word);
      }
    }
    return words;
  }
}
