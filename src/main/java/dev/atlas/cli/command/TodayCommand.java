package dev.atlas.cli.command;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.report.build.TodayBuilder;
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
    return Command.spec(TodayCommand::run, "Shows the day's queue, with what is done ticked off.");
  }

  private static int run(ParseResult parsed, Context context) {
    context.print(TodayBuilder.build(context.situation()));
    return ExitCode.OK;
  }
}
