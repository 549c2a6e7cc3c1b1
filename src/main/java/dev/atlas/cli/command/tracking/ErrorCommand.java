package dev.atlas.cli.command.tracking;

import dev.atlas.catalog.Suggestions;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.EventWords;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventIds;
import dev.atlas.journal.SelfReport;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.tracking.MistakeBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas error}: errors worth learning from, and when to come back to them. */
public final class ErrorCommand implements Command {

  private static final int DAYS_TO_REVISIT = 7;
  private static final String NEVER = "never";
  private static final String HOW =
      "say it in one line: `atlas error conceptual hash-sharding -m 'Took replicas for shards'`";

  @Override
  public String name() {
    return "error";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(ErrorCommand::add, "Records an error worth learning from; asks for the rest.");
    spec.addPositional(
        Command.parameter("0", "0..1", "KIND", "conceptual, procedural, factual or application"));
    spec.addPositional(Command.parameter("1", "0..1", "ID", "the diagram it was made in"));
    spec.addOption(Command.option("TEXT", "what went wrong", "-m", "--message"));
    spec.addOption(Command.option("TEXT", "its root cause", "--cause"));
    spec.addOption(Command.option("TEXT", "what is right", "--correction"));
    spec.addOption(
        Command.option(
            "DATE", "when to come back to it, or never (default: in 1 week)", "--revisit"));
    spec.addOption(Command.option("TIME", "when it happened: 14:30, yesterday", "--at"));
    CommandSpec list = Command.spec(ErrorCommand::list, "Lists errors to come back to.");
    list.addOption(Command.flag("--all", "settled ones too"));
    spec.addSubcommand("list", list);
    CommandSpec done = Command.spec(ErrorCommand::done, "Ticks an error off: it was revisited.");
    done.addPositional(
        Command.parameter(
            "0", "1", "ID", "the id that atlas error list shows, or its number today"));
    done.addOption(Command.option("DATE", "come back to it once more", "--again"));
    spec.addSubcommand("done", done);
    return spec;
  }

  private static int add(ParseResult parsed, Context context) {
    String kind = parsed.matchedPositionalValue(0, (String) null);
    String what = Said.words(parsed, "-m");
    String cause = Said.words(parsed, "--cause");
    String correction = Said.words(parsed, "--correction");
    String diagram = diagram(parsed.matchedPositionalValue(1, (String) null), context);
    LocalDate revisit = revisit(parsed.matchedOptionValue("--revisit", (String) null), context);
    SelfReport.Mistake.Kind known = kind == null ? null : kind(kind);
    if (known == null || what == null) {
      Questions questions = new Questions(context, HOW);
      known =
          known != null
              ? known
              : questions.needed(
                  "Kind (conceptual, procedural, factual, application)", ErrorCommand::kind);
      diagram =
          diagram != null || kind != null
              ? diagram
              : questions.optional("Diagram (empty for none)", typed -> diagram(typed, context));
      what = what != null ? what : questions.needed("What went wrong", Said::words);
      cause = cause != null ? cause : questions.words("Root cause");
      correction = correction != null ? correction : questions.words("What is right");
    }
    Event event =
        Said.write(
            context,
            Said.moment(parsed, context),
            new SelfReport.Mistake(known, diagram, what, cause, correction, revisit));
    context.print(MistakeBuilder.logged(context.after(List.of(event)), event.id(), false));
    return ExitCode.OK;
  }

  private static SelfReport.Mistake.Kind kind(String typed) {
    List<String> words =
        Stream.of(SelfReport.Mistake.Kind.values()).map(SelfReport.Mistake.Kind::word).toList();
    String word = typed.strip().toLowerCase(Locale.ROOT);
    for (SelfReport.Mistake.Kind each : SelfReport.Mistake.Kind.values()) {
      if (!word.isEmpty() && each.word().startsWith(word)) {
        return each;
      }
    }
    String meant = String.join(", ", Suggestions.nearest(word, words, 1));
    throw new UsageException(
        "`"
            + typed
            + "` is no kind of error: write "
            + String.join(", ", words)
            + (meant.isEmpty() ? "" : "; did you mean " + meant + "?"));
  }

  private static @Nullable String diagram(@Nullable String typed, Context context) {
    return typed == null ? null : context.diagram(typed).id();
  }

  private static @Nullable LocalDate revisit(@Nullable String typed, Context context) {
    LocalDate today = context.situation().today();
    if (typed == null) {
      return today.plusDays(DAYS_TO_REVISIT);
    }
    if (typed.strip().equalsIgnoreCase(NEVER)) {
      return null;
    }
    LocalDate date = context.dates().date(typed);
    if (!date.isAfter(today)) {
      throw new UsageException(
          "`" + typed + "` is too soon: today's queue stands, so an error comes back later");
    }
    return date;
  }

  private static int list(ParseResult parsed, Context context) {
    boolean all = parsed.hasMatchedOption("--all");
    TrackingReport.Mistakes mistakes = MistakeBuilder.list(context.situation(), all);
    context.print(mistakes);
    return mistakes.mistakes().isEmpty() ? ExitCode.NO : ExitCode.OK;
  }

  private static int done(ParseResult parsed, Context context) {
    String typed = parsed.matchedPositionalValue(0, "");
    String meant = context.queued(typed);
    if (meant.contains("/")) {
      throw new UsageException("number " + typed + " of today's queue is no error but " + meant);
    }
    Event event = new EventWords(context.situation().journal()).find(meant);
    if (!(event.fact() instanceof SelfReport.Mistake)) {
      throw new UsageException(
          "`" + typed + "` is no error but a " + event.fact().type() + "; see `atlas error list`");
    }
    boolean settled =
        MistakeBuilder.list(context.situation(), false).mistakes().stream()
            .noneMatch(each -> each.id().equals(event.id().toString()));
    String again = parsed.matchedOptionValue("--again", (String) null);
    if (settled && again == null) {
      throw new UsageException(
          EventIds.shortened(event.id().toString())
              + " is settled already; --again DATE brings it back");
    }
    LocalDate next = again == null ? null : revisit(again, context);
    Event revisit =
        Said.write(context, context.situation().now(), new SelfReport.Revisit(event.id(), next));
    context.print(MistakeBuilder.logged(context.after(List.of(revisit)), event.id(), true));
    return ExitCode.OK;
  }
}
