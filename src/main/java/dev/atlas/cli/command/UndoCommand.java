package dev.atlas.cli.command;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.parse.EventWords;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.report.JournalReport;
import dev.atlas.report.build.HistoryBuilder;
import dev.atlas.store.Device;
import dev.atlas.store.journal.JournalWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas undo}: takes the last commands of this device back, by an event. */
public final class UndoCommand implements Command {

  @Override
  public String name() {
    return "undo";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(UndoCommand::run, "Takes back the last commands of this device.");
    spec.addPositional(
        Command.parameter(
            "0",
            "0..1",
            "N|EVENT",
            "how many commands (default: 1), or one event by the id that atlas history shows"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    String typed = parsed.matchedPositionalValue(0, "1");
    if (EventWords.isEvent(typed)) {
      Event event = context.event(typed);
      String device = Device.nameOf(context.home(), context.environment().variables());
      return undo(context, device, List.of(List.of(event)));
    }
    int count = count(parsed.matchedPositionalValue(0, "1"));
    String device = Device.known(context.home(), context.environment().variables());
    List<List<Event>> commands =
        device == null ? List.of() : context.situation().journal().lastCommands(device, count);
    if (device == null || commands.size() < count) {
      context.warn(
          commands.isEmpty()
              ? "there is nothing to undo on this device"
              : "only " + commands.size() + " can be undone on this device; nothing was undone");
      return ExitCode.NO;
    }
    return undo(context, device, commands);
  }

  private static int undo(Context context, String device, List<List<Event>> commands) {
    List<EventId> ids = new ArrayList<>();
    List<JournalReport.Row> rows = new ArrayList<>();
    for (List<Event> command : commands) {
      for (Event event : command) {
        ids.add(event.id());
        rows.add(HistoryBuilder.row(event, true));
      }
    }
    List<Event> written =
        new JournalWriter(context.home(), device)
            .append(context.situation().now(), List.of(new Fact.Retraction(ids)));
    context.after(written);
    context.print(new JournalReport.Undone(rows));
    return ExitCode.OK;
  }

  private static int count(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // Told below.
    }
    throw new UsageException(
        "undo takes how many commands, from 1, or an id of `atlas history`, not `" + text + "`");
  }
}
