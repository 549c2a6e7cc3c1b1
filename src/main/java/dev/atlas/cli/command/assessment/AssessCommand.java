package dev.atlas.cli.command.assessment;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Lots;
import dev.atlas.assessment.Papers;
import dev.atlas.catalog.Suggestions;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.command.tracking.Said;
import dev.atlas.cli.parse.Durations;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.planner.agenda.DueExams;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.tracking.ExamBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas assess}: the papers of the plan, part by part. */
public final class AssessCommand implements Command {

  @Override
  public String name() {
    return "assess";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(AssessCommand::goOn, "Lists papers; goes on with one, or begins it.");
    spec.addPositional(Command.parameter("0", "0..1", "PAPER", "the paper"));
    spec.addSubcommand("list", Command.spec(AssessCommand::list, "Lists all papers."));
    CommandSpec start = Command.spec(AssessCommand::start, "Begins an attempt at a paper.");
    start.addPositional(Command.parameter("0", "1", "PAPER", "the paper"));
    start.addOption(Command.option("N", "what the diagrams are drawn with", "--seed"));
    spec.addSubcommand("start", start);
    CommandSpec resume =
        Command.spec(AssessCommand::resume, "Goes on where the attempt stopped; asks for scores.");
    resume.addPositional(
        Command.parameter("0", "0..1", "PAPER", "the paper (default: the open one)"));
    resume.addOption(
        OptionSpec.builder("--score")
            .paramLabel("PART=POINTS")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("points of a part, or of its criteria: patterns=36+27+16+9")
            .build());
    resume.addOption(Command.option("DURATION", "time that the part took", "--time"));
    resume.addOption(Command.option("NOTE", "a note", "-m", "--message"));
    spec.addSubcommand("resume", resume);
    CommandSpec show = Command.spec(AssessCommand::show, "Shows a paper and the latest attempt.");
    show.addPositional(Command.parameter("0", "1", "PAPER", "the paper"));
    spec.addSubcommand("show", show);
    CommandSpec stop = Command.spec(AssessCommand::stop, "Gives the open attempt at a paper up.");
    stop.addPositional(Command.parameter("0", "1", "PAPER", "the paper"));
    spec.addSubcommand("stop", stop);
    return spec;
  }

  private static int list(ParseResult parsed, Context context) {
    TrackingReport.Papers papers = ExamBuilder.list(context.situation());
    context.print(papers);
    return papers.papers().isEmpty() ? ExitCode.NO : ExitCode.OK;
  }

  private static int goOn(ParseResult parsed, Context context) {
    String typed = parsed.matchedPositionalValue(0, (String) null);
    if (typed == null) {
      return list(parsed, context);
    }
    Exam exam = paper(context, typed);
    return open(context.situation(), exam) == null
        ? begin(exam, null, context)
        : Sitting.of(context, exam).run();
  }

  private static int start(ParseResult parsed, Context context) {
    Exam exam = paper(context, parsed.matchedPositionalValue(0, ""));
    if (open(context.situation(), exam) != null) {
      throw new UsageException(
          exam.id() + " is open: `atlas assess resume " + exam.id() + "` goes on with it");
    }
    return begin(exam, parsed.matchedOptionValue("--seed", (String) null), context);
  }

  private static int begin(Exam exam, @Nullable String seed, Context context) {
    Situation situation = context.situation();
    long before =
        situation.learner().tracking().attempts().stream()
            .filter(attempt -> attempt.paper().equals(exam.id()))
            .count();
    long drawn =
        seed == null
            ? Lots.seed(situation.learner().settings().seed(), exam.id(), (int) before) >>> 33
            : seed(seed);
    Sitting.write(context, List.of(new SelfReport.ExamStart(exam.id(), drawn)));
    return Sitting.of(context, exam).run();
  }

  private static long seed(String typed) {
    try {
      return Long.parseLong(typed.strip());
    } catch (NumberFormatException e) {
      throw new UsageException("--seed takes a whole number, not `" + typed + "`");
    }
  }

  private static int resume(ParseResult parsed, Context context) {
    String typed = parsed.matchedPositionalValue(0, (String) null);
    Exam exam = typed == null ? onlyOpen(context) : paper(context, typed);
    Attempt attempt = open(context.situation(), exam);
    if (attempt == null) {
      throw new UsageException(
          "no attempt at "
              + exam.id()
              + " is open: `atlas assess start "
              + exam.id()
              + "` begins one");
    }
    List<String> scores = parsed.matchedOptionValue("--score", List.<String>of());
    if (scores.isEmpty()) {
      if (parsed.hasMatchedOption("--time") || parsed.hasMatchedOption("-m")) {
        throw new UsageException("--time and -m say more about a --score: give one");
      }
      return Sitting.of(context, exam).run();
    }
    if (scores.size() > 1 && parsed.hasMatchedOption("--time")) {
      throw new UsageException("--time is that of one part: give one --score with it");
    }
    String time = parsed.matchedOptionValue("--time", (String) null);
    Integer seconds = time == null ? null : Integer.valueOf(Durations.seconds(time));
    List<Fact> facts = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (String each : scores) {
      SelfReport.ExamScore score =
          PartScore.parse(each, exam, attempt).fact(attempt, seconds, Said.words(parsed, "-m"));
      if (parts.contains(score.part())) {
        throw new UsageException("`" + score.part() + "` is scored twice");
      }
      parts.add(score.part());
      facts.add(score);
    }
    Situation after = Sitting.write(context, facts);
    context.print(ExamBuilder.paper(after, exam, false));
    return ExitCode.OK;
  }

  private static int show(ParseResult parsed, Context context) {
    Exam exam = paper(context, parsed.matchedPositionalValue(0, ""));
    context.print(ExamBuilder.paper(context.situation(), exam, false));
    return ExitCode.OK;
  }

  private static int stop(ParseResult parsed, Context context) {
    Exam exam = paper(context, parsed.matchedPositionalValue(0, ""));
    Attempt attempt = open(context.situation(), exam);
    if (attempt == null) {
      throw new UsageException("no attempt at " + exam.id() + " is open");
    }
    Situation after =
        Sitting.write(context, List.of(new SelfReport.ExamStop(EventId.parse(attempt.id()))));
    context.print(ExamBuilder.paper(after, exam, false));
    return ExitCode.OK;
  }

  private static Exam paper(Context context, String typed) {
    List<Exam> papers = Papers.of(context.catalog().catalog());
    Exam found = Papers.find(papers, typed.strip());
    if (found != null) {
      return found;
    }
    List<String> ids = papers.stream().map(Exam::id).toList();
    String meant = String.join(", ", Suggestions.nearest(typed, ids, 1));
    throw new UsageException(
        "no paper is called `"
            + typed
            + "`; "
            + (meant.isEmpty() ? "see `atlas assess list`" : "did you mean " + meant + "?"));
  }

  private static Exam onlyOpen(Context context) {
    List<Exam> open =
        Papers.of(context.catalog().catalog()).stream()
            .filter(exam -> open(context.situation(), exam) != null)
            .toList();
    if (open.size() == 1) {
      return open.getFirst();
    }
    throw new UsageException(
        open.isEmpty()
            ? "no attempt is open: `atlas assess start PAPER` begins one"
            : "several attempts are open: name one of "
                + String.join(", ", open.stream().map(Exam::id).toList()));
  }

  private static @Nullable Attempt open(Situation situation, Exam exam) {
    Attempt last = DueExams.last(situation.learner().tracking().attempts(), exam);
    return last != null && last.open(exam) ? last : null;
  }
}
