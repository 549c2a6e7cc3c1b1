package dev.atlas.report.build.period;

import dev.atlas.report.PeriodReport.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A period cut into spans of one calendar step, the first and the last perhaps shorter.
 *
 * @param step of the cuts
 * @param from first study day
 * @param to last study day
 * @param begins the first day of each span
 */
record Spans(Step step, LocalDate from, LocalDate to, List<LocalDate> begins) {

  private static final int MOST_DAYS = 8;
  private static final int MOST_WEEKS = 100;
  private static final int MOST_MONTHS = 1100;

  /** The spans of a period: days of a week, weeks of a quarter, months of a year or two. */
  static Spans of(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    Step step =
        days <= MOST_DAYS
            ? Step.DAY
            : days <= MOST_WEEKS ? Step.WEEK : days <= MOST_MONTHS ? Step.MONTH : Step.YEAR;
    List<LocalDate> begins = new ArrayList<>();
    for (LocalDate begin = from; !begin.isAfter(to); begin = next(step, begin)) {
      begins.add(begin);
    }
    return new Spans(step, from, to, List.copyOf(begins));
  }

  private static LocalDate next(Step step, LocalDate day) {
    return switch (step) {
      case DAY -> day.plusDays(1);
      case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
      case YEAR -> day.with(TemporalAdjusters.firstDayOfNextYear());
    };
  }

  int size() {
    return begins.size();
  }

  /** The span of a day within the period. */
  int indexOf(LocalDate day) {
    int found = Collections.binarySearch(begins, day);
    return found >= 0 ? found : -found - 2;
  }

  LocalDate begin(int index) {
    return begins.get(index);
  }

  LocalDate end(int index) {
    return index + 1 < begins.size() ? begins.get(index + 1).minusDays(1) : to;
  }
}
