package dev.atlas.cli.command.material;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.MaterialIds;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.report.MaterialReport;
import dev.atlas.report.PlanningReports;
import dev.atlas.report.build.PathBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.store.Device;
import dev.atlas.store.journal.JournalWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas path}: learning paths. */
public final class PathCommand implements Command {

  @Override
  public String name() {
    return "path";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Command.spec(PathCommand::list, "Lists and follows learning paths.");
    spec.addSubcommand("list", Command.spec(PathCommand::list, "Lists all paths."));
    CommandSpec show = Command.spec(PathCommand::show, "Shows one path and how far it is done.");
    show.addPositional(Command.parameter("0", "0..1", "ID", "the path (default: the active one)"));
    spec.addSubcommand("show", show);
    CommandSpec start =
        Command.spec(PathCommand::start, "Follows a path: its diagrams come first among new ones.");
    start.addPositional(Command.parameter("0", "1", "ID", "the path"));
    spec.addSubcommand("start", start);
    spec.addSubcommand("stop", Command.spec(PathCommand::stop, "Follows no path any longer."));
    return spec;
  }

  private static int list(ParseResult parsed, Context context) {
    MaterialReport.Paths paths = PathBuilder.list(context.situation());
    context.print(paths);
    return paths.rows().isEmpty() ? ExitCode.NO : ExitCode.OK;
  }

  private static int show(ParseResult parsed, Context context) {
    Situation situation = context.situation();
    String typed = parsed.matchedPositionalValue(0, situation.learner().path());
    if (typed == null) {
      throw new UsageException("no path is active; name one of `atlas path list`");
    }
    context.print(PathBuilder.path(situation, find(situation, typed), false));
    return ExitCode.OK;
  }

  private static int start(ParseResult parsed, Context context) {
    Situation situation = context.situation();
    LearningPath path = find(situation, parsed.matchedPositionalValue(0, ""));
    if (path.id().equals(situation.learner().path())) {
      context.warn(path.id() + " is active already; nothing was changed");
      return ExitCode.NO;
    }
    Situation after = context.after(write(context, new Fact.PathStart(path.id())));
    MaterialReport.Path report = PathBuilder.path(after, path, true);
    boolean ready =
        report.requires().isEmpty()
            || report.requires().stream().anyMatch(before -> before.done() == before.steps());
    if (!ready) {
      context.warn(
          "one of these paths should be complete before: " + String.join(", ", path.requires()));
    }
    context.print(report);
    return ExitCode.OK;
  }

  private static int stop(ParseResult parsed, Context context) {
    Situation situation = context.situation();
    String active = situation.learner().path();
    if (active == null) {
      context.warn("no path is active");
      return ExitCode.NO;
    }
    write(context, new Fact.PathStop(active));
    context.print(new PlanningReports.Setting("path", "none"));
    return ExitCode.OK;
  }

  private static LearningPath find(Situation situation, @Nullable String typed) {
    return new MaterialIds(situation.curriculum().material()).path(typed == null ? "" : typed);
  }

  private static List<Event> write(Context context, Fact fact) {
    String device = Device.nameOf(context.home(), context.environment().variables());
    return new JournalWriter(context.home(), device)
        .append(context.situation().now(), List.of(fact));
  }
}
