package dev.atlas.assessment;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The diagram that a mock interview is about. */
public final class Scenario {

  private static final String COMPANIES = "companies";
  private static final int COMPLEX = 4;

  private Scenario() {}

  /**
   * Draws a complex diagram of a company; from a catalog without such, a complex one, or any.
   *
   * @return null from an empty catalog
   */
  public static @Nullable Diagram draw(Catalog catalog, long seed) {
    for (List<String> categories : List.of(List.of(COMPANIES), List.<String>of())) {
      for (int complexity : new int[] {COMPLEX, Diagram.MIN_COMPLEXITY}) {
        List<Diagram> drawn = new Exam.Draw(1, categories, complexity).from(catalog, seed);
        if (!drawn.isEmpty()) {
          return drawn.getFirst();
        }
      }
    }
    return null;
  }

  /** What the next interview of a learner draws with. */
  public static long seed(long own, int held) {
    return Lots.seed(own, "interview", held);
  }
}
