package dev.atlas.cli.command.tracking;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.SelfReport;
import dev.atlas.report.build.HistoryBuilder;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas note}: the learner's own words, about a diagram or about nothing in particular. */
public final class NoteCommand implements Command {

  @Override
  public String name() {
    return "note";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(NoteCommand::run, "Keeps a note; `atlas history note` lists them.");
    spec.addPositional(Command.parameter("0", "1", "TEXT", "your words"));
    spec.addOption(
        Command.option("ID", "the diagram they are about: a unique part of its id", "--diagram"));
    spec.addOption(Command.option("TIME", "when: 14:30, yesterday 22:00, a date", "--at"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    String text = Said.words(parsed.matchedPositionalValue(0, ""));
    if (text == null) {
      throw new UsageException("note needs some words, such as `atlas note 'Ask about leases'`");
    }
    String typed = parsed.matchedOptionValue("--diagram", (String) null);
    String diagram = typed == null ? null : context.diagram(typed).id();
    Event event =
        Said.write(context, Said.moment(parsed, context), new SelfReport.Note(diagram, text));
    context.print(
        HistoryBuilder.build(
            context.after(List.of(event)).journal(), each -> each.id().equals(event.id()), 1));
    return ExitCode.OK;
  }
}
