package dev.atlas.cli.command;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.parse.DateWords;
import dev.atlas.cli.parse.Period;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.journal.StudyDay;
import dev.atlas.report.build.HistoryBuilder;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas history}: what was recorded. */
public final class HistoryCommand implements Command {

  private static final String DEFAULT_LIMIT = "30";

  @Override
  public String name() {
    return "history";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Command.spec(HistoryCommand::run, "Lists what was recorded.");
    spec.addPositional(
        Command.parameter(
            "0..*",
            "0..*",
            "FILTER|PERIOD",
            "part of a diagram's id or a type of event; a date, last week or FROM..TO"));
    spec.addOption(Command.option("N", "the latest so many (default: 30)", "-n", "--limit"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    Duration rollover = context.situation().learner().settings().rollover();
    Predicate<Event> which = event -> true;
    boolean bounded = false;
    DateWords dates = context.dates();
    for (String word : parsed.matchedPositionalValue(0, new String[0])) {
      if (dates.isPeriod(word)) {
        Period period = dates.period(word);
        which = which.and(event -> period.contains(StudyDay.of(event.at(), rollover)));
        bounded = true;
      } else {
        which = which.and(about(word.toLowerCase(Locale.ROOT), context));
      }
    }
    int limit = limit(parsed, context, bounded);
    context.print(HistoryBuilder.build(context.situation().journal(), which, limit));
    return ExitCode.OK;
  }

  /**
   * Events of a type, or about a diagram by any part of what it is or was called: an event keeps
   * the id that the diagram had when it was written.
   */
  private static Predicate<Event> about(String word, Context context) {
    Catalog catalog = context.catalog().catalog();
    Set<String> renamed = new HashSet<>();
    for (String former : catalog.formerIds()) {
      String now = catalog.currentId(former);
      if (former.contains(word) && !now.contains(word) && renamed.add(now)) {
        context.today(former);
      }
    }
    return event -> {
      String diagram = HistoryBuilder.diagram(event.fact());
      return event.fact().type().equals(word)
          || (diagram != null && called(catalog, diagram, word))
          || (event.fact() instanceof Fact.Know know
              && know.diagrams().stream().anyMatch(each -> called(catalog, each, word)));
    };
  }

  private static boolean called(Catalog catalog, String id, String word) {
    Diagram diagram = catalog.find(catalog.currentId(id));
    return id.contains(word)
        || (diagram != null
            && (diagram.id().contains(word)
                || diagram.formerly().stream().anyMatch(former -> former.contains(word))));
  }

  /** Programs get everything, and so does who asks for a period; others the latest. */
  private static int limit(ParseResult parsed, Context context, boolean bounded) {
    String typed = parsed.matchedOptionValue("--limit", DEFAULT_LIMIT);
    if (!parsed.hasMatchedOption("--limit") && (bounded || context.globals().json())) {
      return Integer.MAX_VALUE;
    }
    try {
      int limit = Integer.parseInt(typed);
      if (limit > 0) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // Told below.
    }
    throw new UsageException("--limit takes a number from 1, not `" + typed + "`");
  }
}
