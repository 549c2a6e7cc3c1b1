package dev.atlas.cli.command.session;

import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.DiagramFilter;
import dev.atlas.cli.session.Placing;
import dev.atlas.cli.session.SessionWorld;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.session.PlacementBuilder;
import dev.atlas.report.build.session.PlacementSample;
import dev.atlas.session.Placement;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas place}: finds out by a sample what the learner can draw already. */
public final class PlaceCommand implements Command {

  private static final int COUNT = 16;

  @Override
  public String name() {
    return "place";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(
            PlaceCommand::run,
            "Finds out what you can draw already: a sample of new diagrams, spread over categories"
                + " and groups, is drawn from memory; what you can draw counts as known. Without a"
                + " terminal, a sheet to be drawn on paper.");
    spec.addPositional(Command.parameter("0..*", "0..*", "FILTER", DiagramFilter.FORMS));
    Lot.addTo(spec, COUNT);
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    Situation situation = context.situation();
    Lot lot = Lot.of(parsed, COUNT, PlacementSample.seed(situation));
    List<String> filters = List.of(parsed.matchedPositionalValue(0, new String[0]));
    Predicate<Diagram> filter = DiagramFilter.parse(filters, situation, context.dates());
    PlacementSample sample = PlacementSample.of(situation, filter, lot.count(), lot.seed());
    if (sample.drawn().isEmpty()) {
      boolean any = situation.catalog().diagrams().stream().anyMatch(filter);
      context.warn(
          any
              ? "nothing new is left here: a placement takes diagrams that were never logged"
              : "no diagram matches `" + String.join(" ", filters) + "`; see `atlas list`");
      return ExitCode.NO;
    }
    if (!asks(context)) {
      context.print(PlacementBuilder.sheet(situation, sample, lot.seed()));
      return ExitCode.OK;
    }
    SessionWorld world = new SessionWorld(context);
    Placement begun =
        Placement.of(situation.learner().model(), sample.tasks(situation), world.moment());
    Placing ended = (Placing) Conversation.hold(new Placing(begun, false), world, context);
    context.print(
        PlacementBuilder.build(situation, sample, ended.placement(), filters, lot.seed()));
    return ended.interrupted() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }

  /** Whether there is somebody at a terminal who wants to be asked. */
  private static boolean asks(Context context) {
    return context.environment().terminal()
        && context.environment().keyboard()
        && !context.globals().json()
        && !context.globals().noInput();
  }
}
