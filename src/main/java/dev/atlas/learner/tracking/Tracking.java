package dev.atlas.learner.tracking;

import dev.atlas.assessment.Attempt;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a day's work needs to know of the learner's own words, and of the forecasts that were kept.
 * The rest of them stays in the journal. All lists are in the order of time.
 *
 * @param known diagrams whose history begins with what the learner knew already
 * @param holds the latest hold of each diagram that was ever held, unless it was lifted
 * @param depths the latest judgement of each diagram
 * @param mornings check-ins of the latest {@value #DAYS} days with one
 * @param mistakes errors that are to be revisited, or were settled in the {@value #DAYS} days
 *     before the latest thing said
 * @param revisits of these errors
 * @param errors all errors ever, counted by day and kind
 * @param exams every step of every exam
 * @param interviews every interview
 * @param forecasts study days on which a forecast was kept
 */
public record Tracking(
    Map<String, Known> known,
    Map<String, Fact.Hold> holds,
    Map<String, SelfReport.Depth> depths,
    List<Dated<SelfReport.Morning>> mornings,
    List<Dated<SelfReport.Mistake>> mistakes,
    List<Dated<SelfReport.Revisit>> revisits,
    List<ErrorTally> errors,
    List<Dated<SelfReport.ExamStep>> exams,
    List<Dated<SelfReport.Interview>> interviews,
    List<LocalDate> forecasts) {

  /** How long a check-in and a settled error stay at hand. */
  public static final int DAYS = 45;

  private static final int LOW = 3;
  private static final int DAYS_A_WEEK = 7;

  /** Nothing was said. */
  public static final Tracking NONE =
      new Tracking(
          Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of());

  /** Whether a diagram is kept out of the queue of a study day. */
  public boolean held(String diagram, LocalDate day) {
    Fact.Hold hold = holds.get(diagram);
    return hold != null && hold.on(day);
  }

  /**
   * The first study day that may bring a diagram again: {@link LocalDate#MAX} for none until it is
   * lifted, null where nothing holds it back.
   */
  public @Nullable LocalDate heldUntil(String diagram) {
    Fact.Hold hold = holds.get(diagram);
    if (hold == null) {
      return null;
    }
    return hold.until() == null ? LocalDate.MAX : hold.until();
  }

  /** The depth of a diagram; null when it was never judged. */
  public SelfReport.@Nullable Depth depthOf(String diagram) {
    return depths.get(diagram);
  }

  /**
   * Whether the last two mornings before a study day, that one included, began with an energy or a
   * focus of 3 or less, the latter not more than a week ago.
   *
   * @param since mornings before it count for nothing
   */
  public boolean exhausted(LocalDate since, LocalDate day) {
    List<Dated<SelfReport.Morning>> all =
        mornings.stream()
            .filter(morning -> !morning.day().isBefore(since) && !morning.day().isAfter(day))
            .toList();
    return all.size() >= 2
        && all.getLast().day().isAfter(day.minusDays(DAYS_A_WEEK))
        && low(all.getLast().fact())
        && low(all.get(all.size() - 2).fact());
  }

  private static boolean low(SelfReport.Morning morning) {
    return Math.min(morning.energy(), morning.focus()) <= LOW;
  }

  /** When an error is to be revisited; null when it is settled. */
  public @Nullable LocalDate revisitOf(Dated<SelfReport.Mistake> mistake) {
    LocalDate next = mistake.fact().revisit();
    for (Dated<SelfReport.Revisit> each : revisits) {
      if (each.fact().error().equals(mistake.event())) {
        next = each.fact().next();
      }
    }
    return next;
  }

  /** The errors that are to be revisited on a day or were to be before, the longest due first. */
  public List<DueRevisit> revisitsDue(LocalDate day) {
    List<DueRevisit> due = new ArrayList<>();
    for (Dated<SelfReport.Mistake> mistake : mistakes) {
      LocalDate next = revisitOf(mistake);
      if (next != null && !next.isAfter(day)) {
        SelfReport.Mistake said = mistake.fact();
        due.add(new DueRevisit(mistake.event().toString(), said.diagram(), said.what(), next));
      }
    }
    due.sort(Comparator.comparing(DueRevisit::due));
    return due;
  }

  /** Every sitting of a paper, in the order they began. */
  public List<Attempt> attempts() {
    return exams.isEmpty() ? List.of() : Attempts.of(exams);
  }

  /** Every mock interview, in the order of time. */
  public List<HeldInterview> heldInterviews() {
    List<HeldInterview> held = new ArrayList<>();
    for (Dated<SelfReport.Interview> each : interviews) {
      held.add(new HeldInterview(each.day(), each.fact().minutes(), each.fact().average()));
    }
    return held;
  }

  /** Whether a forecast was kept from one study day to another, both included. */
  public boolean forecast(LocalDate from, LocalDate to) {
    return forecasts.stream().anyMatch(each -> !each.isBefore(from) && !each.isAfter(to));
  }

  /** Whether an error was looked at again on a study day. */
  public boolean revisited(String error, LocalDate day) {
    return revisits.stream()
        .anyMatch(each -> each.day().equals(day) && each.fact().error().toString().equals(error));
  }

  /**
   * The state at the start of a study day: nothing was said on that day or later, but for what
   * changes the plan at once: what is known, held or judged.
   */
  public Tracking before(LocalDate day) {
    List<Dated<SelfReport.Mistake>> earlier = before(mistakes, day);
    Set<EventId> ids = Set.copyOf(earlier.stream().map(mistake -> mistake.event()).toList());
    return new Tracking(
        known,
        holds,
        depths,
        before(mornings, day),
        earlier,
        before(revisits, day).stream()
            .filter(revisit -> ids.contains(revisit.fact().error()))
            .toList(),
        errors.stream().filter(each -> each.day().isBefore(day)).toList(),
        before(exams, day),
        before(interviews, day),
        forecasts.stream().filter(each -> each.isBefore(day)).toList());
  }

  private static <F extends SelfReport> List<Dated<F>> before(List<Dated<F>> all, LocalDate day) {
    return all.stream().filter(each -> each.day().isBefore(day)).toList();
  }
}
