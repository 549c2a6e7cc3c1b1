package dev.atlas.cli.command.journal;

import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.Durations;
import dev.atlas.cli.parse.Outcome;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.report.JournalReport;
import dev.atlas.report.build.HistoryBuilder;
import dev.atlas.store.Device;
import dev.atlas.store.journal.JournalWriter;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas amend}: corrects a review, by taking it back and logging it again at its time. */
public final class AmendCommand implements Command {

  @Override
  public String name() {
    return "amend";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(AmendCommand::run, "Corrects a review; what is not given stays.");
    spec.addPositional(Command.parameter("0", "1", "EVENT", "the id that atlas history shows"));
    spec.addPositional(
        Command.parameter("1", "0..1", "OUTCOME", "again, hard, good, easy, 1-4 or 88%%"));
    spec.addPositional(Command.parameter("2", "0..1", "DURATION", "time taken: 12m, 1h30m, 90s"));
    spec.addOption(Command.option("ID", "the diagram that was meant", "--diagram"));
    spec.addOption(Command.option("NOTE", "a note; empty for none", "-m", "--message"));
    spec.addOption(Command.option("TIME", "when it was: 14:30, yesterday 22:00, a date", "--at"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    Event event = context.event(parsed.matchedPositionalValue(0, ""));
    if (!(event.fact() instanceof Fact.Review review)) {
      throw new UsageException(
          "only a review can be amended, and this is a " + event.fact().type() + "; undo it");
    }
    Fact.Review amended = amended(review, parsed, context);
    String at = parsed.matchedOptionValue("--at", (String) null);
    OffsetDateTime moment = at == null ? event.at() : context.moments().past(at);
    if (moment.isAfter(context.situation().now())) {
      throw new UsageException("this review lies in the future; give when it was: --at TIME");
    }
    if (amended.equals(review) && moment.equals(event.at())) {
      throw new UsageException("give what shall change: an outcome, a duration, -m, --at");
    }
    String device = Device.nameOf(context.home(), context.environment().variables());
    List<Event> written =
        new JournalWriter(context.home(), device)
            .append(
                List.of(
                    new JournalWriter.Draft(
                        context.situation().now(), new Fact.Retraction(List.of(event.id()))),
                    new JournalWriter.Draft(moment, amended)));
    context.after(written);
    context.print(
        new JournalReport.Amended(
            HistoryBuilder.row(event, true), HistoryBuilder.row(written.getLast(), false)));
    return ExitCode.OK;
  }

  private static Fact.Review amended(Fact.Review old, ParseResult parsed, Context context) {
    String outcome = parsed.matchedPositionalValue(1, (String) null);
    String duration = parsed.matchedPositionalValue(2, (String) null);
    String id = parsed.matchedOptionValue("--diagram", (String) null);
    Diagram diagram = id == null ? null : context.diagram(id);
    Integer seconds =
        duration == null ? old.seconds() : Integer.valueOf(Durations.seconds(duration));
    Outcome typed = outcome == null ? null : Outcome.parse(outcome);
    return new Fact.Review(
        diagram == null ? old.diagram() : diagram.id(),
        typed == null ? old.grade() : typed.grade(null, 0),
        typed == null ? old.accuracy() : typed.accuracy(),
        seconds,
        note(old, parsed.matchedOptionValue("-m", (String) null)));
  }

  private static @Nullable String note(Fact.Review old, @Nullable String typed) {
    if (typed == null) {
      return old.note();
    }
    return typed.isBlank() ? null : typed;
  }
}
