package dev.atlas.cli.command.plan;

import dev.atlas.cli.Context;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.Period;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.forecast.WaysBack;
import dev.atlas.journal.Fact;
import dev.atlas.learner.DayChoices;
import dev.atlas.memory.Headway;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.build.ForecastBuilder;
import dev.atlas.report.build.Situation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas plan away} and {@code easy}: what they record. */
public final class CalendarCommands {

  private static final int LONGEST_ABSENCE_DAYS = 366;
  private static final int RUNS = 100;

  /** Letters of a weekday's short name. */
  private static final int SHORT_NAME = 3;

  private CalendarCommands() {}

  /** Writes a fact and prints the plan. */
  @FunctionalInterface
  public interface Recorder {

    /**
     * Writes a fact and prints the plan.
     *
     * @param notes what to say beside the plan
     * @return the exit code
     */
    int apply(Context context, Fact fact, List<String> notes);

    /** Writes a fact and prints the plan. */
    default int apply(Context context, Fact fact) {
      return apply(context, fact, List.of());
    }
  }

  /** Adds the commands to those of the plan. */
  public static void addTo(CommandSpec plan, Recorder recorder) {
    CommandSpec away =
        Command.spec(
            (parsed, context) -> away(word(parsed), context, recorder),
            "Plans nothing for days away; they break no streak and count as no delay.");
    away.addPositional(Command.parameter("0", "1", "FROM..TO", "first and last day"));
    plan.addSubcommand("away", away);

    CommandSpec easy =
        Command.spec(
            (parsed, context) -> easy(word(parsed), context, recorder),
            "Halves the minutes and caps of a date, or of a weekday from now on.");
    easy.addPositional(Command.parameter("0", "1", "DATE|WEEKDAY", "which"));
    plan.addSubcommand("easy", easy);

    BehindCommands.addTo(plan, recorder);
  }

  private static String word(ParseResult parsed) {
    return parsed.matchedPositionalValue(0, "");
  }

  private static int away(String text, Context context, Recorder recorder) {
    Fact.Away away = away(text, context);
    Situation situation = context.situation();
    double lost;
    try (Headway.Shown simulating = context.watch("Simulating futures")) {
      lost =
          WaysBack.lostBy(
              ForecastBuilder.outlook(situation),
              new DayChoices.Absence(away.from(), away.to()),
              RUNS,
              situation.learner().settings().seed(),
              simulating);
    }
    String note =
        String.format(
            Locale.ROOT,
            "the absence costs the recall of %d of %d diagrams by its end",
            Math.round(lost),
            situation.learner().progress().size());
    return recorder.apply(
        context, away, situation.learner().progress().isEmpty() ? List.of() : List.of(note));
  }

  /** The days of an absence: of a length that can be meant, and apart from those known. */
  static Period absence(String text, Context context) {
    Period period = context.dates().period(text);
    long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    if (days > LONGEST_ABSENCE_DAYS) {
      throw new UsageException(
          "an absence lasts at most " + LONGEST_ABSENCE_DAYS + " days, not " + days);
    }
    for (DayChoices.Absence known : context.situation().learner().days().absences()) {
      if (!known.from().isAfter(period.to()) && !known.to().isBefore(period.from())) {
        throw new UsageException(
            "`"
                + text
                + "` overlaps the absence "
                + known.from()
                + ".."
                + known.to()
                + "; give the days that are not covered yet");
      }
    }
    return period;
  }

  private static Fact.Away away(String text, Context context) {
    Period period = absence(text, context);
    LocalDate start = context.situation().calendar().start();
    if (period.to().isBefore(start)) {
      throw new UsageException("`" + text + "` is over before the plan begins on " + start);
    }
    return new Fact.Away(period.from(), period.to());
  }

  private static int easy(String text, Context context, Recorder recorder) {
    Fact fact = easy(text, context);
    return recorder.apply(context, fact, unchanged(fact, context.situation()));
  }

  /** What to say where nothing is planned that could be halved. */
  private static List<String> unchanged(Fact fact, Situation situation) {
    PlanCalendar calendar = situation.calendar();
    String free =
        switch (fact) {
          case Fact.EasyWeekday easy
              when calendar.settings().minutes(calendar.curriculum(), easy.weekday()) == 0 ->
              "any " + easy.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
          case Fact.EasyDay easy when calendar.minutes(easy.date()) == 0 -> "" + easy.date();
          default -> "";
        };
    return free.isEmpty()
        ? List.of()
        : List.of("nothing is planned on " + free + ", so this changes nothing");
  }

  private static Fact easy(String text, Context context) {
    DayOfWeek weekday = weekday(text);
    if (weekday != null) {
      return new Fact.EasyWeekday(weekday);
    }
    LocalDate date = context.dates().date(text);
    if (!context.dates().period(text).to().equals(date)) {
      throw new UsageException(
          "`"
              + text
              + "` is more than a day; `plan easy` takes a date, or a weekday such as friday for"
              + " every one to come");
    }
    if (date.isBefore(context.situation().today())) {
      throw new UsageException("`" + text + "` lies in the past; an easy day is one to come");
    }
    return new Fact.EasyDay(date);
  }

  private static @Nullable DayOfWeek weekday(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (name.equals(day.name()) || name.equals(day.name().substring(0, SHORT_NAME))) {
        return day;
      }
    }
    return null;
  }
}
