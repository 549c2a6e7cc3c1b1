package dev.atlas.cli.command.session;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.DiagramFilter;
import dev.atlas.cli.parse.Durations;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.cli.session.Drill;
import dev.atlas.cli.session.SessionWorld;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.session.DrillBuilder;
import dev.atlas.report.build.session.DrillTasks;
import dev.atlas.session.SpeedDraw;
import dev.atlas.session.Task;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas drill}: studied diagrams, drawn by lot, against the time. */
public final class DrillCommand implements Command {

  private static final int COUNT = 25;

  @Override
  public String name() {
    return "drill";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(
            DrillCommand::run,
            "A speed draw: studied diagrams by lot, against the time, scored for structure,"
                + " accuracy, details and speed; logs the recalls.");
    spec.addPositional(Command.parameter("0..*", "0..*", "FILTER", DiagramFilter.FORMS));
    Lot.addTo(spec, COUNT);
    spec.addOption(
        Command.option("DURATION", "target of each (default: that of the plan's week)", "--time"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    if (context.globals().noInput()) {
      throw new UsageException("drill asks for every diagram; run it without --no-input");
    }
    Situation situation = context.situation();
    Lot lot = Lot.of(parsed, COUNT, DrillTasks.seed(situation));
    String time = parsed.matchedOptionValue("--time", (String) null);
    List<Task> tasks =
        DrillTasks.of(
            situation,
            DiagramFilter.parse(
                Arrays.asList(parsed.matchedPositionalValue(0, new String[0])),
                situation,
                context.dates()),
            lot.count(),
            time == null ? null : Integer.valueOf(Durations.seconds(time)),
            lot.seed());
    if (tasks.isEmpty()) {
      context.warn("nothing to draw here: a speed draw takes diagrams that were studied before");
      return ExitCode.NO;
    }
    SessionWorld world = new SessionWorld(context);
    Drill ended =
        (Drill)
            Conversation.hold(
                new Drill(SpeedDraw.of(tasks, world.moment()), false), world, context);
    context.print(DrillBuilder.build(world.after(), ended.draw(), lot.seed()));
    return ended.interrupted() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }
}
