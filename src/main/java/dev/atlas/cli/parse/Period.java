package dev.atlas.cli.parse;

import java.time.LocalDate;

/**
 * Study days from one to another.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

  /** Whether a day lies within. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
