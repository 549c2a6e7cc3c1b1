package dev.atlas.report;

import java.util.List;

/**
 * What a check of a catalog found.
 *
 * @param directory that was checked
 * @param diagrams in it; 0 when it could not be loaded
 * @param problems in the order of their places
 */
public record CheckReport(String directory, int diagrams, List<Finding> problems)
    implements Report {

  /** A problem with its place. */
  public record Finding(String file, int line, int column, String message, String advice) {}

  @Override
  public String schema() {
    return "atlas.catalog-check/1";
  }
}
