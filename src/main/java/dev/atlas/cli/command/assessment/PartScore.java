package dev.atlas.cli.command.assessment;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Exam.Part;
import dev.atlas.assessment.Rubric.Criterion;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.EventId;
import dev.atlas.journal.SelfReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points that a learner gives a part.
 *
 * @param part the part
 * @param points reached
 * @param criteria points by criterion; empty where only their sum was given
 */
record PartScore(Part part, double points, Map<String, Double> criteria) {

  /** Reads {@code PART=POINTS} or {@code PART=POINTS+POINTS...}, one for each criterion. */
  static PartScore parse(String typed, Exam exam, Attempt attempt) {
    int sign = typed.indexOf('=');
    String name = sign < 0 ? typed.strip() : typed.substring(0, sign).strip();
    Part part = exam.part(name);
    if (sign < 0 || part == null) {
      throw new UsageException(
          "`"
              + typed
              + "` is no PART=POINTS of "
              + exam.id()
              + "; its parts are "
              + String.join(", ", exam.parts().stream().map(Part::id).toList()));
    }
    if (attempt.results().containsKey(part.id())) {
      throw new UsageException(
          "`"
              + part.id()
              + "` was scored already in this attempt; `atlas undo EVENT` takes it back, and a new"
              + " attempt sits it again");
    }
    String[] numbers = typed.substring(sign + 1).split("\\+", -1);
    if (numbers.length == 1) {
      return new PartScore(part, number(part.id(), numbers[0], part.points()), Map.of());
    }
    List<Criterion> rubric = part.rubric().criteria();
    if (numbers.length != rubric.size()) {
      throw new UsageException(
          "`"
              + part.id()
              + "` takes one number, or "
              + rubric.size()
              + ": "
              + String.join(" + ", rubric.stream().map(Criterion::name).toList()));
    }
    Map<String, Double> criteria = new LinkedHashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      Criterion criterion = rubric.get(i);
      criteria.put(criterion.name(), number(criterion.name(), numbers[i], criterion.points()));
    }
    return of(part, criteria);
  }

  /** A score by its criteria. */
  static PartScore of(Part part, Map<String, Double> criteria) {
    double sum = criteria.values().stream().mapToDouble(Double::doubleValue).sum();
    return new PartScore(part, sum, criteria);
  }

  /** Points from 0 to the most there are. */
  static double number(String name, String typed, int most) {
    try {
      double points = Double.parseDouble(typed.strip());
      if (points >= 0 && points <= most) {
        return points;
      }
    } catch (NumberFormatException notANumber) {
      // Told below.
    }
    throw new UsageException(name + " has 0 to " + most + " points, not `" + typed.strip() + "`");
  }

  SelfReport.ExamScore fact(Attempt attempt, @Nullable Integer seconds, @Nullable String note) {
    return new SelfReport.ExamScore(
        EventId.parse(attempt.id()), part.id(), points, criteria, seconds, note);
  }
}
