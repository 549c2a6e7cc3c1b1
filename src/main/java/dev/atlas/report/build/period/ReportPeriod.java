package dev.atlas.report.build.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The study days that a report is about.
 *
 * @param unit by which it goes forth and back
 * @param from first study day
 * @param to last study day, not before the first
 */
public record ReportPeriod(Unit unit, LocalDate from, LocalDate to) {

  /** What a period is called, and how far the next one is. */
  public enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    /** Everything to date: nothing is before it or after. */
    ALL,
    /** Any days: the period before it is as long. */
    RANGE
  }

  /** The name in output. */
  public String name() {
    return switch (unit) {
      case DAY -> "day";
      case WEEK -> "week";
      case MONTH -> "month";
      case QUARTER -> "quarter";
      case ALL -> "all";
      case RANGE -> "range";
    };
  }

  /** The period before; null where there is none. */
  public @Nullable ReportPeriod previous() {
    return unit == Unit.ALL ? null : shifted(-1);
  }

  /** The period after; null where there is none. */
  public @Nullable ReportPeriod next() {
    return unit == Unit.ALL ? null : shifted(1);
  }

  private ReportPeriod shifted(int by) {
    return switch (unit) {
      case DAY -> new ReportPeriod(unit, from.plusDays(by), to.plusDays(by));
      case WEEK -> new ReportPeriod(unit, from.plusWeeks(by), to.plusWeeks(by));
      case MONTH -> months(by, 1);
      case QUARTER -> months(3 * by, 3);
      case ALL, RANGE -> {
        long days = by * (ChronoUnit.DAYS.between(from, to) + 1);
        yield new ReportPeriod(unit, from.plusDays(days), to.plusDays(days));
      }
    };
  }

  private ReportPeriod months(int by, int length) {
    LocalDate first = from.plusMonths(by);
    return new ReportPeriod(unit, first, first.plusMonths(length).minusDays(1));
  }
}
