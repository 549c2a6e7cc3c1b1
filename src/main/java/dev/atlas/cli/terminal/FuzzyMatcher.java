package dev.atlas.cli.terminal;

import dev.atlas.catalog.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a typed word means: the beginning of a candidate, else any part of it, else its
 * letters in order, else one that is nearly it. The first of these that finds anything decides.
 */
final class FuzzyMatcher implements CompletionMatcher {

  private static final int MOST = 20;

  private String typed = "";
  private List<Candidate> found = List.of();

  @Override
  public void compile(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      @Nullable String originalGroupName) {
    typed = line.word().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Candidate> matches(List<Candidate> candidates) {
    found = those(candidates, value -> value.startsWith(typed));
    if (found.isEmpty()) {
      found = those(candidates, value -> value.contains(typed));
    }
    if (found.isEmpty()) {
      found = those(candidates, this::inOrder);
    }
    if (found.isEmpty()) {
      List<String> near =
          Suggestions.nearest(typed, candidates.stream().map(Candidate::value).toList(), MOST);
      found = those(candidates, near::contains);
    }
    return found;
  }

  private static List<Candidate> those(List<Candidate> candidates, Predicate<String> which) {
    return candidates.stream().filter(each -> which.test(each.value())).toList();
  }

  private boolean inOrder(String value) {
    int at = 0;
    for (int i = 0; i < value.length() && at < typed.length(); i++) {
      at += value.charAt(i) == typed.charAt(at) ? 1 : 0;
    }
    return at == typed.length();
  }

  @Override
  public @Nullable Candidate exactMatch() {
    return found.stream().filter(each -> each.value().equals(typed)).findFirst().orElse(null);
  }

  @Override
  public String getCommonPrefix() {
    String common = found.isEmpty() ? typed : found.getFirst().value();
    for (Candidate each : found) {
      while (!each.value().startsWith(common)) {
        common = common.substring(0, common.length() - 1);
      }
    }
    return common.startsWith(typed) ? common : typed;
  }
}
