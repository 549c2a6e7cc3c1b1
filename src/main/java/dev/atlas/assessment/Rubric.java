package dev.atlas.assessment;

import java.util.List;

/**
 * How a part of an exam is scored: points by criterion.
 *
 * @param criteria in order; their points add up to those of the part
 */
public record Rubric(List<Criterion> criteria) {

  /**
   * One thing that is looked at.
   *
   * @param name in one word
   * @param points at most
   */
  public record Criterion(String name, int points) {}

  /** Points at most. */
  public int points() {
    return criteria.stream().mapToInt(Criterion::points).sum();
  }
}
