package dev.atlas.cli.command;

import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.build.CatalogBuilder;
import dev.atlas.report.build.plot.PlotBuilder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas show}: one diagram as a card. */
public final class ShowCommand implements Command {

  @Override
  public String name() {
    return "show";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Command.spec(ShowCommand::run, "Shows one diagram as a card.");
    spec.addPositional(
        Command.parameter(
            "0",
            "1",
            "ID",
            "the diagram: a unique part of its id, or its number in today's queue"));
    spec.addOption(Command.flag("--answer", "with the points that a good redraw shows"));
    spec.addOption(Command.flag("--plot", "draw its forgetting curve instead"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    Diagram diagram = context.diagram(parsed.matchedPositionalValue(0, ""));
    boolean answer = parsed.hasMatchedOption("--answer");
    if (parsed.hasMatchedOption("--plot")) {
      PeriodReport.Plots curve = PlotBuilder.curve(context.situation(), diagram);
      if (curve == null) {
        context.warn(diagram.id() + " was never studied, so there is nothing to forget yet");
        return ExitCode.NO;
      }
      context.print(curve);
      return ExitCode.OK;
    }
    context.print(CatalogBuilder.card(context.situation(), diagram, answer));
    return ExitCode.OK;
  }
}
