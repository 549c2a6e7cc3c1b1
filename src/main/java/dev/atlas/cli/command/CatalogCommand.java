package dev.atlas.cli.command;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.catalog.DiffAction;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.report.MaterialReport;
import dev.atlas.report.build.CatalogBuilder;
import dev.atlas.store.CatalogStore;
import dev.atlas.store.StarterCatalog;
import dev.atlas.store.yaml.CatalogLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas catalog}: checks and begins catalogs. */
public final class CatalogCommand implements Command {

  @Override
  public String name() {
    return "catalog";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("Checks, compares and begins catalogs.");
    CommandSpec check =
        Command.spec(CatalogCommand::check, "Lists every problem of a catalog at once.");
    check.addPositional(
        Command.parameter(
            "0", "0..1", "DIR", "the catalog (default: --catalog, else atlas's own)"));
    spec.addSubcommand("check", check);
    CommandSpec begin =
        Command.spec(CatalogCommand::begin, "Writes a small commented catalog to begin with.");
    begin.addPositional(Command.parameter("0", "1", "DIR", "where; new or empty"));
    spec.addSubcommand("new", begin);
    CommandSpec diff =
        Command.spec(DiffAction::run, "Says what a catalog update does to your history.");
    diff.addPositional(Command.parameter("0", "1", "OLD", "the catalog before"));
    diff.addPositional(Command.parameter("1", "1", "NEW", "the catalog after"));
    spec.addSubcommand("diff", diff);
    return spec;
  }

  private static int check(ParseResult parsed, Context context) {
    String named = parsed.matchedPositionalValue(0, (String) null);
    Path directory = directory(named, context);
    if (!Files.isDirectory(directory)) {
      throw new UsageException(directory + " is no directory; name that of a catalog");
    }
    CatalogLoader.Result result =
        CatalogLoader.check(directory, CatalogStore.bundled().curriculum());
    int diagrams = result.catalog() == null ? 0 : result.catalog().diagrams().size();
    context.print(CatalogBuilder.check(directory.toString(), diagrams, result.problems()));
    return result.problems().isEmpty() ? ExitCode.OK : ExitCode.NO;
  }

  private static int begin(ParseResult parsed, Context context) {
    Path directory = path(parsed.matchedPositionalValue(0, ""));
    context.print(
        new MaterialReport.Starter(directory.toString(), StarterCatalog.write(directory)));
    return ExitCode.OK;
  }

  private static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new UsageException("`" + typed + "` is no directory");
    }
  }

  private static Path directory(@Nullable String named, Context context) {
    if (named != null) {
      return path(named);
    }
    if (context.globals().catalog() != null) {
      return context.globals().catalog();
    }
    String own = context.environment().variables().get("ATLAS_CATALOG_SOURCE");
    if (own == null) {
      throw new UsageException("name the directory of the catalog to check");
    }
    return Path.of(own);
  }
}
