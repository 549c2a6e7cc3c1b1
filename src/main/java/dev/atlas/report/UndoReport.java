package dev.atlas.report;

import java.util.List;

/**
 * Commands that were taken back.
 *
 * @param undone their events, the last command first
 */
public record UndoReport(List<HistoryReport.Row> undone) implements Report {

  @Override
  public String schema() {
    return "atlas.undo/1";
  }
}
