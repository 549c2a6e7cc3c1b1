package dev.atlas.report.build;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Milestone;
import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.Settings;
import dev.atlas.curriculum.rhythm.Limits;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.OpenPhases;
import dev.atlas.planner.PlanTables;
import dev.atlas.planner.calendar.Pace;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.PlanTable;
import dev.atlas.planner.tempo.Tempo;
import dev.atlas.report.PlanReport;
import dev.atlas.report.build.behind.SignWords;
import dev.atlas.report.build.rows.PaperRows;
import dev.atlas.report.build.upkeep.MaintenanceRows;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds the plan in time. */
public final class PlanBuilder {

  private final Situation situation;
  private final Curriculum curriculum;
  private final PlanCalendar calendar;
  private final LearnerState learner;

  private PlanBuilder(Situation situation) {
    this.situation = situation;
    this.curriculum = situation.curriculum();
    this.calendar = situation.calendar();
    this.learner = situation.learner();
  }

  /** The plan as it stands today. */
  public static PlanReport build(Situation situation) {
    return build(situation, List.of());
  }

  /**
   * The plan as it stands today, after a change.
   *
   * @param notes what else there is to say
   */
  public static PlanReport build(Situation situation, List<String> notes) {
    return new PlanBuilder(situation).build(notes);
  }

  private PlanReport build(List<String> notes) {
    Settings settings = learner.settings();
    Pace pace = new Pace(situation.catalog(), calendar, learner, situation.today());
    return new PlanReport(
        calendar.pathway().id(),
        calendar.start(),
        calendar.end().minusDays(1),
        situation.today(),
        calendar.week(situation.today()),
        calendar.pathway().weeks(),
        settings.weeklyHours(curriculum),
        learner.plan() != null && learner.plan().chosen(),
        weekdayMinutes(),
        settings.newPerDay(curriculum),
        settings.reviewsPerDay(curriculum),
        settings.memoryModel(),
        settings.retention(curriculum),
        phases(),
        KeyResultRows.of(pace, calendar, Map.of()),
        milestones(situation, calendar, learner),
        PaperRows.of(situation.catalog(), calendar, learner, situation.today()),
        exceptions(),
        warnings(),
        SignWords.weeksBehind(situation.catalog(), calendar, learner, situation.today()),
        signs(),
        notes,
        MaintenanceRows.of(situation.catalog(), calendar, learner, situation.today()));
  }

  private List<String> signs() {
    LocalDate today = situation.today();
    return SignWords.of(situation.catalog(), calendar, situation.atStartOf(today), today);
  }

  private List<Integer> weekdayMinutes() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> learner.settings().minutes(curriculum, day))
        .toList();
  }

  /** Minutes of the longest day that the settings ask for, whether a day has room for it or not. */
  private int asked() {
    return Arrays.stream(DayOfWeek.values())
        .mapToInt(day -> learner.settings().minutesAsked(curriculum, day))
        .max()
        .orElse(0);
  }

  private List<PlanReport.PhaseRow> phases() {
    List<Phase> open = OpenPhases.of(situation.catalog(), curriculum, learner);
    PlanTable table = PlanTables.of(situation.catalog(), calendar, Tempo.NOMINAL);
    List<PlanReport.PhaseRow> rows = new ArrayList<>();
    for (Phase phase : curriculum.phases()) {
      int studied = 0;
      int complete = 0;
      int all = 0;
      for (Diagram diagram : situation.catalog().diagrams()) {
        if (table.planned(table.index(diagram.id()))
            && phase.categories().contains(diagram.category())) {
          DiagramProgress progress = learner.progressOf(diagram.id());
          all++;
          studied += progress != null ? 1 : 0;
          complete += progress != null && progress.complete() ? 1 : 0;
        }
      }
      rows.add(
          new PlanReport.PhaseRow(
              phase.number(),
              phase.title(),
              phase.firstWeek() == 1
                  ? calendar.start()
                  : calendar.endOfWeek(phase.firstWeek() - 1).plusDays(1),
              calendar.endOfWeek(phase.lastWeek()),
              studied,
              complete,
              all,
              open.contains(phase)));
    }
    return rows;
  }

  /** Every milestone, as this state of the learner has reached it. */
  public static List<PlanReport.MilestoneRow> milestones(
      Situation situation, PlanCalendar calendar, LearnerState learner) {
    Curriculum curriculum = situation.curriculum();
    Set<String> target = curriculum.targetCategories();
    long studied =
        situation.catalog().diagrams().stream()
            .filter(d -> target.contains(d.category()) && learner.progressOf(d.id()) != null)
            .count();
    List<PlanReport.MilestoneRow> rows = new ArrayList<>();
    for (Milestone milestone : curriculum.milestones()) {
      rows.add(
          new PlanReport.MilestoneRow(
              milestone.diagrams(),
              calendar.endOfWeek(milestone.week()),
              studied >= milestone.diagrams()));
    }
    return rows;
  }

  private List<String> exceptions() {
    DayChoices days = learner.days();
    List<String> lines = new ArrayList<>();
    days.absences().stream()
        .filter(absence -> !absence.to().isBefore(situation.today()))
        .sorted(Comparator.comparing(DayChoices.Absence::from))
        .forEach(absence -> lines.add("away from " + absence.from() + " to " + absence.to()));
    days.easyDays().stream()
        .filter(day -> !day.isBefore(situation.today()))
        .sorted()
        .forEach(day -> lines.add("easy on " + day));
    days.easyWeekdays().stream()
        .sorted()
        .forEach(
            day -> lines.add("easy every " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    DayChoices.Recovering recovery = days.recovery();
    if (recovery != null && !calendar.lastDay(recovery).isBefore(situation.today())) {
      lines.add(
          recovery.way().word()
              + " recovery from "
              + recovery.from()
              + " to "
              + calendar.lastDay(recovery));
    }
    if (!days.dropped().isEmpty()) {
      lines.add("without " + String.join(", ", days.dropped().stream().sorted().toList()));
    }
    return lines;
  }

  private List<String> warnings() {
    Limits limits = curriculum.limits();
    Settings settings = learner.settings();
    List<String> warnings = new ArrayList<>();
    int most = weekdayMinutes().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (asked() > Settings.LONGEST_DAY_MINUTES) {
      warnings.add(
          "the settings ask for a day of " + asked() + " minutes; " + most + " is planned");
    }
    if (most > limits.totalMinutes()) {
      warnings.add(
          "a full day of " + most + " minutes exceeds the healthy " + limits.totalMinutes());
    }
    if (settings.reviewsPerDay(curriculum) > limits.reviewsPerDay()) {
      warnings.add(
          "up to "
              + settings.reviewsPerDay(curriculum)
              + " reviews a day exceed the healthy "
              + limits.reviewsPerDay());
    }
    if (settings.newPerDay(curriculum) > limits.newPerDay()) {
      warnings.add(
          "up to "
              + settings.newPerDay(curriculum)
              + " new diagrams a day exceed the healthy "
              + limits.newPerDay());
    }
    return warnings;
  }
}
