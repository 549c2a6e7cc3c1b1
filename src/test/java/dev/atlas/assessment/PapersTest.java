package dev.atlas.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.assessment.Exam.Part;
import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Hostile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PapersTest {

  private static final List<Exam> PAPERS = Papers.of(Bundled.catalog());

  private static Exam paper(String id) {
    return Objects.requireNonNull(Papers.find(PAPERS, id));
  }

  private static Attempt attempt(Map<String, Double> points) {
    Map<String, Attempt.Result> results = new HashMap<>();
    LocalDate day = LocalDate.of(2026, 1, 5);
    points.forEach((part, reached) -> results.put(part, new Attempt.Result(day, reached, null)));
    return new Attempt("A", "any", 1, day, false, results);
  }

  @Test
  void papers_asTheSourcesSay_haveTheirTimesPointsAndThresholds() {
    assertThat(PAPERS)
        .extracting(Exam::id)
        .containsExactly("week-2", "week-4", "week-8", "week-12", "final");
    assertThat(PAPERS).extracting(Exam::minutes).containsExactly(180, 180, 120, 90, 240);
    assertThat(PAPERS).extracting(Exam::points).containsExactly(300, 400, 100, 100, 1000);
    assertThat(PAPERS).extracting(Exam::passPoints).containsExactly(0, 320, 80, 80, 850);
    assertThat(paper("final").parts())
        .extracting(Part::points)
        .containsExactly(250, 200, 150, 150, 100, 150);
    assertThat(paper("week-2").parts()).extracting(Part::pass).containsExactly(85, 85, 80);
  }

  @Test
  void draw_ofEveryPart_isTheSameForASeedAndWithoutRepeats() {
    for (Exam exam : PAPERS) {
      for (Part part : exam.parts()) {
        if (part.draw() != null) {
          for (long seed = 0; seed < 50; seed++) {
            List<Diagram> drawn = part.draw().from(Bundled.catalog(), seed);
            assertThat(drawn).as("%s seed %d", part.id(), seed).hasSize(part.draw().count());
            assertThat(new HashSet<>(drawn)).hasSize(drawn.size());
            assertThat(part.draw().from(Bundled.catalog(), seed)).isEqualTo(drawn);
          }
        }
      }
    }
  }

  @Test
  void draw_overManySeeds_takesEveryDiagramAboutAsOften() {
    Map<String, Integer> counts = new HashMap<>();
    Part recall = paper("week-2").parts().getFirst();
    for (long seed = 0; seed < 4000; seed++) {
      Objects.requireNonNull(recall.draw())
          .from(Bundled.catalog(), seed)
          .forEach(diagram -> counts.merge(diagram.id(), 1, Integer::sum));
    }
    assertThat(counts).hasSize(80);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1150));
  }

  @Test
  void papers_ofACatalogWithoutTheirCategories_areNone() {
    assertThat(Papers.of(Hostile.catalog())).isEmpty();
  }

  @Test
  void week2_onePartUnderItsMark_isNotPassed() {
    Exam exam = paper("week-2");
    assertThat(attempt(Map.of("patterns", 85.0, "mechanisms", 85.0, "design", 80.0)).passed(exam))
        .isTrue();
    Attempt short1 = attempt(Map.of("patterns", 84.9, "mechanisms", 100.0, "design", 100.0));
    assertThat(short1.passed(exam)).isFalse();
    assertThat(short1.weak(exam)).extracting(Part::id).containsExactly("patterns");
  }

  @Test
  void week4_weakPartButEnoughPoints_isPassedWithARemedy() {
    Exam exam = paper("week-4");
    Attempt enough =
        attempt(
            Map.of(
                "recall", 100.0, "application", 60.0, "understanding", 80.0, "integration", 80.0));
    assertThat(enough.passed(exam)).isTrue();
    assertThat(enough.weak(exam)).extracting(Part::id).containsExactly("application");
  }

  @Test
  void points_beyondThePart_countAsItsMost() {
    assertThat(attempt(Map.of("design", 1e9)).points(paper("week-8"))).isEqualTo(40);
  }

  @Test
  void certificate_atItsBounds_isGiven() {
    assertThat(Certificate.of(1000)).isEqualTo(Certificate.EXPERT_ARCHITECT);
    assertThat(Certificate.of(949.9)).isEqualTo(Certificate.SENIOR_ARCHITECT);
    assertThat(Certificate.of(850)).isEqualTo(Certificate.ARCHITECT);
    assertThat(Certificate.of(800)).isEqualTo(Certificate.JUNIOR_ARCHITECT);
    assertThat(Certificate.of(799)).isEqualTo(Certificate.CONTINUE_STUDYING);
  }

  @Test
  void interviews_overAnyPathway_addUpToThoseOfTheUnstretchedPlan() {
    for (int weeks : new int[] {16, 32, 52}) {
      double stretch = weeks / 16.0;
      int sum = 0;
      for (int week = 1; week <= weeks; week++) {
        sum += InterviewQuota.ofWeek(week, stretch);
      }
      assertThat(sum).as("%d weeks", weeks).isEqualTo(4 * 2 + 4 * 3 + 4 * 4);
      assertThat(InterviewQuota.ofWeek(weeks + 1, stretch)).isZero();
      assertThat(InterviewQuota.ofWeek(weeks / 4, stretch)).isZero();
    }
  }
}
