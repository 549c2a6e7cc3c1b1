package dev.atlas.cli.command.session;

import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.report.ListReport;
import dev.atlas.report.build.CatalogBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.store.Device;
import dev.atlas.store.journal.JournalWriter;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas hold}: keeps diagrams out of the queues, for a while or until they are lifted. */
public final class HoldCommand implements Command {

  @Override
  public String name() {
    return "hold";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(
            HoldCommand::run,
            "Keeps diagrams out of the queues until a day, or until they are lifted; without any,"
                + " lists those that are held.");
    spec.addPositional(
        Command.parameter(
            "0..*", "0..*", "ID", "a diagram: a unique part of its id, or its number today"));
    spec.addOption(
        Command.option(
            "DATE", "the first day that may bring it again, such as tomorrow", "--until"));
    spec.addOption(Command.flag("--lift", "brings it back"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    Set<Diagram> diagrams = new LinkedHashSet<>();
    for (String typed : parsed.matchedPositionalValue(0, new String[0])) {
      diagrams.add(context.diagram(typed));
    }
    boolean lift = parsed.matchedOptionValue("--lift", false);
    LocalDate until = until(parsed.matchedOptionValue("--until", (String) null), context);
    if (lift && until != null) {
      throw new UsageException("--lift brings diagrams back at once: give no --until beside it");
    }
    if (diagrams.isEmpty()) {
      if (lift || until != null) {
        throw new UsageException("hold needs the ID of a diagram; `atlas hold` lists those held");
      }
      return list(context.situation(), diagram -> held(diagram, context.situation()), context);
    }
    return write(diagrams, lift, until, context);
  }

  private static int write(
      Set<Diagram> diagrams, boolean lift, @Nullable LocalDate until, Context context) {
    Situation situation = context.situation();
    for (Diagram diagram : diagrams) {
      if (lift && !held(diagram, situation)) {
        throw new UsageException(diagram.id() + " is not held; `atlas hold` lists those that are");
      }
    }
    List<Fact> facts =
        diagrams.stream().map(diagram -> fact(diagram, lift, until)).map(Fact.class::cast).toList();
    String device = Device.nameOf(context.home(), context.environment().variables());
    List<Event> written = new JournalWriter(context.home(), device).append(situation.now(), facts);
    return list(context.after(written), diagrams::contains, context);
  }

  private static Fact.Hold fact(Diagram diagram, boolean lift, @Nullable LocalDate until) {
    Fact.Hold.Kind kind =
        lift ? Fact.Hold.Kind.LIFT : until == null ? Fact.Hold.Kind.SUSPEND : Fact.Hold.Kind.BURY;
    return new Fact.Hold(diagram.id(), kind, until);
  }

  private static @Nullable LocalDate until(@Nullable String text, Context context) {
    if (text == null) {
      return null;
    }
    LocalDate date = context.dates().date(text);
    if (!date.isAfter(context.situation().today())) {
      throw new UsageException(
          "`" + text + "` is no day to come; --until takes one from tomorrow on");
    }
    return date;
  }

  private static boolean held(Diagram diagram, Situation situation) {
    return situation.learner().tracking().held(diagram.id(), situation.today());
  }

  private static int list(Situation situation, Predicate<Diagram> which, Context context) {
    ListReport list = CatalogBuilder.list(situation, which);
    context.print(list);
    return list.items().isEmpty() ? ExitCode.NO : ExitCode.OK;
  }
}
