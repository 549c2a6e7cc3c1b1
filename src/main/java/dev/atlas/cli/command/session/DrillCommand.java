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
  private static final int MOST = 1000;

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
    spec.addOption(Command.option("N", "how many diagrams (default: 25)", "-n", "--count"));
    spec.addOption(
        Command.option("DURATION", "target of each (default: that of the plan's week)", "--time"));
    spec.addOption(Command.option("N", "the lot: the same seed draws the same", "--seed"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    if (context.globals().noInput()) {
      throw new UsageException("drill asks for every diagram; run it without --no-input");
    }
    Situation situation = context.situation();
    String seedText = parsed.matchedOptionValue("--seed", (String) null);
    long seed = seedText == null ? DrillTasks.seed(situation) : number(seedText, "--seed");
    String time = parsed.matchedOptionValue("--time", (String) null);
    List<Task> tasks =
        DrillTasks.of(
            situation,
            DiagramFilter.parse(
                Arrays.asList(parsed.matchedPositionalValue(0, new String[0])),
                situation,
                context.dates()),
            count(parsed.matchedOptionValue("-n", "" + COUNT)),
            time == null ? null : Integer.valueOf(Durations.seconds(time)),
            seed);
    if (tasks.isEmpty()) {
      context.warn("nothing to draw here: a speed draw takes diagrams that were studied before");
      return ExitCode.NO;
    }
    SessionWorld world = new SessionWorld(context);
    Drill ended =
        (Drill)
            Conversation.hold(
                new Drill(SpeedDraw.of(tasks, world.moment()), false), world, context);
    context.print(DrillBuilder.build(world.after(), ended.draw(), seed));
    return ended.interrupted() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }

  private static int count(String text) {
    long count = number(text, "-n");
    if (count < 1 || count > MOST) {
      throw new UsageException("-n takes 1 to " + MOST + " diagrams, not `" + text + "`");
    }
    return (int) count;
  }

  private static long number(String text, String option) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new UsageException(option + " takes a whole number, not `" + text + "`");
    }
  }
}
