package dev.atlas.learner.tracking;

import dev.atlas.assessment.Attempt;
import dev.atlas.journal.EventId;
import dev.atlas.journal.SelfReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of exams, put together to attempts. A part counts from its first score; a score of an
 * attempt that nobody began says nothing.
 */
final class Attempts {

  private record Begun(Dated<SelfReport.ExamStep> event, SelfReport.ExamStart start) {}

  private Attempts() {}

  /** The attempts in the order they began. */
  static List<Attempt> of(List<Dated<SelfReport.ExamStep>> steps) {
    Map<EventId, Begun> begun = new LinkedHashMap<>();
    Map<EventId, Map<String, Attempt.Result>> results = new LinkedHashMap<>();
    List<EventId> stopped = new ArrayList<>();
    for (Dated<SelfReport.ExamStep> step : steps) {
      // A switch over types would be linked at every start, which takes longer than all else here.
      SelfReport.ExamStep fact = step.fact();
      if (fact instanceof SelfReport.ExamStart start) {
        begun.put(step.event(), new Begun(step, start));
        results.put(step.event(), new LinkedHashMap<>());
      } else if (fact instanceof SelfReport.ExamScore score) {
        Map<String, Attempt.Result> attempt = results.get(score.attempt());
        if (attempt != null) {
          attempt.putIfAbsent(
              score.part(), new Attempt.Result(step.day(), score.points(), score.seconds()));
        }
      } else if (fact instanceof SelfReport.ExamStop stop) {
        stopped.add(stop.attempt());
      }
    }
    List<Attempt> attempts = new ArrayList<>();
    begun.forEach(
        (id, each) ->
            attempts.add(
                new Attempt(
                    id.toString(),
                    each.start.paper(),
                    each.start.seed(),
                    each.event.day(),
                    stopped.contains(id),
                    Map.copyOf(results.getOrDefault(id, Map.of())))));
    return attempts;
  }
}
