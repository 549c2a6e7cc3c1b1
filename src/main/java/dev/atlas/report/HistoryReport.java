package dev.atlas.report;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of the journal.
 *
 * @param rows in the order of time
 * @param omitted earlier rows that are not shown
 */
public record HistoryReport(List<Row> rows, int omitted) implements Report {

  /**
   * One event.
   *
   * @param id of the event
   * @param at when it happened
   * @param device that wrote it
   * @param type of the event
   * @param diagram id, for reviews
   * @param detail what it says, in few words
   * @param note the learner's words
   * @param undone whether it was taken back
   */
  public record Row(
      String id,
      OffsetDateTime at,
      String device,
      String type,
      @Nullable String diagram,
      String detail,
      @Nullable String note,
      boolean undone) {}

  @Override
  public String schema() {
    return "atlas.history/1";
  }

  /**
   * Commands that were taken back.
   *
   * @param rows their events, the last command first
   */
  public record Undone(List<Row> rows) implements Report {

    @Override
    public String schema() {
      return "atlas.undo/1";
    }
  }
}
