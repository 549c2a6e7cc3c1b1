package dev.atlas.cli.main;

import dev.atlas.cli.Context;
import dev.atlas.cli.Environment;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.Globals;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.store.StoreException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** atlas as a function of its arguments and its environment. */
public final class Atlas {

  private final Environment environment;

  /** atlas in an environment. */
  public Atlas(Environment environment) {
    this.environment = environment;
  }

  /** Runs one command and returns the exit code of the process. */
  public int run(String... arguments) {
    try {
      return dispatch(arguments);
    } catch (UsageException e) {
      return fail(ExitCode.USAGE, e);
    } catch (StoreException.BadData e) {
      return fail(ExitCode.DATA, e);
    } catch (StoreException.Refused e) {
      return fail(ExitCode.REFUSED, e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return bug(e);
    }
  }

  private int fail(int code, RuntimeException e) {
    return fail(code, String.valueOf(e.getMessage()));
  }

  private int fail(int code, String message) {
    message.lines().forEach(line -> environment.tell("atlas: " + line));
    return code;
  }

  private int bug(Throwable bug) {
    if (environment.variables().containsKey("ATLAS_DEBUG")) {
      bug.printStackTrace(environment.err());
    }
    return fail(
        ExitCode.BUG,
        "a bug in atlas ("
            + bug.getClass().getSimpleName()
            + "); please report it in the project's issues, with the command and what it prints"
            + " when ATLAS_DEBUG=1 is set");
  }

  private int dispatch(String... arguments) {
    List<Command> asked = Commands.asked(arguments);
    CommandSpec root = Globals.root();
    asked.forEach(command -> root.addSubcommand(command.name(), command.spec()));
    CommandLine line = new CommandLine(root);
    line.setUsageHelpAutoWidth(false);
    ParseResult parsed;
    try {
      parsed = line.parseArgs(arguments);
    } catch (ParameterException e) {
      String hint = e.getCommandLine().getCommandSpec().qualifiedName();
      return fail(ExitCode.USAGE, firstLine(e) + "; see `" + hint + " --help`");
    }
    return execute(parsed, line);
  }

  private static String firstLine(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      return "unexpected argument `" + unmatched.getUnmatched().getFirst() + "`";
    }
    String message = e.getMessage();
    if (message == null || message.isBlank()) {
      return "wrong usage";
    }
    String line = message.lines().findFirst().orElse(message);
    return Character.toLowerCase(line.charAt(0)) + line.substring(1);
  }

  private int execute(ParseResult parsed, CommandLine line) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (Globals.flag(parsed, "--version")) {
      environment.out().println("atlas " + Version.NUMBER);
      return ExitCode.OK;
    }
    CommandLine deepest = last.commandSpec().commandLine();
    if (Globals.flag(parsed, "--help") || last.commandSpec().userObject() == null) {
      usage(deepest == null ? line : deepest);
      return ExitCode.OK;
    }
    Command.Action action = (Command.Action) last.commandSpec().userObject();
    Globals globals = Globals.of(parsed);
    if (globals.homes().size() > 1 && !last.commandSpec().name().equals("report")) {
      throw new UsageException("only `atlas report` takes several --home");
    }
    Context context = new Context(environment, globals);
    int code = action.run(last, context);
    environment.out().flush();
    context.keep();
    return code;
  }

  private void usage(CommandLine line) {
    PrintWriter writer = new PrintWriter(environment.out(), false, StandardCharsets.UTF_8);
    line.usage(writer);
    writer.flush();
  }
}
