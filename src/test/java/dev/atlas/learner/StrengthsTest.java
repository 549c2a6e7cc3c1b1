package dev.atlas.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.learner.Strengths.Tally;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which areas are clearly better and worse than the whole. */
class StrengthsTest {

  @Test
  void areas_allWithoutFailure_areNoneOfThemStrong() {
    Strengths all = new Strengths(1, Map.of("a", new Tally(20, 20), "b", new Tally(30, 30)));
    assertThat(all.strong()).isEmpty();
    assertThat(all.weak()).isEmpty();
  }

  @Test
  void area_asGoodAsTheWhole_isNotStrong() {
    Strengths even = new Strengths(0.96, Map.of("a", new Tally(100, 96), "b", new Tally(50, 48)));
    assertThat(even.strong()).isEmpty();
  }

  @Test
  void area_nearlyWithoutFailure_isStrongWhereItFailsHalfAsOften() {
    Strengths uneven =
        new Strengths(0.94, Map.of("a", new Tally(100, 97), "b", new Tally(100, 96)));
    assertThat(uneven.strong()).containsExactly("a");
  }

  @Test
  void area_tenPointsFromTheWhole_isStrongOrWeak() {
    Strengths wide = new Strengths(0.8, Map.of("a", new Tally(20, 18), "b", new Tally(20, 14)));
    assertThat(wide.strong()).containsExactly("a");
    assertThat(wide.weak()).containsExactly("b");
  }
}
