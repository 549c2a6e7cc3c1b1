package dev.atlas.store.journal;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;

/**
 * A line of a journal that does not count, or the lines of a batch that is not all there.
 *
 * @param location where it is
 * @param message what is wrong, without any word of the learner's
 * @param consequence what atlas does with it
 * @param checksum CRC-32C of its bytes in hexadecimal, of the first of several lines
 * @param lines how many lines it is about, this one and those that follow
 */
public record BrokenLine(
    Location location, String message, String consequence, String checksum, int lines) {

  /** A single line. */
  public BrokenLine(Location location, String message, String consequence, String checksum) {
    this(location, message, consequence, checksum, 1);
  }

  /** As a problem for people. */
  public Problem problem() {
    return new Problem(location, message, consequence);
  }
}
