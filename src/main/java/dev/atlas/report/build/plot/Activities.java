package dev.atlas.report.build.plot;

import dev.atlas.learner.LearnerState;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.learner.StudyRecord;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.StudyTime;
import dev.atlas.report.plot.Plot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** When the learner studied. */
final class Activities {

  private static final int WEEKS = 53;
  private static final int HOURS = 24;

  /** Days that are looked at for hours: their reviews are at hand. */
  private static final int RECENT_DAYS = 42;

  private static final double SECONDS_A_MINUTE = 60.0;

  private Activities() {}

  /** Minutes of each day of a year. */
  static Plot calendar(Situation situation, LearnerState learner, LocalDate day) {
    LocalDate from = day.with(DayOfWeek.MONDAY).minusWeeks(WEEKS - 1L);
    PlanCalendar calendar = situation.calendar();
    StudyTime time = new StudyTime(situation.catalog(), calendar);
    Map<LocalDate, Double> seconds = new TreeMap<>();
    learner
        .log()
        .work(
            from,
            day,
            situation.catalog(),
            (date, given, minutes, recalls) ->
                seconds.merge(
                    date,
                    given + SECONDS_A_MINUTE * (minutes + recalls * calendar.redrawMinutes(date)),
                    Double::sum));
    for (PracticeRecord each : learner.practice()) {
      if (!each.day().isBefore(from) && !each.day().isAfter(day)) {
        seconds.merge(each.day(), time.seconds(each), Double::sum);
      }
    }
    List<Plot.Day> days = new ArrayList<>();
    seconds.forEach(
        (date, sum) -> days.add(new Plot.Day(date, Math.round(sum / SECONDS_A_MINUTE))));
    return new Plot.Calendar(
        new Plot.About(
            "calendar",
            "Study days",
            "Minutes of study on each day of the last year; a darker day had more of them."),
        "minutes",
        from,
        day,
        days);
  }

  /** Minutes by weekday and hour. */
  static Plot hours(Situation situation, LearnerState learner, LocalDate day) {
    StudyTime time = new StudyTime(situation.catalog(), situation.calendar());
    double[][] seconds = new double[DayOfWeek.values().length][HOURS];
    LocalDate from = day.minusDays(RECENT_DAYS - 1L);
    if (learner.log().atHand(from, day)) {
      for (StudyRecord each : learner.log().between(from, day)) {
        add(seconds, each.at(), time.seconds(each));
      }
    }
    for (PracticeRecord each : learner.practice()) {
      if (!each.day().isBefore(from) && !each.day().isAfter(day)) {
        add(seconds, each.at(), time.seconds(each));
      }
    }
    List<List<Double>> cells = new ArrayList<>();
    for (double[] row : seconds) {
      cells.add(
          IntStream.range(0, HOURS)
              .mapToObj(hour -> (double) Math.round(row[hour] / SECONDS_A_MINUTE))
              .toList());
    }
    return new Plot.Grid(
        new Plot.About(
            "hours",
            "Hours of study",
            "Minutes of the last six weeks by weekday and by the hour in which they were logged."),
        "minutes",
        IntStream.rangeClosed(1, 7)
            .mapToObj(i -> DayOfWeek.of(i).getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .toList(),
        IntStream.range(0, HOURS)
            .mapToObj(hour -> String.format(Locale.ROOT, "%02d", hour))
            .toList(),
        cells);
  }

  private static void add(double[][] seconds, OffsetDateTime at, double taken) {
    seconds[at.getDayOfWeek().getValue() - 1][at.getHour()] += taken;
  }
}
