package dev.atlas.assessment;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paper: parts to sit one after the other, on one day or on several.
 *
 * @param id short name
 * @param title for people
 * @param week of the unstretched plan by whose end it should be sat
 * @param phase number of the phase whose end it marks; 0 for the whole plan
 * @param parts in order
 * @param passPoints points over all parts that pass; 0 where each part must pass by itself
 */
public record Exam(String id, String title, int week, int phase, List<Part> parts, int passPoints) {

  /**
   * A part of a paper.
   *
   * @param id short name
   * @param title for people
   * @param minutes allowed
   * @param rubric how it is scored
   * @param pass share of its points, in percent, under which the remedy is due
   * @param draw what is drawn by lot for it; null for nothing
   * @param task what to do
   * @param remedy what to do where it fell short
   */
  public record Part(
      String id,
      String title,
      int minutes,
      Rubric rubric,
      int pass,
      @Nullable Draw draw,
      String task,
      String remedy) {

    /** Points at most. */
    public int points() {
      return rubric.points();
    }

    /** Whether so many points are enough for this part by itself. */
    public boolean passes(double points) {
      return points * 100 >= (double) pass * points();
    }
  }

  /**
   * Diagrams drawn by lot.
   *
   * @param count how many
   * @param categories they come from; empty for all
   * @param complexity they have at least
   */
  public record Draw(int count, List<String> categories, int complexity) {

    /** The diagrams that a seed draws from a catalog, fewer where it has no more. */
    public List<Diagram> from(Catalog catalog, long seed) {
      List<Diagram> all = new ArrayList<>();
      for (Diagram diagram : catalog.diagrams()) {
        boolean wanted = categories.isEmpty() || categories.contains(diagram.category());
        if (wanted && !diagram.retired() && diagram.complexity() >= complexity) {
          all.add(diagram);
        }
      }
      return Lots.draw(all, count, seed);
    }
  }

  /** Points at most. */
  public int points() {
    return parts.stream().mapToInt(Part::points).sum();
  }

  /** Minutes of all parts. */
  public int minutes() {
    return parts.stream().mapToInt(Part::minutes).sum();
  }

  /** The part of that name, or null. */
  public @Nullable Part part(String name) {
    for (Part part : parts) {
      if (part.id().equals(name)) {
        return part;
      }
    }
    return null;
  }

  /** Whether a catalog has every category that the paper draws from. */
  boolean suits(Catalog catalog) {
    Set<String> drawn = new HashSet<>();
    for (Part part : parts) {
      if (part.draw() != null) {
        drawn.addAll(part.draw().categories());
      }
    }
    return drawn.stream().allMatch(id -> catalog.category(id) != null);
  }
}
