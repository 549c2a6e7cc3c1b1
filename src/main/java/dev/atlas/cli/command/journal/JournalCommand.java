package dev.atlas.cli.command.journal;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.learner.fold.JournalAudit;
import dev.atlas.memory.Headway;
import dev.atlas.report.JournalReport;
import dev.atlas.report.build.CatalogBuilder;
import dev.atlas.store.Device;
import dev.atlas.store.journal.JournalFiles;
import dev.atlas.store.upkeep.JournalBackup;
import dev.atlas.store.upkeep.JournalCheck;
import dev.atlas.store.upkeep.JournalMerge;
import dev.atlas.store.upkeep.Quarantine;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas journal}: checks, merges and copies journals. */
public final class JournalCommand implements Command {

  @Override
  public String name() {
    return "journal";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("Checks, merges and copies journals.");
    CommandSpec check = Command.spec(JournalCommand::check, "Checks every line of every journal.");
    check.addOption(
        Command.flag("--quarantine", "copy broken lines aside and ask about them no more"));
    spec.addSubcommand("check", check);
    CommandSpec merge = Command.spec(JournalCommand::merge, "Takes in copies of journals.");
    merge.addPositional(Command.parameter("0..*", "1..*", "FILE|DIR", "journals, or other homes"));
    spec.addSubcommand("merge", merge);
    CommandSpec backup =
        Command.spec(JournalCommand::backup, "Copies the journals, also while others write.");
    backup.addPositional(Command.parameter("0", "1", "DEST", "a directory, new or empty"));
    backup.addOption(
        Command.flag("--redact", "leave out your own words, for a copy that others may see"));
    spec.addSubcommand("backup", backup);
    return spec;
  }

  private static int check(ParseResult parsed, Context context) {
    JournalAudit audit =
        new JournalAudit(
            context.catalog().catalog(),
            context.catalog().curriculum(),
            context.moment().toInstant());
    JournalCheck.Findings found;
    try (Headway.Shown checking = context.watch("Checking the journals")) {
      found = JournalCheck.run(context.home(), audit, checking);
    }
    if (context.live().believed() && !context.live().agrees()) {
      context.live().foldAnew();
      context.warn(
          "the cache did not agree with the journals and was made anew: something other than atlas"
              + " has changed a journal");
    }
    int aside = 0;
    if (parsed.hasMatchedOption("--quarantine") && !found.broken().isEmpty()) {
      String device = Device.nameOf(context.home(), context.environment().variables());
      aside = Quarantine.run(context.home(), device, context.moment(), found.broken());
    }
    context.print(
        new JournalReport.Check(
            found.files(), audit.events(), CatalogBuilder.findings(found.problems()), aside));
    return found.problems().size() == aside ? ExitCode.OK : ExitCode.NO;
  }

  private static int merge(ParseResult parsed, Context context) {
    List<Path> from =
        Arrays.stream(parsed.matchedPositionalValue(0, new String[0]))
            .map(JournalCommand::existing)
            .toList();
    String device = Device.nameOf(context.home(), context.environment().variables());
    JournalMerge.Result result = JournalMerge.run(context.home(), device, from);
    String first = result.firstBroken() == null ? null : result.firstBroken().toString();
    context.print(new JournalReport.Merged(result.taken(), result.known(), result.broken(), first));
    return ExitCode.OK;
  }

  private static int backup(ParseResult parsed, Context context) {
    String typed = parsed.matchedPositionalValue(0, "");
    Path to = path(typed);
    if (typed.isBlank() || (Files.exists(to) && !Files.isDirectory(to))) {
      throw new UsageException((typed.isBlank() ? "``" : to) + " is no directory; name a new one");
    }
    if (!context.home().exists() || JournalFiles.of(context.home()).isEmpty()) {
      context.warn("there is no journal yet; nothing was copied");
      return ExitCode.NO;
    }
    JournalBackup.Result result =
        parsed.hasMatchedOption("--redact")
            ? JournalBackup.withoutWords(context.home(), context.live().events(), to)
            : JournalBackup.run(context.home(), to);
    context.print(new JournalReport.Backup(to.toString(), result.files(), result.bytes()));
    return ExitCode.OK;
  }

  private static Path existing(String typed) {
    Path path = path(typed);
    if (!Files.exists(path)) {
      throw new UsageException(typed + " is not there; name a journal or the directory of some");
    }
    return path;
  }

  private static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new UsageException("`" + typed + "` is no path");
    }
  }
}
