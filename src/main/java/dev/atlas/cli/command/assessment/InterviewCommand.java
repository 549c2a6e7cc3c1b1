package dev.atlas.cli.command.assessment;

import dev.atlas.assessment.InterviewDimension;
import dev.atlas.assessment.InterviewQuota;
import dev.atlas.assessment.Scenario;
import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.command.tracking.Questions;
import dev.atlas.cli.command.tracking.Said;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.SelfReport;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.tracking.InterviewBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas interview}: mock interviews about a scenario drawn by lot. */
public final class InterviewCommand implements Command {

  private static final int LEAST = 1;
  private static final int MOST = 5;
  private static final int LONGEST = 600;
  private static final String HOW = "score it with five numbers: `atlas interview score 4 3 3 2 4`";

  @Override
  public String name() {
    return "interview";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(InterviewCommand::hold, "Draws a scenario to be interviewed about.");
    scenarioOptions(spec);
    CommandSpec score =
        Command.spec(InterviewCommand::score, "Scores the interview that was drawn, 1 to 5 each.");
    int index = 0;
    for (InterviewDimension each : InterviewDimension.values()) {
      score.addPositional(
          Command.parameter(
              "" + index++, "1", each.name().replace("_", ""), each.title() + ", 1 to 5"));
    }
    scenarioOptions(score);
    score.addOption(Command.option("NOTE", "a note", "-m", "--message"));
    score.addOption(Command.option("TIME", "when: 14:30, yesterday 22:00", "--at"));
    score.parser().unmatchedOptionsArePositionalParams(true);
    spec.addSubcommand("score", score);
    spec.addSubcommand(
        "list", Command.spec(InterviewCommand::list, "Lists interviews and where they lead."));
    return spec;
  }

  private static void scenarioOptions(CommandSpec spec) {
    spec.addOption(Command.option("ID", "the diagram it is about (default: by lot)", "--scenario"));
    spec.addOption(Command.option("N", "minutes (default: those of the week)", "--minutes"));
    spec.addOption(Command.option("N", "what the scenario is drawn with", "--seed"));
  }

  private static int list(ParseResult parsed, Context context) {
    TrackingReport.Interviews all = InterviewBuilder.list(context.situation(), false);
    context.print(all);
    return all.interviews().isEmpty() ? ExitCode.NO : ExitCode.OK;
  }

  private static int hold(ParseResult parsed, Context context) {
    Diagram diagram = scenario(parsed, context);
    int minutes = minutes(parsed, context);
    context.print(InterviewBuilder.scenario(context.situation(), diagram, minutes));
    context.environment().out().flush();
    if (context.globals().noInput() || context.globals().json()) {
      return ExitCode.OK;
    }
    Questions questions = new Questions(context, HOW);
    String answer = questions.next("Enter when you are done, q to score it another time");
    if (answer == null || !answer.isBlank()) {
      return ExitCode.OK;
    }
    List<Integer> scores = new ArrayList<>();
    for (InterviewDimension each : InterviewDimension.values()) {
      scores.add(
          questions.needed(
              each.title() + ", 1 to 5", typed -> Said.score(each.title(), typed, LEAST, MOST)));
    }
    return write(parsed, context, said(diagram, minutes, scores, questions.words("Note")));
  }

  private static int score(ParseResult parsed, Context context) {
    List<Integer> scores = new ArrayList<>();
    for (InterviewDimension each : InterviewDimension.values()) {
      String typed = parsed.matchedPositionalValue(scores.size(), "");
      scores.add(Said.score(each.title(), typed, LEAST, MOST));
    }
    String note = Said.words(parsed, "-m");
    return write(
        parsed, context, said(scenario(parsed, context), minutes(parsed, context), scores, note));
  }

  private static SelfReport.Interview said(
      Diagram diagram, int minutes, List<Integer> scores, @Nullable String note) {
    return new SelfReport.Interview(
        diagram.id(),
        minutes,
        scores.get(0),
        scores.get(1),
        scores.get(2),
        scores.get(3),
        scores.get(4),
        note);
  }

  private static int write(ParseResult parsed, Context context, SelfReport.Interview said) {
    boolean at = parsed.commandSpec().findOption("--at") != null;
    Event event =
        Said.write(context, at ? Said.moment(parsed, context) : context.situation().now(), said);
    context.print(InterviewBuilder.list(context.after(List.of(event)), true));
    return ExitCode.OK;
  }

  private static Diagram scenario(ParseResult parsed, Context context) {
    String typed = parsed.matchedOptionValue("--scenario", (String) null);
    if (typed != null) {
      return context.diagram(typed);
    }
    Situation situation = context.situation();
    String seed = parsed.matchedOptionValue("--seed", (String) null);
    Diagram drawn =
        Scenario.draw(
            situation.catalog(),
            seed != null
                ? seed(seed)
                : Scenario.seed(
                    situation.learner().settings().seed(),
                    situation.learner().tracking().interviews().size()));
    if (drawn == null) {
      throw new UsageException("the catalog has no diagram to be interviewed about");
    }
    return drawn;
  }

  private static long seed(String typed) {
    try {
      return Long.parseLong(typed.strip());
    } catch (NumberFormatException e) {
      throw new UsageException("--seed takes a whole number, not `" + typed + "`");
    }
  }

  private static int minutes(ParseResult parsed, Context context) {
    String typed = parsed.matchedOptionValue("--minutes", (String) null);
    if (typed != null) {
      return Said.score("--minutes", typed, LEAST, LONGEST);
    }
    PlanCalendar calendar = context.situation().calendar();
    int week = calendar.week(context.situation().today());
    return InterviewQuota.minutes(week, calendar.stretch());
  }
}
