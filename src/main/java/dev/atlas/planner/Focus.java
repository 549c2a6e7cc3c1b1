package dev.atlas.planner;

import dev.atlas.curriculum.rhythm.DayRhythm;
import dev.atlas.learner.Strengths;
import java.util.Set;

/**
 * The categories that go first on a day where nothing else decides: the weekday's, or the learner's
 * weak areas on days that the rhythm leaves open. They open and close nothing.
 */
final class Focus {

  private Focus() {}

  static Set<String> categories(PlanContext context) {
    DayRhythm rhythm = context.calendar().curriculum().rhythm().get(context.date().getDayOfWeek());
    if (rhythm != null && !rhythm.focus().isEmpty()) {
      return Set.copyOf(rhythm.focus());
    }
    return Strengths.of(context.learner(), context.catalog(), context.date()).weak();
  }
}
