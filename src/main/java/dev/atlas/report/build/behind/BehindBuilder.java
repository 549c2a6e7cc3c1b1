package dev.atlas.report.build.behind;

import dev.atlas.forecast.Forecast;
import dev.atlas.forecast.Outlook;
import dev.atlas.forecast.Relief;
import dev.atlas.forecast.WaysBack;
import dev.atlas.learner.DayChoices.Recovering;
import dev.atlas.planner.WarningSigns;
import dev.atlas.report.PlanningReports;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds what is offered to a learner who is behind. */
public final class BehindBuilder {

  private BehindBuilder() {}

  /** The ways back from a day on, side by side. */
  public static PlanningReports.Recovery recovery(
      Outlook outlook, LocalDate from, WarningSigns signs, WaysBack ways) {
    int known =
        (int)
            outlook.catalog().diagrams().stream()
                .filter(d -> !d.retired() && outlook.learner().progressOf(d.id()) != null)
                .count();
    return new PlanningReports.Recovery(
        from,
        signs.due(),
        signs.room(),
        SignWords.of(signs),
        outlook.from().plusDays(WaysBack.LOOK_DAYS - 1L),
        known,
        course("", null, ways.asPlanned(), known),
        ways.ways().stream()
            .map(
                way -> course(way.recovery().way().word(), last(way, outlook), way.course(), known))
            .toList());
  }

  private static LocalDate last(WaysBack.Way way, Outlook outlook) {
    Recovering recovery = way.recovery();
    return outlook.calendar().lastDay(recovery);
  }

  private static PlanningReports.Course course(
      String how, @Nullable LocalDate until, WaysBack.Course course, int known) {
    return new PlanningReports.Course(
        how,
        until,
        band(course.over()),
        course.minutes(),
        known - course.remembered(),
        course.studied());
  }

  /** What makes the plan lighter, side by side. */
  public static PlanningReports.Relief relief(double weeksBehind, Relief relief) {
    Forecast now = relief.asPlanned();
    return new PlanningReports.Relief(
        weeksBehind,
        now.planEnd(),
        new PlanningReports.Lighter(
            0, List.of(), null, 0, band(now.finish()), now.planEnd(), now.finishOdds()),
        relief.levels().stream()
            .map(
                level ->
                    new PlanningReports.Lighter(
                        level.weeks(),
                        level.dropped(),
                        level.pathway(),
                        level.diagrams(),
                        band(level.forecast().finish()),
                        level.forecast().planEnd(),
                        level.forecast().finishOdds()))
            .toList());
  }

  private static PlanningReports.Band band(Forecast.Band band) {
    return new PlanningReports.Band(band.p10(), band.p50(), band.p90());
  }
}
