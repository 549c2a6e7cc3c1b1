package dev.atlas.report.build.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.memory.Grade;
import dev.atlas.report.PlanReport;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasteryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 8);

  private final Diary diary = new Diary();

  private List<PlanReport.MasteryRow> rows() {
    return Mastery.of(Bundled.catalog(), diary.learner());
  }

  /** Recalls of as many diagrams in so many seconds each. */
  private void draw(int diagrams, int seconds, Grade grade) {
    for (int i = 0; i < diagrams; i++) {
      String id = Bundled.catalog().diagrams().get(i).id();
      diary.review("2026-01-05T09:00:00Z", id, Grade.GOOD);
      diary.add("2026-01-08T09:00:00Z", new Fact.Review(id, grade, null, seconds, null));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "50, 72, GOOD, true",
    "60, 60, HARD, true",
    "49, 10, EASY, false",
    "50, 73, GOOD, false",
    "50, 60, AGAIN, false"
  })
  void fiftyDiagrams_rememberedWithinTheHour_showTheFirstHalf(
      int diagrams, int seconds, Grade grade, boolean shown) {
    draw(diagrams, seconds, grade);
    assertThat(rows().getFirst().shown()).isEqualTo(shown ? DAY : null);
    assertThat(rows().getLast().shown()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"45, 4, true", "46, 5, false", "45, 3, false"})
  void interview_ofFortyFiveMinutes_showsTheSecondHalf(int minutes, int score, boolean shown) {
    diary.add(
        "2026-01-08T09:00:00Z",
        new SelfReport.Interview("a design", minutes, score, score, score, score, score, null));
    assertThat(rows().getLast().shown()).isEqualTo(shown ? DAY : null);
  }

  @Test
  void nothingDone_showsNothing_andSaysHow() {
    assertThat(rows()).allSatisfy(row -> assertThat(row.how()).startsWith("atlas "));
    assertThat(rows()).allMatch(row -> row.shown() == null);
  }
}
