package dev.atlas.render.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

  private static final int WIDTH = 30;

  private static String located(String place, String words) {
    return new Page(new Style(false, WIDTH)).located(place, words).toString();
  }

  @Test
  void located_findingThatFits_isOneLine() {
    assertThat(located("a.yaml:1:1:", "is empty; fill it"))
        .isEqualTo("a.yaml:1:1: is empty; fill it\n");
  }

  @Test
  void located_longFindingAtAShortPlace_goesOnFurtherIn() {
    assertThat(located("a.yaml:1:1:", "holds no diagram at all; write one"))
        .isEqualTo("a.yaml:1:1: holds no diagram\n  at all; write one\n");
  }

  @Test
  void located_placeLongerThanTheTerminal_staysInOnePiece() {
    String place = "/home/of a learner/with spaces/journal.jsonl:1000000:17:";
    assertThat(located(place, "broken JSON; the line is passed over"))
        .isEqualTo(place + "\n  broken JSON; the line is\n  passed over\n");
  }

  @Test
  void located_firstWordThatDoesNotFit_beginsBelow() {
    assertThat(located("a b.yaml:1:1:", "`an-id-of-twenty-letter` is no id"))
        .isEqualTo("a b.yaml:1:1:\n  `an-id-of-twenty-letter` is\n  no id\n");
  }
}
