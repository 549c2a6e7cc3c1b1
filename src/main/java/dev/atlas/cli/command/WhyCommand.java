package dev.atlas.cli.command;

import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.report.build.day.TodayBuilder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas why}: why today's queue holds a diagram, or why not. */
public final class WhyCommand implements Command {

  @Override
  public String name() {
    return "why";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(WhyCommand::run, "Tells why today's queue holds a diagram, or why not.");
    spec.addPositional(
        Command.parameter(
            "0",
            "1",
            "ID",
            "the diagram: a unique part of its id, or its number in today's queue"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    Diagram diagram = context.diagram(parsed.matchedPositionalValue(0, ""));
    context.print(TodayBuilder.why(context.situation(), diagram));
    return ExitCode.OK;
  }
}
