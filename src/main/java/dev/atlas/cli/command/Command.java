package dev.atlas.cli.command;

import dev.atlas.cli.Context;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** One command: parses, calls the core, prints a report, returns an exit code. */
public interface Command {

  /** Its name on the command line. */
  String name();

  /** Its specification; its user object is the action that runs it. */
  CommandSpec spec();

  /** What runs a command. */
  @FunctionalInterface
  interface Action {
    /** Runs it and returns the exit code. */
    int run(ParseResult parsed, Context context);
  }

  /** A specification with its action and its description. */
  static CommandSpec spec(Action action, String description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(action);
    spec.usageMessage().description(description);
    return spec;
  }

  /** An option with one value. */
  static OptionSpec option(String label, String description, String... names) {
    return OptionSpec.builder(names[0], java.util.Arrays.copyOfRange(names, 1, names.length))
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  /** An option without a value. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  /** A positional parameter. */
  static PositionalParamSpec parameter(
      String index, String arity, String label, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .arity(arity)
        .required(arity.startsWith("1"))
        .paramLabel(label)
        .type(index.contains("..") ? String[].class : String.class)
        .description(description)
        .build();
  }
}
