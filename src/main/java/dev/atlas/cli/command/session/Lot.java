package dev.atlas.cli.command.session;

import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * How many diagrams a command draws by lot, and which lot.
 *
 * @param count at most so many
 * @param seed of the lot
 */
record Lot(int count, long seed) {

  private static final int MOST = 1000;

  static void addTo(CommandSpec spec, int usual) {
    spec.addOption(
        Command.option("N", "how many diagrams (default: " + usual + ")", "-n", "--count"));
    spec.addOption(Command.option("N", "the lot: the same seed draws the same", "--seed"));
  }

  /** What was asked for, and where nothing was, the usual. */
  static Lot of(ParseResult parsed, int usual, long usualSeed) {
    String seed = parsed.matchedOptionValue("--seed", (String) null);
    long count = number(parsed.matchedOptionValue("-n", "" + usual), "-n");
    if (count < 1 || count > MOST) {
      throw new UsageException("-n takes 1 to " + MOST + " diagrams, not `" + count + "`");
    }
    return new Lot((int) count, seed == null ? usualSeed : number(seed, "--seed"));
  }

  private static long number(String text, String option) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new UsageException(option + " takes a whole number, not `" + text + "`");
    }
  }
}
