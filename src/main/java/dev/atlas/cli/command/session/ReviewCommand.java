package dev.atlas.cli.command.session;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.DiagramFilter;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.cli.session.Dialogue;
import dev.atlas.cli.session.SessionWorld;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.session.SessionBuilder;
import dev.atlas.report.build.session.SessionTasks;
import dev.atlas.session.ReviewSession;
import dev.atlas.session.Task;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas review}: asks for the day's diagrams one by one. */
public final class ReviewCommand implements Command {

  private static final int LONGEST_MINUTES = 24 * 60;

  @Override
  public String name() {
    return "review";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(
            ReviewCommand::run,
            "Asks for the day's reviews one by one, takes the time, and logs every answer at once.");
    spec.addPositional(Command.parameter("0..*", "0..*", "FILTER", DiagramFilter.FORMS));
    spec.addOption(Command.option("N", "at most so many planned minutes", "--minutes"));
    spec.addOption(Command.flag("--new", "the day's new diagrams too"));
    spec.addOption(Command.flag("--ahead", "then reviews that are not due yet"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    if (context.globals().noInput()) {
      throw new UsageException(
          "review asks for every diagram; without --no-input, or log with `atlas log --from FILE`");
    }
    boolean fresh = parsed.matchedOptionValue("--new", false);
    Situation situation = context.situation();
    SessionTasks.Wish wish =
        new SessionTasks.Wish(
            DiagramFilter.parse(
                Arrays.asList(parsed.matchedPositionalValue(0, new String[0])),
                situation,
                context.dates()),
            fresh,
            parsed.matchedOptionValue("--ahead", false),
            minutes(parsed.matchedOptionValue("--minutes", (String) null)));
    List<Task> tasks = SessionTasks.of(situation, wish);
    if (tasks.isEmpty()) {
      context.warn(
          "nothing to review here"
              + (fresh ? "" : "; `atlas review --new` studies the day's new diagrams")
              + (wish.ahead() ? "" : ", `--ahead` goes on with reviews that are not due yet"));
      return ExitCode.NO;
    }
    return ask(tasks, context);
  }

  private static @Nullable Integer minutes(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      int minutes = Integer.parseInt(text);
      if (minutes > 0 && minutes <= LONGEST_MINUTES) {
        return minutes;
      }
    } catch (NumberFormatException notANumber) {
      // Told below.
    }
    throw new UsageException(
        "--minutes takes whole minutes from 1 to " + LONGEST_MINUTES + ", not `" + text + "`");
  }

  private static int ask(List<Task> tasks, Context context) {
    SessionWorld world = new SessionWorld(context);
    ReviewSession session =
        ReviewSession.of(context.situation().learner().model(), tasks, world.moment());
    Dialogue ended = (Dialogue) Conversation.hold(Dialogue.of(session), world, context);
    context.print(SessionBuilder.build(world.before(), world.after(), ended.session()));
    return ended.interrupted() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }
}
