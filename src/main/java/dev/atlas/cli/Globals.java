package dev.atlas.cli;

import dev.atlas.cli.parse.Now;
import dev.atlas.cli.parse.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * Options that every command takes, before or after its name.
 *
 * @param homes the learner's directory, none for the environment's, several for a study group
 * @param catalog the learner's own catalog, or null for the bundled one
 * @param now the clock, or null for the machine's
 * @param json machine output
 * @param color auto, always or never
 * @param quiet no messages but errors
 * @param noInput never ask
 */
public record Globals(
    List<Path> homes,
    @Nullable Path catalog,
    @Nullable Now now,
    boolean json,
    String color,
    boolean quiet,
    boolean noInput) {

  /** Global options that take a value: needed to find the command among the arguments. */
  public static final Set<String> WITH_VALUE = Set.of("--home", "--catalog", "--now", "--color");

  private static final List<String> COLORS = List.of("auto", "always", "never");

  /** The specification of atlas itself, without any command. */
  public static CommandSpec root() {
    CommandSpec root = CommandSpec.create().name("atlas");
    root.usageMessage()
        .description("A study planner for a large technical subject.")
        .synopsisSubcommandLabel("COMMAND");
    root.addOption(
        OptionSpec.builder("--home")
            .paramLabel("DIR")
            .type(String[].class)
            .arity("1")
            .description("the learner's directory (default: XDG directories)")
            .scopeType(ScopeType.INHERIT)
            .build());
    root.addOption(value("--catalog", "DIR", "a catalog of your own"));
    root.addOption(value("--now", "TIME", "the clock: an instant, or a date for its noon"));
    root.addOption(flag("machine output", "--json"));
    root.addOption(value("--color", "WHEN", "auto, always or never"));
    root.addOption(flag("no messages but errors", "-q", "--quiet"));
    root.addOption(flag("never ask: say what is missing instead", "--no-input"));
    root.addOption(flag("this help", "-h", "--help"));
    root.addOption(flag("the version", "--version"));
    return root;
  }

  private static OptionSpec value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .scopeType(ScopeType.INHERIT)
        .build();
  }

  private static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names[0], java.util.Arrays.copyOfRange(names, 1, names.length))
        .type(boolean.class)
        .arity("0")
        .usageHelp(List.of(names).contains("--help"))
        .versionHelp(List.of(names).contains("--version"))
        .description(description)
        .scopeType(ScopeType.INHERIT)
        .build();
  }

  /** The options as they were given, wherever on the line. */
  public static Globals of(ParseResult parsed) {
    String now = text(parsed, "--now");
    return new Globals(
        homes(parsed),
        path(parsed, "--catalog"),
        now == null ? null : Now.parse(now),
        flag(parsed, "--json"),
        color(text(parsed, "--color")),
        flag(parsed, "--quiet"),
        flag(parsed, "--no-input"));
  }

  private static String color(@Nullable String color) {
    if (color != null && !COLORS.contains(color)) {
      throw new UsageException("--color takes auto, always or never, not `" + color + "`");
    }
    return color == null ? "auto" : color;
  }

  private static List<Path> homes(ParseResult parsed) {
    Set<Path> homes = Set.of();
    for (ParseResult each = parsed; each != null; each = each.subcommand()) {
      if (each.hasMatchedOption("--home")) {
        homes = new LinkedHashSet<>();
        for (String text : each.matchedOptionValue("--home", new String[0])) {
          homes.add(directory("--home", text));
        }
      }
    }
    return List.copyOf(homes);
  }

  /** The learner's directory; null for the environment's. */
  public @Nullable Path home() {
    return homes.isEmpty() ? null : homes.getFirst();
  }

  /** The same options for one of several learners. */
  public Globals of(Path home) {
    return new Globals(List.of(home), catalog, now, json, color, quiet, noInput);
  }

  private static @Nullable Path path(ParseResult parsed, String option) {
    String text = text(parsed, option);
    return text == null ? null : directory(option, text);
  }

  private static Path directory(String option, String text) {
    if (text.isBlank()) {
      throw new UsageException(option + " needs a directory");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException(option + " needs a directory, not `" + text + "`");
    }
  }

  /** Whether a flag was given at any level of the command. */
  public static boolean flag(ParseResult parsed, String option) {
    for (ParseResult each = parsed; each != null; each = each.subcommand()) {
      if (each.matchedOptionValue(option, false)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String text(ParseResult parsed, String option) {
    String found = null;
    for (ParseResult each = parsed; each != null; each = each.subcommand()) {
      if (each.hasMatchedOption(option)) {
        found = each.matchedOptionValue(option, (String) null);
      }
    }
    return found;
  }
}
