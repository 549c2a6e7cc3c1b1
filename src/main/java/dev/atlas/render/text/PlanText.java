package dev.atlas.render.text;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.render.text.period.KeyResultText;
import dev.atlas.render.text.period.WarningText;
import dev.atlas.render.text.tracking.ExamText;
import dev.atlas.render.words.BehindWords;
import dev.atlas.report.PlanReport;
import dev.atlas.report.PlanReport.MilestoneRow;
import dev.atlas.report.PlanReport.PhaseRow;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The plan in time for a terminal. */
final class PlanText {

  private static final int BAR = 20;
  private static final int LEAST_BAR = 5;
  private static final int PHASE_TITLE = 23;

  /** Columns of a phase with its whole bar. */
  private static final int PHASE_ROW = 80;

  private static final int RHYTHM = 11;
  private static final int LENGTH = 9;

  private PlanText() {}

  static void write(PlanReport plan, Page page) {
    page.line(
        page.style().strong("Plan " + Plain.safe(plan.pathway()))
            + " · "
            + plan.start()
            + " to "
            + plan.end()
            + " · "
            + week(plan));
    page.line(
        hours(plan.weeklyHours())
            + " h a week · "
            + plan.newPerDay()
            + " new and "
            + plan.reviewsPerDay()
            + " reviews a day · "
            + Plain.safe(plan.model())
            + " at "
            + Plain.percent(plan.retention()));
    page.line(
        "Minutes from Monday: "
            + plan.minutes().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    plan.exceptions().forEach(line -> page.line("· " + Plain.safe(line)));
    plan.notes().forEach(line -> page.line("· " + Plain.safe(line)));
    plan.warnings().forEach(warning -> page.line(page.style().warn("! " + warning)));
    WarningText.write(BehindWords.of(plan.signs(), plan.weeksBehind()), page);
    if (plan.maintenance() != null) {
      maintenance(plan.maintenance(), page);
    }
    page.heading("Phases");
    plan.phases().forEach(phase -> phase(phase, plan, page));
    KeyResultText.write(plan.keyResults(), plan.today(), page);
    if (!plan.milestones().isEmpty()) {
      page.heading("Milestones");
      plan.milestones().forEach(milestone -> milestone(milestone, page));
    }
    if (!plan.papers().isEmpty()) {
      page.heading("Papers");
      ExamText.rows(plan.papers(), page);
    }
    if (!plan.chosen()) {
      page.blank()
          .line(
              "Begin with: " + page.style().accent("atlas plan start --pathway " + plan.pathway()));
    }
  }

  private static void maintenance(PlanReport.Maintenance maintenance, Page page) {
    page.heading("Finished: maintenance since " + maintenance.since());
    for (PlanReport.RhythmRow row : maintenance.rhythms()) {
      page.line(
          "  "
              + Plain.fit(row.rhythm(), RHYTHM)
              + Plain.fit(length(row), LENGTH)
              + (row.from() == null || row.to() == null ? "no day for it" : days(row)));
    }
    boolean mastered = maintenance.mastery().stream().allMatch(row -> row.shown() != null);
    page.line(mastered ? page.style().good("  Mastery is shown.") : "  Mastery asks for:");
    for (PlanReport.MasteryRow row : maintenance.mastery()) {
      page.line(
          "    "
              + row.what()
              + ": "
              + (row.shown() == null ? row.how() : "shown on " + row.shown()));
    }
  }

  private static String length(PlanReport.RhythmRow row) {
    return switch (row.rhythm()) {
      case "quarterly" -> "a day";
      case "yearly" -> "a week";
      default -> Plain.minutes(row.minutes());
    };
  }

  private static String days(PlanReport.RhythmRow row) {
    return row.from() + (Objects.equals(row.from(), row.to()) ? "" : " to " + row.to());
  }

  private static String week(PlanReport plan) {
    if (plan.week() < 1) {
      return "not begun";
    }
    return plan.week() > plan.weeks() ? "over" : "week " + plan.week() + " of " + plan.weeks();
  }

  private static String hours(double hours) {
    return hours == Math.rint(hours) ? "" + (long) hours : "" + hours;
  }

  /** The paper of a phase that was passed, beside its gate. */
  private static String passed(PhaseRow phase, PlanReport plan) {
    return plan.papers().stream()
        .filter(paper -> paper.phase() == phase.number() && paper.state().equals("passed"))
        .map(paper -> ", " + paper.id() + " passed")
        .collect(Collectors.joining());
  }

  private static void phase(PhaseRow phase, PlanReport plan, Page page) {
    int lacking = Math.max(0, PHASE_ROW - page.width());
    int bar = Math.max(LEAST_BAR, BAR - lacking);
    boolean dropped = phase.of() == 0;
    int filled = dropped ? 0 : bar * phase.complete() / phase.of();
    int title = PHASE_TITLE - Math.clamp(lacking - BAR + bar, 0, PHASE_TITLE / 3);
    Style style = page.style();
    page.line(
        String.format(Locale.ROOT, "  %d ", phase.number())
            + Plain.fit(Plain.safe(phase.title()), title - 1)
            + " "
            + Dates.dayMonth(phase.from())
            + " - "
            + Plain.fit(Dates.dayMonth(phase.to()), 8)
            + style.accent("█".repeat(filled))
            + style.faint("░".repeat(bar - filled))
            + (dropped
                ? " dropped    "
                : String.format(Locale.ROOT, " %3d of %3d ", phase.complete(), phase.of()))
            + (phase.open() ? style.good("open") : style.faint("shut"))
            + passed(phase, plan));
  }

  private static void milestone(MilestoneRow milestone, Page page) {
    page.line(
        String.format(
                Locale.ROOT, "  %4d diagrams studied by %s", milestone.diagrams(), milestone.date())
            + (milestone.reached() ? page.style().good("  reached") : ""));
  }
}
