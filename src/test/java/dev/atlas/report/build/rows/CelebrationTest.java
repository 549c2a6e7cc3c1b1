package dev.atlas.report.build.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.report.LogReport;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CelebrationTest {

  private static final Set<String> TARGET = Bundled.curriculum().targetCategories();
  private static final List<String> DIAGRAMS =
      Bundled.catalog().diagrams().stream()
          .filter(diagram -> TARGET.contains(diagram.category()))
          .map(Diagram::id)
          .toList();

  private static List<LogReport.Celebration> after(int studied, int now) {
    Diary diary = new Diary();
    diary.add("2026-01-05T09:00:00Z", new Fact.Know(DIAGRAMS.subList(0, studied), Grade.GOOD));
    return Celebration.of(
        Bundled.catalog(), TARGET, diary.learner(), DIAGRAMS.subList(studied - now, studied));
  }

  @Test
  void quarter_reachedByThisStudy_isCelebratedOnce() {
    assertThat(DIAGRAMS).hasSize(900);
    assertThat(after(224, 1)).isEmpty();
    assertThat(after(225, 1)).containsExactly(new LogReport.Celebration(25, 225, 900));
    assertThat(after(226, 1)).isEmpty();
    assertThat(after(900, 1)).containsExactly(new LogReport.Celebration(100, 900, 900));
  }

  @Test
  void severalQuarters_reachedAtOnce_areOneCelebrationOfTheLast() {
    assertThat(after(700, 600)).containsExactly(new LogReport.Celebration(75, 700, 900));
  }

  @Test
  void recallsOnly_celebrateNothing() {
    assertThat(after(225, 0)).isEmpty();
  }
}
