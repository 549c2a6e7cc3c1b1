package dev.atlas.planner;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.KeyResult;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Who is in the greatest hurry: for each deadline, the plan's minutes left until shortly before it,
 * less the study minutes left for it. Categories of one key result share its slack; a stretch
 * category has its own, to the end of the plan.
 */
final class Slack {

  private final PlanContext context;
  private final Map<String, Long> planMinutes = new HashMap<>();
  private final Map<String, Long> studyMinutes = new HashMap<>();

  Slack(PlanContext context) {
    this.context = context;
    for (Diagram diagram : context.catalog().diagrams()) {
      if (Unstudied.planned(context, diagram)) {
        studyMinutes.merge(goal(diagram.category()), (long) diagram.minutes(), Long::sum);
      }
    }
  }

  /** The name of what a category is studied for: a key result's id or the category's own. */
  String goal(String category) {
    KeyResult keyResult = context.calendar().curriculum().keyResultOf(category);
    return keyResult == null ? category : keyResult.id();
  }

  /** Minutes to spare; negative when there is more to study than time. */
  long minutes(String category) {
    String goal = goal(category);
    long plan = planMinutes.computeIfAbsent(goal, _ -> minutesToDeadline(category));
    return plan - studyMinutes.getOrDefault(goal, 0L);
  }

  /** Counts a diagram as chosen. */
  void chosen(Diagram diagram) {
    studyMinutes.merge(goal(diagram.category()), (long) -diagram.minutes(), Long::sum);
  }

  private long minutesToDeadline(String category) {
    Curriculum curriculum = context.calendar().curriculum();
    KeyResult keyResult = curriculum.keyResultOf(category);
    LocalDate deadline =
        keyResult == null
            ? context.calendar().end().minusDays(1)
            : context.calendar().endOfWeek(keyResult.week() - curriculum.leadWeeks());
    return context.calendar().minutesBetween(context.date(), deadline);
  }
}
