package dev.atlas.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Card;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Location;
import dev.atlas.catalog.SourceMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings in what entries say. */
class ContentCheckTest {

  private final List<Diagram> diagrams = new ArrayList<>();
  private final Map<String, Card> cards = new HashMap<>();
  private final SourceMap sources = new SourceMap();

  private void entry(String id, String title, @Nullable String prompt, String... recall) {
    entry(id, title, List.of(), new Card(prompt, List.of(recall), null, null));
  }

  private void entry(String id, String title, List<String> requires, Card card) {
    String category = id.substring(0, id.indexOf('/'));
    diagrams.add(
        new Diagram(
            id, title, category, category, 1, 15, null, requires, List.of(), List.of(), List.of(),
            false));
    cards.put(id, card);
    sources.put(id, "id", new Location("catalog.yaml", diagrams.size(), 1));
  }

  private List<String> messages() {
    Map<String, Integer> phases = Map.of("early", 1, "late", 2);
    return ContentCheck.check(
            diagrams, cards::get, category -> phases.getOrDefault(category, 0), sources)
        .stream()
        .map(problem -> problem.message())
        .toList();
  }

  @Test
  void good_entry_has_no_finding() {
    entry("early/a", "Write path", "Draw the write path.", "log", "memtable", "flush");
    assertThat(messages()).isEmpty();
  }

  @Test
  void prompt_missing_or_repeated_is_found() {
    entry("early/a", "Write path", "Draw the path of one write.", "1", "2", "3");
    entry("early/b", "Read path", "Draw the path of one write!", "4", "5", "6");
    entry("early/c", "Compaction", null, "7", "8", "9");
    assertThat(messages())
        .containsExactly(
            "early/b: `prompt` repeats that of early/a", "early/c: `prompt` is missing");
  }

  @Test
  void entry_of_a_title_only_is_found_once() {
    entry("early/a", "Write path", null);
    assertThat(messages()).containsExactly("early/a: `prompt` and `recall` are missing");
  }

  @Test
  void recall_of_another_size_than_three_to_eight_is_found() {
    entry("early/a", "Write path", "One.", "1", "2");
    entry("early/b", "Compaction", "Two.", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(messages())
        .contains("early/a: `recall` has 2 points", "early/b: `recall` has 9 points");
  }

  @Test
  void recall_point_repeated_across_entries_is_found_beyond_a_small_share() {
    entry("early/a", "Write path", "One.", "The log is written first", "2", "3");
    entry("early/b", "Compaction", "Two.", "the log is written first.", "5", "6");
    assertThat(messages()).containsExactly("early/b: a point of `recall` repeats one of early/a");
    for (int i = 0; i < 70; i++) {
      entry("early/x" + i, "Title" + i, "Prompt " + i, "a" + i, "b" + i, "c" + i);
    }
    assertThat(messages()).isEmpty();
  }

  @Test
  void prerequisite_of_a_later_or_of_no_phase_is_found() {
    entry("late/b", "Compaction", List.of(), new Card("B.", List.of("1", "2", "3"), null, null));
    entry("never/c", "Tiering", List.of(), new Card("C.", List.of("4", "5", "6"), null, null));
    entry(
        "early/a",
        "Write path",
        List.of("late/b", "never/c"),
        new Card("A.", List.of("7", "8", "9"), null, null));
    assertThat(messages())
        .containsExactlyInAnyOrder(
            "early/a: `requires` names late/b of phase 2, but is itself planned in phase 1",
            "early/a: `requires` names never/c, which no phase plans");
  }

  @ParameterizedTest
  @CsvSource({
    "Cache invalidation by events, Event cache invalidations, true",
    "Leader election in Raft, Raft leader election, true",
    "Netflix request flow, Uber request flow, false",
    "At-least-once delivery, At-most-once delivery, false",
    "Read path, Write path, false",
  })
  void titles_that_share_most_words_are_nearly_the_same(String one, String other, boolean similar) {
    entry("early/a", one, "One.", "1", "2", "3");
    entry("early/b", other, "Two.", "4", "5", "6");
    assertThat(messages().contains("early/b: its title is nearly that of early/a"))
        .isEqualTo(similar);
  }

  @ParameterizedTest
  @CsvSource({
    "2017, true",
    "2017-02, true",
    "2017-02-28, true",
    "2017-02-29, false",
    "2017-13, false",
    "28.02.2017, false",
    "1700, false",
    "2017-2-8, false",
    "soon, false",
  })
  void date_is_a_year_a_month_or_a_day(String text, boolean good) {
    assertThat(Formats.date(text)).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({
    "https://aws.amazon.com/message/41926/, true",
    "http://example.org, true",
    "https://en.wikipedia.org/wiki/Dyn_(company), true",
    "example.org/page, false",
    "https://localhost/page, false",
    "https://exa mple.org, false",
    "ftp://example.org, false",
    "https:///page, false",
    "javascript:alert(1), false",
  })
  void url_is_an_address_on_the_web(String text, boolean good) {
    assertThat(Formats.url(text)).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({
    "systems/netflix/request-flow.md, true", "index.md, true", "../secret.md, false",
    "/etc/passwd, false", "systems/netflix, false", "a b.md, false",
  })
  void page_is_a_path_below_the_site(String text, boolean good) {
    assertThat(Formats.page(text)).isEqualTo(good);
  }
}
