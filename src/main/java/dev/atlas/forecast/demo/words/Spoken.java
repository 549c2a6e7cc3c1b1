package dev.atlas.forecast.demo.words;

import dev.atlas.journal.Event;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.tracking.Dated;
import dev.atlas.learner.tracking.Tracking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the learner said so far, as far as the agenda of a day asks for it: a journal of a million
 * is not folded every morning.
 */
public final class Spoken {

  private final List<Dated<SelfReport.Mistake>> mistakes = new ArrayList<>();
  private final List<Dated<SelfReport.Revisit>> revisits = new ArrayList<>();
  private final List<Dated<SelfReport.ExamStep>> exams = new ArrayList<>();
  private final List<Dated<SelfReport.Interview>> interviews = new ArrayList<>();

  /** Takes in what was said on a study day. */
  public void take(Event event, LocalDate day) {
    switch (event.fact()) {
      case SelfReport.Mistake mistake -> mistakes.add(dated(event, day, mistake));
      case SelfReport.Revisit revisit -> take(dated(event, day, revisit));
      case SelfReport.ExamStep step -> exams.add(dated(event, day, step));
      case SelfReport.Interview interview -> interviews.add(dated(event, day, interview));
      default -> {
        // The agenda does not ask for it.
      }
    }
  }

  private static <F extends SelfReport> Dated<F> dated(Event event, LocalDate day, F fact) {
    return new Dated<>(event.id(), day, event.at(), fact);
  }

  /** An error that is settled is nobody's business any more. */
  private void take(Dated<SelfReport.Revisit> revisit) {
    revisits.removeIf(each -> each.fact().error().equals(revisit.fact().error()));
    if (revisit.fact().next() == null) {
      mistakes.removeIf(each -> each.event().equals(revisit.fact().error()));
    } else {
      revisits.add(revisit);
    }
  }

  /** All of it. */
  public Tracking tracking() {
    return new Tracking(
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.copyOf(mistakes),
        List.copyOf(revisits),
        List.of(),
        List.copyOf(exams),
        List.copyOf(interviews),
        List.of());
  }
}
