package dev.atlas.cli.command.tracking;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.Period;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.SelfReport;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.tracking.CheckInBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas checkin}: how a day begins, and how it went. */
public final class CheckInCommand implements Command {

  private static final int LEAST = 1;
  private static final int MOST = 10;
  private static final int LEARNINGS = 3;
  private static final int SHOWN_DAYS = 7;
  private static final String MORNING =
      "give ENERGY FOCUS MOTIVATION, such as `atlas checkin morning 7 6 8 --hours 3`";
  private static final String EVENING =
      "say something, such as `atlas checkin evening -m 'Quorums overlap' --tomorrow caching`";

  @Override
  public String name() {
    return "checkin";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(CheckInCommand::list, "Records how a day begins and how it went.");
    CommandSpec morning =
        Command.spec(CheckInCommand::morning, "How the day begins; asks for what is missing.");
    morning.addPositional(Command.parameter("0", "0..1", "ENERGY", "1 to 10"));
    morning.addPositional(Command.parameter("1", "0..1", "FOCUS", "1 to 10"));
    morning.addPositional(Command.parameter("2", "0..1", "MOTIVATION", "1 to 10"));
    morning.addOption(Command.option("N", "hours you mean to study", "--hours"));
    morning.addOption(Command.option("NOTE", "a note", "-m", "--message"));
    morning.addOption(Command.option("TIME", "when: 07:30, yesterday 08:00", "--at"));
    morning.parser().unmatchedOptionsArePositionalParams(true);
    spec.addSubcommand("morning", morning);
    CommandSpec evening =
        Command.spec(CheckInCommand::evening, "How the day went; asks when nothing is given.");
    evening.addOption(Command.option("TEXT", "what became of the goals", "--goals"));
    evening.addOption(
        OptionSpec.builder("-m", "--learned")
            .paramLabel("TEXT")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("what you learnt; up to three times")
            .build());
    evening.addOption(Command.option("TEXT", "what was hard", "--struggles"));
    evening.addOption(Command.option("TEXT", "what comes next", "--tomorrow"));
    evening.addOption(Command.option("N", "1 to 10", "--understanding"));
    evening.addOption(Command.option("N", "1 to 10", "--confidence"));
    evening.addOption(Command.option("TIME", "when: 21:30, yesterday 22:00", "--at"));
    spec.addSubcommand("evening", evening);
    CommandSpec list = Command.spec(CheckInCommand::list, "Lists check-ins.");
    list.addPositional(
        Command.parameter("0", "0..1", "PERIOD", "last week, FROM..TO (default: 7 days)"));
    spec.addSubcommand("list", list);
    return spec;
  }

  private static int list(ParseResult parsed, Context context) {
    LocalDate today = context.situation().today();
    String typed = parsed.matchedPositionalValue(0, (String) null);
    Period period =
        typed == null
            ? new Period(today.minusDays(SHOWN_DAYS - 1L), today)
            : context.dates().period(typed);
    TrackingReport.CheckIns all =
        CheckInBuilder.list(context.situation(), period.from(), period.to());
    context.print(all);
    return all.checkIns().isEmpty() ? ExitCode.NO : ExitCode.OK;
  }

  private static int morning(ParseResult parsed, Context context) {
    SelfReport.Morning said =
        parsed.hasMatchedPositional(0)
            ? morning(parsed)
            : askMorning(new Questions(context, MORNING), parsed);
    return write(parsed, context, said);
  }

  private static SelfReport.Morning morning(ParseResult parsed) {
    return new SelfReport.Morning(
        score("energy", parsed.matchedPositionalValue(0, (String) null)),
        score("focus", parsed.matchedPositionalValue(1, (String) null)),
        score("motivation", parsed.matchedPositionalValue(2, (String) null)),
        Said.hours(parsed.matchedOptionValue("--hours", (String) null)),
        Said.words(parsed, "-m"));
  }

  private static int score(String name, @Nullable String typed) {
    if (typed == null) {
      throw new UsageException(MORNING);
    }
    return Said.score(name, typed, LEAST, MOST);
  }

  private static SelfReport.Morning askMorning(Questions questions, ParseResult parsed) {
    Double hours = Said.hours(parsed.matchedOptionValue("--hours", (String) null));
    String note = Said.words(parsed, "-m");
    return new SelfReport.Morning(
        questions.needed("Energy, 1 to 10", typed -> score("energy", typed)),
        questions.needed("Focus, 1 to 10", typed -> score("focus", typed)),
        questions.needed("Motivation, 1 to 10", typed -> score("motivation", typed)),
        hours != null ? hours : questions.optional("Hours to study (empty to skip)", Said::hours),
        note != null ? note : questions.words("Note"));
  }

  private static int evening(ParseResult parsed, Context context) {
    List<String> learnt = new ArrayList<>();
    for (String each : parsed.matchedOptionValue("-m", List.<String>of())) {
      String words = Said.words(each);
      if (words != null) {
        learnt.add(words);
      }
    }
    if (learnt.size() > LEARNINGS) {
      throw new UsageException("three learnings a day are enough: give -m at most three times");
    }
    SelfReport.Evening said =
        new SelfReport.Evening(
            Said.words(parsed, "--goals"),
            List.copyOf(learnt),
            Said.words(parsed, "--struggles"),
            Said.words(parsed, "--tomorrow"),
            optionalScore("understanding", parsed),
            optionalScore("confidence", parsed));
    if (empty(said)) {
      said = askEvening(new Questions(context, EVENING));
      if (empty(said)) {
        throw new UsageException("nothing was said and nothing was recorded");
      }
    }
    return write(parsed, context, said);
  }

  private static boolean empty(SelfReport.Evening said) {
    return said.goals() == null
        && said.learnings().isEmpty()
        && said.struggles() == null
        && said.tomorrow() == null
        && said.understanding() == null
        && said.confidence() == null;
  }

  private static @Nullable Integer optionalScore(String name, ParseResult parsed) {
    String typed = parsed.matchedOptionValue("--" + name, (String) null);
    return typed == null ? null : Integer.valueOf(Said.score(name, typed, LEAST, MOST));
  }

  private static SelfReport.Evening askEvening(Questions questions) {
    String goals = questions.words("What became of the goals");
    List<String> learnt = new ArrayList<>();
    String next = questions.words("First thing learnt");
    while (next != null) {
      learnt.add(next);
      next = learnt.size() == LEARNINGS ? null : questions.words("Next thing learnt");
    }
    return new SelfReport.Evening(
        goals,
        List.copyOf(learnt),
        questions.words("What was hard"),
        questions.words("What comes tomorrow"),
        questions.optional(
            "Understanding, 1 to 10 (empty to skip)",
            typed -> Said.score("understanding", typed, LEAST, MOST)),
        questions.optional(
            "Confidence, 1 to 10 (empty to skip)",
            typed -> Said.score("confidence", typed, LEAST, MOST)));
  }

  private static int write(ParseResult parsed, Context context, SelfReport said) {
    Event event = Said.write(context, Said.moment(parsed, context), said);
    context.print(CheckInBuilder.logged(context.after(List.of(event)), event));
    return ExitCode.OK;
  }
}
