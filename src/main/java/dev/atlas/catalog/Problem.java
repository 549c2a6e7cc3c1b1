package dev.atlas.catalog;

import java.util.Comparator;

/**
 * Something wrong in a file, where it is, and what to do about it.
 *
 * @param location where it was found
 * @param message what is wrong
 * @param advice what to do
 */
public record Problem(Location location, String message, String advice)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::location).thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** The one line that people see: {@code file:line:column: message; advice}. */
  @Override
  public String toString() {
    return location + ": " + message + "; " + advice;
  }
}
