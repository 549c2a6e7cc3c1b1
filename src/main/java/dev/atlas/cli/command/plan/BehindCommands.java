package dev.atlas.cli.command.plan;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.forecast.Outlook;
import dev.atlas.forecast.Relief;
import dev.atlas.forecast.WaysBack;
import dev.atlas.journal.Fact;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.DayChoices.Recovering;
import dev.atlas.memory.Headway;
import dev.atlas.planner.Delay;
import dev.atlas.planner.WarningSigns;
import dev.atlas.report.build.ForecastBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.behind.BehindBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas plan recover} and {@code adjust}: what is offered to a learner who is behind. */
final class BehindCommands {

  private static final int RUNS = 200;

  private BehindCommands() {}

  static void addTo(CommandSpec plan, CalendarCommands.Recorder recorder) {
    CommandSpec recover =
        Command.spec(
            (parsed, context) -> recover(parsed, context, recorder),
            "Compares the ways back after bad days; with --how it enters one, which is left by"
                + " itself.");
    recover.addOption(Command.option("WAY", "fast, steady or triage", "--how"));
    plan.addSubcommand("recover", recover);

    CommandSpec adjust =
        Command.spec(
            (parsed, context) -> adjust(parsed, context, recorder),
            "Compares what makes the plan lighter; with --drop or --level it relieves the plan, and"
                + " --drop nothing takes all back.");
    adjust.addOption(
        Command.option("WHAT", "category:NAME or group:NAME,... or nothing", "--drop"));
    adjust.addOption(
        Command.option("N", "what is meant for a plan that is so many weeks behind", "--level"));
    plan.addSubcommand("adjust", adjust);
  }

  private static int recover(
      ParseResult parsed, Context context, CalendarCommands.Recorder recorder) {
    String how = parsed.matchedOptionValue("--how", (String) null);
    requireWay(how);
    Situation situation = context.situation();
    if (situation.learner().progress().isEmpty()) {
      context.warn("nothing is studied yet, so there is nothing to come back from");
      return ExitCode.NO;
    }
    Outlook outlook = ForecastBuilder.outlook(situation);
    LocalDate from = firstDay(situation);
    if (how != null) {
      return recorder.apply(context, recovery(how, outlook, from, context));
    }
    WaysBack ways = ways(context, outlook, from);
    context.print(BehindBuilder.recovery(outlook, from, signs(situation), ways));
    return ExitCode.OK;
  }

  private static void requireWay(@Nullable String how) {
    boolean known =
        how == null
            || Arrays.stream(DayChoices.Way.values()).anyMatch(way -> way.word().equals(how));
    if (!known) {
      throw new UsageException(
          "no way back is called `"
              + how
              + "`; there are "
              + Arrays.stream(DayChoices.Way.values())
                  .map(DayChoices.Way::word)
                  .collect(Collectors.joining(", "))
              + ", and `atlas plan recover` compares them");
    }
  }

  /** Today while it is untouched, else tomorrow: a day that has begun keeps its queue. */
  private static LocalDate firstDay(Situation situation) {
    LocalDate today = situation.today();
    return situation.learner().recordsOf(today).isEmpty() ? today : today.plusDays(1);
  }

  private static WarningSigns signs(Situation situation) {
    LocalDate today = situation.today();
    return WarningSigns.of(
        situation.catalog(), situation.calendar(), situation.atStartOf(today), today);
  }

  private static Fact recovery(String how, Outlook outlook, LocalDate from, Context context) {
    DayChoices.Way way = DayChoices.Way.of(how);
    if (way == DayChoices.Way.STEADY) {
      return new Fact.Recovery(from);
    }
    WaysBack ways = ways(context, outlook, from);
    Recovering chosen =
        ways.ways().stream()
            .map(WaysBack.Way::recovery)
            .filter(recovery -> recovery.way() == way)
            .findFirst()
            .orElseThrow();
    return new Fact.Recovery(from, how, chosen.days());
  }

  private static WaysBack ways(Context context, Outlook outlook, LocalDate from) {
    try (Headway.Shown simulating = context.watch("Simulating the ways back")) {
      return WaysBack.of(outlook, from, RUNS, outlook.learner().settings().seed(), simulating);
    }
  }

  private static int adjust(
      ParseResult parsed, Context context, CalendarCommands.Recorder recorder) {
    String text = parsed.matchedOptionValue("--drop", (String) null);
    String level = parsed.matchedOptionValue("--level", (String) null);
    if (text != null && level != null) {
      throw new UsageException("adjust takes one of --drop and --level");
    }
    Outlook outlook = ForecastBuilder.outlook(context.situation());
    if (level != null) {
      List<List<String>> drops = Relief.drops(outlook);
      int number = (int) ForecastCommand.number(parsed, "--level", "1", 1, drops.size());
      return recorder.apply(context, new Fact.Adjustment(drops.get(number - 1)));
    }
    if (text != null) {
      Set<String> names = text.equals("nothing") ? Set.of() : WhatIfOptions.names(text, context);
      return recorder.apply(context, new Fact.Adjustment(new ArrayList<>(names)));
    }
    Situation situation = context.situation();
    if (outlook.finished()) {
      context.warn("everything is complete, so there is nothing to make lighter");
      return ExitCode.NO;
    }
    Relief relief;
    try (Headway.Shown simulating = context.watch("Simulating lighter plans")) {
      relief = Relief.of(outlook, RUNS, situation.learner().settings().seed(), simulating);
    }
    double behind =
        Delay.weeks(
            situation.catalog(), situation.calendar(), situation.learner(), situation.today());
    context.print(BehindBuilder.relief(behind, relief));
    return ExitCode.OK;
  }
}
