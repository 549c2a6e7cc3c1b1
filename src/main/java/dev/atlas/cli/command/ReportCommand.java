package dev.atlas.cli.command;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.parse.DateWords;
import dev.atlas.cli.parse.Period;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.report.build.PeriodBuilder;
import java.time.LocalDate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas report}: what happened, and where the learner stands. */
public final class ReportCommand implements Command {

  @Override
  public String name() {
    return "report";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(ReportCommand::run, "Tells what happened, and where the learner stands.");
    spec.addOption(Command.flag("--day", "one study day"));
    spec.addOption(Command.flag("--week", "one ISO week (the default)"));
    spec.addOption(Command.option("DATE", "a day of the period (default: today)", "--of"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    boolean day = parsed.hasMatchedOption("--day");
    if (day && parsed.hasMatchedOption("--week")) {
      throw new UsageException("report takes one of --day and --week");
    }
    LocalDate today = context.situation().today();
    String of = parsed.matchedOptionValue("--of", (String) null);
    LocalDate date = of == null ? today : context.dates().date(of);
    Period period = day ? new Period(date, date) : DateWords.weekOf(date);
    if (period.from().isAfter(today)) {
      throw new UsageException("`" + of + "` lies in the future; reports are of the past");
    }
    context.print(
        PeriodBuilder.build(context.situation(), day ? "day" : "week", period.from(), period.to()));
    return ExitCode.OK;
  }
}
