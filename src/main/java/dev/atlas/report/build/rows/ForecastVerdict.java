package dev.atlas.report.build.rows;

import dev.atlas.forecast.Forecast;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.DaySelection.Obstacle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A forecast in one sentence. */
public record ForecastVerdict(Forecast forecast) {

  private static final double LIKELY = 0.8;
  private static final double EVEN = 0.5;

  /** Share of a day's minutes from which on they count as used up. */
  private static final double USED_UP = 0.8;

  /** The sentence. */
  public static String of(Forecast forecast) {
    return new ForecastVerdict(forecast).sentence();
  }

  private String sentence() {
    if (forecast.stall() != null) {
      return stalled(forecast.stall());
    }
    String least =
        least(
            forecast.keyResults().stream()
                .filter(each -> !each.already() && !each.deadline().isBefore(forecast.from()))
                .toList());
    return forecast.finish().already()
        ? "The plan is complete" + least + "."
        : ahead() + least + ".";
  }

  private String ahead() {
    LocalDate half = forecast.finish().p50();
    if (forecast.planEnd().isBefore(forecast.from())) {
      return "The plan was to end on "
          + forecast.planEnd()
          + (half == null
              ? "; less than half of the futures finish"
              : "; half of the futures are done by " + half);
    }
    String judged =
        forecast.finishOdds() >= LIKELY
            ? "The plan holds: "
            : forecast.finishOdds() >= EVEN ? "The plan is tight: " : "The plan will be late: ";
    return judged
        + percent(forecast.finishOdds())
        + " of the futures finish by "
        + forecast.planEnd()
        + (half == null ? "" : "; half are done by " + half);
  }

  private static String least(List<Forecast.Odds> open) {
    return open.stream()
        .min(Comparator.comparing(Forecast.Odds::odds))
        .map(
            worst ->
                worst.odds() >= LIKELY
                    ? ", and every key result is likely"
                    : ", and "
                        + worst.keyResult().id()
                        + " is met in time in "
                        + percent(worst.odds()))
        .orElse("");
  }

  private String stalled(Forecast.Stall stall) {
    if (stall.obstacle() == Obstacle.NONE) {
      return "The plan takes too long: half of the futures or more still have new diagrams left on "
          + stall.since()
          + ", when the simulated time is over; "
          + binding()
          + ".";
    }
    return "The plan never ends: "
        + bar(stall.obstacle())
        + (stall.since() == null ? ", from the first day on." : ", since " + stall.since() + ".");
  }

  private String bar(Obstacle obstacle) {
    PlanCalendar calendar = forecast.calendar();
    boolean fresh = calendar.settings().newPerDay(calendar.curriculum()) > 0;
    boolean reviews = calendar.settings().reviewsPerDay(calendar.curriculum()) > 0;
    return switch (obstacle) {
      case CAP ->
          fresh
              ? "no weekday that has minutes takes new diagrams (`weekdays`)"
              : "the cap on new diagrams (`cap.new`) lets none in";
      case MINUTES -> "no study fits into the minutes that reviews leave (`hours`)";
      case ORDER ->
          reviews
              ? "a shut phase or an unmet prerequisite bars the rest (`plan open`)"
              : "the cap on reviews (`cap.reviews`) lets none in, so no phase is ever complete";
      case NONE -> "the days are too few";
    };
  }

  /**
   * What makes a plan slow that gets on: the days away, else the minutes where the fullest day uses
   * them up, else a cap.
   */
  private String binding() {
    PlanCalendar calendar = forecast.calendar();
    int away = 0;
    int full = 0;
    int used = 0;
    for (Forecast.Day day : forecast.daily()) {
      away += calendar.days().away(day.date()) ? 1 : 0;
      full = Math.max(full, calendar.minutes(day.date()));
      used = Math.max(used, day.minutesP90());
    }
    if (away * 2 > forecast.daily().size()) {
      return "you are away on "
          + away
          + " of the "
          + forecast.daily().size()
          + " days up to "
          + forecast.daily().getLast().date()
          + " (`plan away`)";
    }
    return used >= USED_UP * full
        ? "it is the minutes that bind (`hours`)"
        : "a cap binds before the minutes are used up (`cap.new`, `cap.reviews`)";
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
