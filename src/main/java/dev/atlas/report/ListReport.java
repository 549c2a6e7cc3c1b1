package dev.atlas.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Diagrams of the catalog.
 *
 * @param items in catalog order
 * @param of how many the catalog holds
 */
public record ListReport(List<Row> items, int of) implements Report {

  /**
   * One diagram.
   *
   * @param phase number of its phase; 0 where the curriculum does not plan it
   * @param state where the learner stands
   * @param due next review; null for new diagrams
   * @param retrievability today; null for new diagrams
   * @param held until when it is kept out of the queues: a date, or until lifted; null for not
   */
  public record Row(
      String id,
      String title,
      String category,
      String group,
      int phase,
      int complexity,
      int minutes,
      String state,
      @Nullable LocalDate due,
      @Nullable Double retrievability,
      @Nullable String held) {}

  @Override
  public String schema() {
    return "atlas.list/1";
  }
}
