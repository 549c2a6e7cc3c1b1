package dev.atlas.cli.command.plan;

import dev.atlas.cli.Context;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.Period;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Fact;
import dev.atlas.learner.DayChoices;
import dev.atlas.report.build.Situation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas plan away}, {@code easy}, {@code recover} and {@code drop}: what they record. */
public final class CalendarCommands {

  private static final int LONGEST_ABSENCE_DAYS = 366;

  private CalendarCommands() {}

  /** Writes a fact and prints the plan. */
  @FunctionalInterface
  public interface Recorder extends BiFunction<Context, Fact, Integer> {}

  /** Adds the commands to those of the plan. */
  public static void addTo(CommandSpec plan, Recorder recorder) {
    CommandSpec away =
        Command.spec(
            (parsed, context) -> recorder.apply(context, away(word(parsed), context)),
            "Plans nothing for days away; they break no streak and count as no delay.");
    away.addPositional(Command.parameter("0", "1", "FROM..TO", "first and last day"));
    plan.addSubcommand("away", away);

    CommandSpec easy =
        Command.spec(
            (parsed, context) -> recorder.apply(context, easy(word(parsed), context)),
            "Halves the minutes and caps of a date, or of a weekday from now on.");
    easy.addPositional(Command.parameter("0", "1", "DATE|WEEKDAY", "which"));
    plan.addSubcommand("easy", easy);

    plan.addSubcommand(
        "recover",
        Command.spec(
            (parsed, context) -> recorder.apply(context, recovery(context)),
            "Reviews only in half the minutes for 2 study days, then 75 %% for 2, then full."));

    CommandSpec drop =
        Command.spec(
            (parsed, context) -> recorder.apply(context, adjustment(parsed, context)),
            "Relieves the plan of categories and groups; `plan adjust --drop nothing` takes all"
                + " back.");
    drop.addOption(Command.option("WHAT", "category:NAME or group:NAME,... or nothing", "--drop"));
    plan.addSubcommand("adjust", drop);
  }

  private static String word(ParseResult parsed) {
    return parsed.matchedPositionalValue(0, "");
  }

  private static Fact away(String text, Context context) {
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
    return new Fact.Away(period.from(), period.to());
  }

  private static Fact easy(String text, Context context) {
    DayOfWeek weekday = weekday(text);
    if (weekday != null) {
      return new Fact.EasyWeekday(weekday);
    }
    LocalDate date = context.dates().date(text);
    if (date.isBefore(context.situation().today())) {
      throw new UsageException("`" + text + "` lies in the past; an easy day is one to come");
    }
    return new Fact.EasyDay(date);
  }

  private static @Nullable DayOfWeek weekday(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
        return day;
      }
    }
    return null;
  }

  /** Today while it is untouched, else tomorrow: a day that has begun keeps its queue. */
  private static Fact recovery(Context context) {
    Situation situation = context.situation();
    LocalDate today = situation.today();
    boolean begun = !situation.learner().recordsOf(today).isEmpty();
    return new Fact.Recovery(begun ? today.plusDays(1) : today);
  }

  private static Fact adjustment(ParseResult parsed, Context context) {
    String text = parsed.matchedOptionValue("--drop", (String) null);
    if (text == null) {
      throw new UsageException(
          "adjust needs --drop WHAT; `atlas forecast --skip WHAT` tells first what it changes");
    }
    Set<String> names = text.equals("nothing") ? Set.of() : WhatIfOptions.names(text, context);
    List<String> sorted = new ArrayList<>(names);
    return new Fact.Adjustment(sorted);
  }
}
