package dev.atlas.cli.command.journal;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.forecast.demo.Demo;
import dev.atlas.journal.Event;
import dev.atlas.memory.Headway;
import dev.atlas.report.JournalReport;
import dev.atlas.store.Device;
import dev.atlas.store.journal.FreshJournal;
import dev.atlas.store.journal.JournalWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas demo}: writes the home of a simulated learner. */
public final class DemoCommand implements Command {

  private static final int LEAST_EVENTS = 100;
  private static final int MOST_EVENTS = 10_000_000;

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(
            DemoCommand::run,
            "Writes the journal of a simulated learner into an empty --home, to try everything on.");
    spec.addOption(
        Command.option("N", "weeks up to now (default: 20, or what the events take)", "--weeks"));
    spec.addOption(Command.option("N", "exactly so many events", "--events"));
    spec.addOption(Command.option("N", "seed of the learner's luck (default: 1)", "--seed"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    Path directory = context.globals().home();
    if (directory == null) {
      throw new UsageException(
          "demo needs --home DIR, new or empty, so that it does not become your own journal");
    }
    Demo demo = demo(parsed, context);
    FreshJournal.requireEmpty(directory);
    String device = Device.nameOf(context.home(), context.environment().variables());
    Map<String, Integer> counts = new TreeMap<>();
    FreshJournal journal = new FreshJournal(context.home(), device);
    try (journal;
        Headway.Shown living = context.watch("Simulating a learner")) {
      demo.live(
          command -> {
            List<Event> events =
                journal.append(
                    command.stream()
                        .map(deed -> new JournalWriter.Draft(deed.at(), deed.fact()))
                        .toList());
            events.forEach(event -> counts.merge(event.fact().type(), 1, Integer::sum));
            return events;
          },
          living);
    }
    context.print(
        new JournalReport.Demo(
            directory.toString(),
            demo.start(),
            demo.today(),
            counts.values().stream().mapToInt(Integer::intValue).sum(),
            size(journal.file()),
            Map.copyOf(counts),
            context.globals().now() == null ? null : demo.now()));
    return ExitCode.OK;
  }

  private static Demo demo(ParseResult parsed, Context context) {
    int events = (int) number(parsed, "--events", 0, LEAST_EVENTS, MOST_EVENTS);
    int usual = events == 0 ? Demo.USUAL_WEEKS : Demo.weeksFor(events);
    return new Demo(
        context.catalog().catalog(),
        context.catalog().curriculum(),
        context.moment(),
        (int) number(parsed, "--weeks", usual, 1, Demo.MOST_WEEKS),
        events,
        number(parsed, "--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  private static long number(
      ParseResult parsed, String option, long otherwise, long low, long high) {
    String typed = parsed.matchedOptionValue(option, (String) null);
    if (typed == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(typed);
      if (number >= low && number <= high) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below.
    }
    String bounds = low == Long.MIN_VALUE ? "" : " from " + low + " to " + high;
    throw new UsageException(option + " takes a whole number" + bounds + ", not `" + typed + "`");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }
}
