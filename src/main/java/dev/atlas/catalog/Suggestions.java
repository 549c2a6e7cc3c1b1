package dev.atlas.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names near to a mistyped one, by Levenshtein distance; ties in alphabetical order. */
public final class Suggestions {

  private Suggestions() {}

  /** At most {@code limit} candidates that a reader could have meant, nearest first. */
  public static List<String> nearest(String typed, Collection<String> candidates, int limit) {
    record Scored(String name, int distance) {}
    int tolerance = Math.max(2, typed.length() / 3);
    return candidates.stream()
        .map(name -> new Scored(name, score(typed, name)))
        .filter(scored -> scored.distance <= tolerance)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(limit)
        .map(Scored::name)
        .toList();
  }

  /** The whole name or, for a bare slug, the part after the slash: whichever is nearer. */
  private static int score(String typed, String name) {
    int slash = name.indexOf('/');
    int whole = distance(typed, name);
    return typed.indexOf('/') >= 0 || slash < 0
        ? whole
        : Math.min(whole, distance(typed, name.substring(slash + 1)));
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    Arrays.setAll(previous, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
