package dev.atlas.cli.command;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.parse.DiagramFilter;
import dev.atlas.report.ListReport;
import dev.atlas.report.build.CatalogBuilder;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas list}: diagrams of the catalog and where the learner stands. */
public final class ListCommand implements Command {

  @Override
  public String name() {
    return "list";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Command.spec(ListCommand::run, "Lists diagrams and where they stand.");
    spec.addPositional(
        Command.parameter("0..*", "0..*", "FILTER", DiagramFilter.FORMS + "; all must hold"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    List<String> words = List.of(parsed.matchedPositionalValue(0, new String[0]));
    ListReport list =
        CatalogBuilder.list(
            context.situation(), DiagramFilter.parse(words, context.situation(), context.dates()));
    context.print(list);
    return list.items().isEmpty() ? ExitCode.NO : ExitCode.OK;
  }
}
