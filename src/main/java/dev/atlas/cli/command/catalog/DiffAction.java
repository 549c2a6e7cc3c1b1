package dev.atlas.cli.command.catalog;

import dev.atlas.catalog.Catalog;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.report.build.change.CatalogChangeBuilder;
import dev.atlas.store.CatalogStore;
import dev.atlas.store.journal.JournalReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** {@code atlas catalog diff OLD NEW}. */
public final class DiffAction {

  private DiffAction() {}

  /** Compares two catalogs in the light of the learner's journal. */
  public static int run(ParseResult parsed, Context context) {
    Catalog before = catalog(parsed.matchedPositionalValue(0, ""));
    Catalog after = catalog(parsed.matchedPositionalValue(1, ""));
    List<Event> events = JournalReader.read(context.home()).journal().effective();
    context.print(CatalogChangeBuilder.build(before, after, events));
    return ExitCode.OK;
  }

  private static Catalog catalog(String typed) {
    Path directory = Path.of(typed);
    if (!Files.isDirectory(directory)) {
      throw new UsageException(typed + " is no directory; name that of a catalog");
    }
    return CatalogStore.own(directory, null).catalog();
  }
}
