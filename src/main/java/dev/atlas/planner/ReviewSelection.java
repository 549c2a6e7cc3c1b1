package dev.atlas.planner;

import dev.atlas.catalog.Diagram;
import dev.atlas.learner.DiagramProgress;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.calendar.Budget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which reviews the day takes: the longest due first, within the cap and the minutes.
 *
 * <p>Pairs that are easily confused stay on different days until both are young; after that, when
 * one is due and the other nearly so, they meet.
 *
 * @param chosen reviews of the day, focus categories first
 * @param leftOver how many due reviews the day has no room for
 */
record ReviewSelection(List<QueueItem> chosen, int leftOver) {

  private record Candidate(Diagram diagram, DiagramProgress progress, double retrievability) {
    LocalDate due() {
      return progress.due().day();
    }
  }

  static ReviewSelection select(PlanContext context, Budget budget) {
    ConfusablePairs pairs = new ConfusablePairs(context);
    List<Candidate> due = candidates(context);
    List<QueueItem> chosen = new ArrayList<>();
    int redraw = context.calendar().redrawMinutes(context.date());
    int room = Math.min(budget.reviewCap(), budget.minutes() / redraw);
    int taken = 0;
    for (Candidate candidate : due) {
      if (chosen.size() < room && !pairs.clashes(candidate.diagram, chosen)) {
        chosen.add(item(context, candidate, redraw));
        taken++;
      }
    }
    for (QueueItem first : List.copyOf(chosen)) {
      for (Diagram partner : pairs.meeting(first.diagram(), chosen)) {
        if (chosen.size() < room) {
          chosen.add(meeting(context, partner, first.diagram(), redraw));
        }
      }
    }
    Set<String> focus = Focus.categories(context);
    chosen.sort(Comparator.comparing(item -> !focus.contains(item.diagram().category())));
    return new ReviewSelection(chosen, due.size() - taken);
  }

  private static List<Candidate> candidates(PlanContext context) {
    LearnerState learner = context.learner();
    List<Candidate> due = new ArrayList<>();
    for (Diagram diagram : context.catalog().diagrams()) {
      DiagramProgress progress = learner.progressOf(diagram.id());
      if (progress != null && !diagram.retired() && !progress.due().day().isAfter(context.date())) {
        double r = progress.retrievability(learner.model(), context.date());
        due.add(new Candidate(diagram, progress, r));
      }
    }
    // Stable: among equals, catalog order decides.
    due.sort(Comparator.comparing(Candidate::due).thenComparing(Candidate::retrievability));
    return due;
  }

  private static QueueItem item(PlanContext context, Candidate candidate, int minutes) {
    int overdue = context.calendar().studyDays(candidate.due(), context.date());
    String reason =
        switch (overdue) {
          case 0 -> "due";
          case 1 -> "due " + candidate.due() + ", one study day late";
          default -> "due " + candidate.due() + ", " + overdue + " study days late";
        };
    return new QueueItem(
        QueueItem.Kind.REVIEW,
        candidate.diagram,
        minutes,
        reason,
        candidate.due(),
        overdue,
        candidate.retrievability,
        0);
  }

  private static QueueItem meeting(
      PlanContext context, Diagram partner, Diagram first, int minutes) {
    DiagramProgress progress = ConfusablePairs.studied(context, partner);
    return new QueueItem(
        QueueItem.Kind.REVIEW,
        partner,
        minutes,
        "nearly due; meets " + first.id() + ", with which it is easily confused",
        progress.due().day(),
        0,
        progress.retrievability(context.learner().model(), context.date()),
        0);
  }
}
