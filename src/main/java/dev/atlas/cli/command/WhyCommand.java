package dev.atlas.cli.command;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.parse.MaterialIds;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.day.TodayBuilder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas why}: why today's queue holds a diagram or other work, or why not. */
public final class WhyCommand implements Command {

  @Override
  public String name() {
    return "why";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(
            WhyCommand::run, "Tells why today's queue holds a diagram or other work, or why not.");
    spec.addPositional(
        Command.parameter(
            "0",
            "1",
            "ID",
            "a unique part of the id of a diagram, a reading, an exam's part..., or its number today"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    String typed = parsed.matchedPositionalValue(0, "");
    String queued = context.queued(typed);
    Catalog catalog = context.catalog().catalog();
    String id =
        queued.equals(typed)
            ? context.today(
                new MaterialIds(context.catalog().curriculum().material()).work(catalog, typed))
            : queued;
    Diagram diagram = catalog.find(id);
    Situation situation = context.situation();
    context.print(
        diagram == null ? TodayBuilder.why(situation, id) : TodayBuilder.why(situation, diagram));
    return ExitCode.OK;
  }
}
