package dev.atlas.cli.command.plan;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.forecast.Comparison;
import dev.atlas.forecast.Forecast;
import dev.atlas.forecast.Inverse;
import dev.atlas.forecast.Outlook;
import dev.atlas.forecast.WhatIf;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Headway;
import dev.atlas.report.build.ForecastBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.store.Device;
import dev.atlas.store.journal.JournalWriter;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas forecast}: when the plan ends, with which odds, at what load. */
public final class ForecastCommand implements Command {

  private static final String DEFAULT_RUNS = "1000";
  private static final String DEFAULT_ODDS = "80";

  /** Futures at each step of a search. */
  private static final String SEARCH_RUNS = "100";

  private static final String SIMULATING = "Simulating futures";
  private static final int LEAST_RUNS = 10;
  private static final int MOST_RUNS = 100_000;

  @Override
  public String name() {
    return "forecast";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(
            ForecastCommand::run,
            "Simulates the plan's futures: when it ends, with which odds, at what load.");
    spec.addOption(Command.option("N", "how many futures (default: 1000)", "--runs"));
    spec.addOption(Command.option("N", "seed of the random numbers", "--seed"));
    spec.addOption(Command.flag("--record", "keep the forecast in the journal, to be scored"));
    WhatIfOptions.addTo(spec);
    spec.addOption(Command.option("DATE", "what it takes to finish by then", "--finish-by"));
    spec.addOption(Command.option("PERCENT", "with these odds (default: 80)", "--odds"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    int runs = (int) number(parsed, "--runs", DEFAULT_RUNS, LEAST_RUNS, MOST_RUNS);
    Situation situation = context.situation();
    String own = "" + situation.learner().settings().seed();
    long seed = number(parsed, "--seed", own, Long.MIN_VALUE, Long.MAX_VALUE);
    Outlook outlook = ForecastBuilder.outlook(situation);
    WhatIf change = WhatIfOptions.of(parsed, context);
    if (parsed.hasMatchedOption("--finish-by")) {
      return inverse(parsed, context, outlook, change, seed);
    }
    if (parsed.hasMatchedOption("--odds")) {
      throw new UsageException("--odds goes with --finish-by");
    }
    if (!change.isNothing()) {
      return compare(parsed, context, outlook, change, runs, seed);
    }
    Forecast forecast;
    try (Headway.Shown simulating = context.watch(SIMULATING)) {
      forecast = Forecast.of(outlook.asPlanned(), runs, seed, simulating);
    }
    boolean record = parsed.hasMatchedOption("--record");
    if (record) {
      record(context, forecast, seed);
    }
    context.print(ForecastBuilder.report(outlook, forecast, seed, record));
    return forecast.stall() == null ? ExitCode.OK : ExitCode.NO;
  }

  private static int compare(
      ParseResult parsed, Context context, Outlook outlook, WhatIf change, int runs, long seed) {
    if (parsed.hasMatchedOption("--record")) {
      throw new UsageException("--record keeps the plan as it is: give no what-if beside it");
    }
    Comparison comparison;
    try (Headway.Shown simulating = context.watch(SIMULATING)) {
      comparison =
          Comparison.of(outlook.asPlanned(), outlook.scenario(change), runs, seed, simulating);
    }
    context.print(ForecastBuilder.report(outlook, comparison, seed, WhatIfOptions.words(parsed)));
    return ExitCode.OK;
  }

  private static int inverse(
      ParseResult parsed, Context context, Outlook outlook, WhatIf change, long seed) {
    String typed = parsed.matchedOptionValue("--finish-by", "");
    LocalDate by = context.dates().date(typed);
    LocalDate last = outlook.scenario(change).lastDay();
    if (by.isBefore(outlook.from()) || by.isAfter(last)) {
      throw new UsageException(
          "--finish-by takes a day from %s to %s, not `%s`".formatted(outlook.from(), last, typed));
    }
    if (parsed.hasMatchedOption("--record")) {
      throw new UsageException("--record keeps a forecast, and --finish-by makes none");
    }
    int runs = (int) number(parsed, "--runs", SEARCH_RUNS, LEAST_RUNS, MOST_RUNS);
    double odds = number(parsed, "--odds", DEFAULT_ODDS, 1, 99) / 100.0;
    Inverse inverse;
    try (Headway.Shown simulating = context.watch(SIMULATING)) {
      inverse = Inverse.of(outlook, change, by, odds, runs, seed, simulating);
    }
    context.print(ForecastBuilder.report(outlook, inverse, by, odds));
    return inverse.hours() == null && inverse.dropped() == null ? ExitCode.NO : ExitCode.OK;
  }

  private static void record(Context context, Forecast forecast, long seed) {
    String device = Device.nameOf(context.home(), context.environment().variables());
    new JournalWriter(context.home(), device)
        .append(context.situation().now(), List.<Fact>of(forecast.kept(seed)));
  }

  static long number(ParseResult parsed, String option, String otherwise, long low, long high) {
    String typed = parsed.matchedOptionValue(option, otherwise);
    try {
      long number = Long.parseLong(typed);
      if (number >= low && number <= high) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below.
    }
    String bounds = low == Long.MIN_VALUE ? "" : " from " + low + " to " + high;
    throw new UsageException(option + " takes a whole number" + bounds + ", not `" + typed + "`");
  }
}
