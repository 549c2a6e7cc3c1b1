package dev.atlas.planner;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Settings;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.calendar.Recovery;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What says that a learner is falling behind, seen at the start of a study day. Rest and away days
 * count for nothing.
 *
 * @param due reviews that are due
 * @param room reviews that a full day holds
 * @param missed study days in a row without a review, up to the day before
 * @param retention share of the last 7 days' first recalls that succeeded; null for too few
 * @param before the same of the 30 days before; null for too few
 * @param exhausted whether the last two mornings began with little energy or focus
 */
public record WarningSigns(
    int due,
    int room,
    int missed,
    @Nullable Double retention,
    @Nullable Double before,
    boolean exhausted) {

  private static final int DAYS_OF_REVIEWS = 2;
  private static final int MISSED_DAYS = 3;
  private static final int LOOKED_BACK = 60;
  private static final int LATE_DAYS = 7;
  private static final int EARLIER_DAYS = 30;
  private static final int ENOUGH_RECALLS = 20;
  private static final double LEAST_RETENTION = 0.80;
  private static final double DROP = 0.10;

  private static final WarningSigns NONE = new WarningSigns(0, 0, 0, null, null, false);

  /**
   * The signs of a day.
   *
   * @param learner the state at the start of that day
   */
  public static WarningSigns of(
      Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate day) {
    if (learner.plan() == null || day.isBefore(calendar.start())) {
      return NONE;
    }
    return new WarningSigns(
        due(catalog, learner, day),
        room(calendar, day),
        missed(calendar, learner, day),
        retention(catalog, learner, day.minusDays(LATE_DAYS), day.minusDays(1)),
        retention(
            catalog,
            learner,
            day.minusDays(LATE_DAYS + EARLIER_DAYS),
            day.minusDays(LATE_DAYS + 1L)),
        learner.tracking().exhausted(lastRecovery(learner, day), day));
  }

  /** The day on which the last recovery began: what was tiring before has had its answer. */
  private static LocalDate lastRecovery(LearnerState learner, LocalDate day) {
    DayChoices.Recovering last = learner.days().recovery();
    return last == null || last.from().isAfter(day) ? LocalDate.MIN : last.from();
  }

  private static int due(Catalog catalog, LearnerState learner, LocalDate day) {
    int due = 0;
    for (Diagram diagram : catalog.diagrams()) {
      DiagramProgress progress = learner.progressOf(diagram.id());
      due += progress != null && !diagram.retired() && !progress.due().day().isAfter(day) ? 1 : 0;
    }
    return due;
  }

  private static int room(PlanCalendar calendar, LocalDate day) {
    Settings settings = calendar.settings();
    int minutes = 0;
    for (DayOfWeek each : DayOfWeek.values()) {
      minutes = Math.max(minutes, settings.minutes(calendar.curriculum(), each));
    }
    return Math.min(
        settings.reviewsPerDay(calendar.curriculum()), minutes / calendar.redrawMinutes(day));
  }

  private static int missed(PlanCalendar calendar, LearnerState learner, LocalDate day) {
    int missed = 0;
    LocalDate first = day.minusDays(LOOKED_BACK);
    first = first.isBefore(calendar.start()) ? calendar.start() : first;
    for (LocalDate each = day.minusDays(1); !each.isBefore(first); each = each.minusDays(1)) {
      if (learner.log().days().contains(each)) {
        return missed;
      }
      missed += calendar.minutes(each) == 0 ? 0 : 1;
    }
    return missed;
  }

  private static @Nullable Double retention(
      Catalog catalog, LearnerState learner, LocalDate from, LocalDate to) {
    int[] counts = new int[2];
    learner
        .log()
        .recalls(
            from,
            to,
            catalog,
            (_, _, grade, firstOfDay, _, _) -> {
              if (firstOfDay) {
                counts[0]++;
                counts[1] += grade.remembered() ? 1 : 0;
              }
            });
    return counts[0] < ENOUGH_RECALLS ? null : Double.valueOf((double) counts[1] / counts[0]);
  }

  /** Whether more than two days of reviews are due. */
  public boolean backlog() {
    return due > DAYS_OF_REVIEWS * room;
  }

  /** Whether three study days or more were missed. */
  public boolean absent() {
    return missed >= MISSED_DAYS;
  }

  /** Whether too much was forgotten of late. */
  public boolean forgetting() {
    return retention != null
        && (retention < LEAST_RETENTION || (before != null && retention <= before - DROP));
  }

  /** Whether there is any sign at all. */
  public boolean any() {
    return backlog() || absent() || forgetting() || exhausted;
  }

  /** Whether a recovery is under way on a day, so that nobody needs to be asked to begin one. */
  public static boolean recovering(PlanCalendar calendar, LocalDate day) {
    return calendar.recovery(day) != Recovery.OVER;
  }
}
