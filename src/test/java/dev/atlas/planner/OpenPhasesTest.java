package dev.atlas.planner;

import static dev.atlas.memory.Grade.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Phase;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.SmallCatalog;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OpenPhasesTest {

  private static final Catalog CATALOG = Bundled.catalog();

  private final Diary diary = new Diary().start("2026-01-05T08:00:00Z", "balanced", "2026-01-05");
  private OffsetDateTime at = OffsetDateTime.parse("2026-01-05T09:00:00Z");

  /** Studies and recalls so many of a phase's diagrams. */
  private void complete(int phase, int diagrams) {
    List<String> categories =
        Objects.requireNonNull(Bundled.curriculum().phase(phase)).categories();
    List<Diagram> planned =
        CATALOG.diagrams().stream().filter(d -> categories.contains(d.category())).toList();
    for (Diagram diagram : planned.subList(0, diagrams)) {
      diary.add(at, Diary.review(diagram.id(), GOOD));
      diary.add(at.plusDays(2), Diary.review(diagram.id(), GOOD));
    }
  }

  private List<Integer> open(Catalog catalog) {
    LearnerState learner = JournalFold.now(diary.journal(), catalog, Bundled.curriculum());
    return OpenPhases.of(catalog, Bundled.curriculum(), learner).stream()
        .map(Phase::number)
        .toList();
  }

  private List<Integer> open() {
    return open(CATALOG);
  }

  private int current() {
    return OpenPhases.current(CATALOG, Bundled.curriculum(), diary.learner()).number();
  }

  @Test
  void phases_ofABeginner_areTheFirstAlone() {
    assertThat(open()).containsExactly(1);
    assertThat(current()).isEqualTo(1);
  }

  @Test
  void secondAndThird_openTogetherAtEightyPercentOfTheFirst() {
    complete(1, 191);
    assertThat(open()).containsExactly(1);
    complete(1, 192);
    assertThat(open()).containsExactly(1, 2, 3);
    assertThat(current()).isEqualTo(1);
  }

  @Test
  void studiedButNotRecalled_opensNothing() {
    for (Diagram diagram : CATALOG.diagrams().subList(0, 240)) {
      diary.add(at, Diary.review(diagram.id(), GOOD));
    }
    assertThat(open()).containsExactly(1);
    assertThat(current()).isEqualTo(1);
  }

  @Test
  void fourth_opensWithTheSecondAndFifthWithTheFourth() {
    complete(1, 240);
    complete(3, 240);
    assertThat(open()).containsExactly(1, 2, 3);
    assertThat(current()).isEqualTo(2);
    complete(2, 223);
    assertThat(open()).containsExactly(1, 2, 3);
    complete(2, 224);
    assertThat(open()).containsExactly(1, 2, 3, 4);
    complete(4, 159);
    assertThat(open()).containsExactly(1, 2, 3, 4);
    complete(4, 160);
    assertThat(open()).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void phase_openedByHand_opensAloneUntilItsOwnGatePasses() {
    diary.add(at, new Fact.PhaseOpen(4));
    assertThat(open()).containsExactly(1, 4);
    complete(4, 160);
    assertThat(open()).containsExactly(1, 4, 5);
  }

  @Test
  void everythingStudied_current_isTheLastPhase() {
    for (int phase = 1; phase <= 5; phase++) {
      complete(phase, List.of(240, 280, 240, 200, 100).get(phase - 1));
    }
    assertThat(current()).isEqualTo(5);
  }

  @Test
  void retiredDiagrams_doNotHoldAGateShut() {
    Catalog catalog =
        new SmallCatalog().retired("patterns", "a/one").add("patterns", "a/two", 10).build();
    assertThat(open(catalog)).containsExactly(1);
    diary.add(at, Diary.review("a/two", GOOD));
    diary.add(at.plusDays(1), Diary.review("a/two", GOOD));
    assertThat(open(catalog)).contains(1, 2, 3);
  }
}
