package dev.atlas.assessment;

import dev.atlas.assessment.Exam.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sitting of a paper, over as many days as it takes.
 *
 * @param id of the event that began it
 * @param paper id of the paper
 * @param seed of what it draws
 * @param begun study day
 * @param stopped whether it was given up
 * @param results by the id of the part
 */
public record Attempt(
    String id,
    String paper,
    long seed,
    LocalDate begun,
    boolean stopped,
    Map<String, Result> results) {

  /**
   * A part that was sat.
   *
   * @param day study day
   * @param points reached
   * @param seconds it took, where given
   */
  public record Result(LocalDate day, double points, @Nullable Integer seconds) {}

  /** The first part that was not sat yet; null when all were. */
  public @Nullable Part next(Exam exam) {
    for (Part part : exam.parts()) {
      if (!results.containsKey(part.id())) {
        return part;
      }
    }
    return null;
  }

  /** Whether every part was sat. */
  public boolean complete(Exam exam) {
    return next(exam) == null;
  }

  /** Whether it waits to go on. */
  public boolean open(Exam exam) {
    return !stopped && !complete(exam);
  }

  /** Points reached so far. */
  public double points(Exam exam) {
    double points = 0;
    for (Part part : exam.parts()) {
      Result result = results.get(part.id());
      points += result == null ? 0 : Math.clamp(result.points(), 0.0, part.points());
    }
    return points;
  }

  /** Whether the paper is passed: by its points, or else by every part. */
  public boolean passed(Exam exam) {
    if (!complete(exam)) {
      return false;
    }
    return exam.passPoints() > 0
        ? points(exam) >= exam.passPoints()
        : exam.parts().stream().allMatch(part -> passed(part));
  }

  /** Whether a part was sat and reached what it asks for. */
  public boolean passed(Part part) {
    Result result = results.get(part.id());
    return result != null && part.passes(result.points());
  }

  /** The parts that were sat and fell short. */
  public List<Part> weak(Exam exam) {
    return exam.parts().stream()
        .filter(part -> results.containsKey(part.id()) && !passed(part))
        .toList();
  }
}
