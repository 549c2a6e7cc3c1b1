package dev.atlas.cli.command.report;

import dev.atlas.cli.parse.DateWords;
import dev.atlas.cli.parse.Period;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.learner.LearnerState;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.period.ReportPeriod;
import dev.atlas.report.build.period.ReportPeriod.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The periods that a report can be asked for. */
final class ReportPeriods {

  private ReportPeriods() {}

  /**
   * The period that people mean.
   *
   * @param unit that was asked for, or null for none: a week, or what the words say
   * @param of the words for a day of the period, or for the period itself; null for today
   * @throws UsageException when it lies in the future, runs backwards, or says two things
   */
  static ReportPeriod of(Situation situation, @Nullable Unit unit, @Nullable String of) {
    LocalDate today = situation.today();
    Period asked = of == null ? new Period(today, today) : new DateWords(today).period(of);
    ReportPeriod period = of(situation, unit, of, asked);
    if (period.from().isAfter(today)) {
      throw new UsageException("`" + of + "` lies in the future; reports are of the past");
    }
    return period;
  }

  private static ReportPeriod of(
      Situation situation, @Nullable Unit unit, @Nullable String of, Period asked) {
    if (unit == Unit.ALL) {
      if (of != null) {
        throw new UsageException("--all has no --of: it is everything to date");
      }
      return new ReportPeriod(Unit.ALL, first(situation), situation.today());
    }
    if (unit != null) {
      return around(unit, asked.from());
    }
    if (of == null || asked.from().equals(asked.to())) {
      return around(Unit.WEEK, asked.from());
    }
    for (Unit each : new Unit[] {Unit.WEEK, Unit.MONTH, Unit.QUARTER}) {
      ReportPeriod whole = around(each, asked.from());
      if (whole.from().equals(asked.from()) && whole.to().equals(asked.to())) {
        return whole;
      }
    }
    return new ReportPeriod(Unit.RANGE, asked.from(), asked.to());
  }

  /** The day, week, month or quarter of a day. */
  private static ReportPeriod around(Unit unit, LocalDate day) {
    return switch (unit) {
      case DAY, ALL, RANGE -> new ReportPeriod(unit, day, day);
      case WEEK -> of(unit, DateWords.weekOf(day));
      case MONTH -> of(unit, DateWords.monthOf(day));
      case QUARTER -> of(unit, DateWords.quarterOf(day));
    };
  }

  private static ReportPeriod of(Unit unit, Period days) {
    return new ReportPeriod(unit, days.from(), days.to());
  }

  /** The first day on which anything was done or planned. */
  private static LocalDate first(Situation situation) {
    LearnerState learner = situation.learner();
    LocalDate first = situation.today();
    if (!learner.log().days().isEmpty() && learner.log().days().first().isBefore(first)) {
      first = learner.log().days().first();
    }
    if (learner.plan() != null && learner.plan().start().isBefore(first)) {
      first = learner.plan().start();
    }
    return first;
  }
}
