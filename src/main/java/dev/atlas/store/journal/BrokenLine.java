package dev.atlas.store.journal;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;

/**
 * A line of a journal that does not count.
 *
 * @param location where it is
 * @param message what is wrong, without any word of the learner's
 * @param consequence what atlas does with it
 * @param checksum CRC-32C of its bytes in hexadecimal; empty for a line that only lost a dispute
 */
public record BrokenLine(Location location, String message, String consequence, String checksum) {

  /** As a problem for people. */
  public Problem problem() {
    return new Problem(location, message, consequence);
  }
}
