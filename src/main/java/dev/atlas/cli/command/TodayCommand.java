package dev.atlas.cli.command;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.parse.Durations;
import dev.atlas.report.TodayReport;
import dev.atlas.report.build.day.TodayBuilder;
import dev.atlas.report.build.day.TodayRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas today}: the day's queue. */
public final class TodayCommand implements Command {

  @Override
  public String name() {
    return "today";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(TodayCommand::run, "Shows the day's queue, with what is done ticked off.");
    spec.addOption(
        Command.option(
            "N",
            "the minutes that you have, such as 45 or 1h30m: for the whole day or, with --more,"
                + " beyond it",
            "--minutes"));
    spec.addOption(Command.flag("--more", "with what would come next, beyond the plan's bounds"));
    spec.addOption(Command.flag("--explain", "with the reasons of every item"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    TodayRequest request =
        new TodayRequest(
            parsed.hasMatchedOption("--explain"),
            minutes(parsed.matchedOptionValue("--minutes", null)),
            parsed.hasMatchedOption("--more"));
    TodayReport report = TodayBuilder.build(context.situation(), request);
    context.print(report);
    return fits(report, request) ? ExitCode.OK : ExitCode.NO;
  }

  private static @Nullable Integer minutes(@Nullable String typed) {
    return typed == null ? null : Durations.minutes(typed);
  }

  /** Whether something was found for minutes that were asked for. */
  private static boolean fits(TodayReport report, TodayRequest request) {
    TodayReport.More more = report.more();
    if (more != null) {
      return !more.items().isEmpty();
    }
    return request.minutes() == null
        || !report.items().isEmpty()
        || report.left().reviews() + report.left().newDiagrams() == 0;
  }
}
