package dev.atlas.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private static final List<String> IDS =
      List.of("netflix/request-flow", "uber/request-flow", "raft/leader-election", "saga/two");

  @Test
  void nearest_mistypedId_isSuggested() {
    assertThat(Suggestions.nearest("netflx/request-flow", IDS, 3))
        .startsWith("netflix/request-flow");
    assertThat(Suggestions.nearest("raft/leeder-elction", IDS, 1))
        .containsExactly("raft/leader-election");
  }

  @Test
  void nearest_bareSlug_isComparedWithTheSlugs() {
    assertThat(Suggestions.nearest("leader-elections", IDS, 3))
        .containsExactly("raft/leader-election");
  }

  @Test
  void nearest_ties_areInAlphabeticalOrderAndLimited() {
    assertThat(Suggestions.nearest("request-flaw", IDS, 3))
        .containsExactly("netflix/request-flow", "uber/request-flow");
    assertThat(Suggestions.nearest("request-flaw", IDS, 1)).containsExactly("netflix/request-flow");
  }

  @Test
  void nearest_nothingAlike_isEmpty() {
    assertThat(Suggestions.nearest("zzzzzzzzzzzz", IDS, 3)).isEmpty();
    assertThat(Suggestions.nearest("", List.of(), 3)).isEmpty();
  }
}
