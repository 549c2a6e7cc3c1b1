package dev.atlas.cli.command;

import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.parse.Durations;
import dev.atlas.cli.parse.Outcome;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.journal.StudyDay;
import dev.atlas.report.build.LogBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.store.Device;
import dev.atlas.store.journal.HeadStart;
import dev.atlas.store.journal.JournalWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas log}: records a study or a recall. */
public final class LogCommand implements Command {

  private static final int SECONDS_A_MINUTE = 60;
  private static final String DONE = "done";
  private static final int LONGEST_NOTE = 10_000;

  @Override
  public String name() {
    return "log";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(
            LogCommand::run,
            "Records a study or a recall; without any, asks for the day's, line by line.");
    spec.addPositional(
        Command.parameter(
            "0",
            "0..1",
            "ID",
            "the diagram or reading: a unique part of its id, or its number today"));
    spec.addPositional(
        Command.parameter(
            "1",
            "0..1",
            "OUTCOME",
            "again, hard, good, easy, 1-4 or an accuracy 88%%; done for a reading"));
    spec.addPositional(Command.parameter("2", "0..1", "DURATION", "time taken: 12m, 1h30m, 90s"));
    spec.addOption(Command.option("NOTE", "a note", "-m", "--message"));
    spec.addOption(Command.option("TIME", "when: 14:30, yesterday 22:00, a date", "--at"));
    spec.addOption(
        Command.option("FILE", "many reviews, one a line (- for standard input)", "--from"));
    // A negative duration shall be told as one, not as an unknown option.
    spec.parser().unmatchedOptionsArePositionalParams(true);
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    String file = parsed.matchedOptionValue("--from", (String) null);
    if (file != null) {
      return many(parsed, file, context);
    }
    String id = parsed.matchedPositionalValue(0, (String) null);
    String outcome = parsed.matchedPositionalValue(1, (String) null);
    if (id == null && !context.globals().noInput()) {
      return LogForm.run(context, parsed.matchedOptionValue("--at", (String) null));
    }
    if (id == null || outcome == null) {
      throw new UsageException(
          "log needs ID and OUTCOME, such as `atlas log raft-leader good 12m`");
    }
    HeadStart.begin();
    String at = parsed.matchedOptionValue("--at", (String) null);
    Typed typed =
        new Typed(
            id,
            outcome,
            parsed.matchedPositionalValue(2, (String) null),
            at,
            parsed.matchedOptionValue("-m", (String) null));
    write(context, List.of(typed.draft(context)), false);
    return ExitCode.OK;
  }

  private static int many(ParseResult parsed, String file, Context context) {
    boolean more =
        parsed.hasMatchedPositional(0)
            || parsed.hasMatchedOption("-m")
            || parsed.hasMatchedOption("--at");
    if (more) {
      throw new UsageException("--from takes everything from the file: give nothing beside it");
    }
    List<JournalWriter.Draft> drafts = LogList.read(file, context);
    if (drafts.isEmpty()) {
      throw new UsageException("there is no line to log in " + LogList.name(file));
    }
    write(context, drafts, true);
    return ExitCode.OK;
  }

  private static void write(Context context, List<JournalWriter.Draft> drafts, boolean batch) {
    context.situation();
    String device = Device.nameOf(context.home(), context.environment().variables());
    List<Event> events = new JournalWriter(context.home(), device).append(drafts);
    context.print(LogBuilder.build(context.after(events), events, batch));
  }

  /** One line of a log as typed. */
  record Typed(
      String id,
      String outcome,
      @Nullable String duration,
      @Nullable String at,
      @Nullable String note) {

    /** The review, or the work beside the diagrams, that is meant, not written yet. */
    JournalWriter.Draft draft(Context context) {
      return outcome.strip().equalsIgnoreCase(DONE) ? practice(context) : review(context);
    }

    private JournalWriter.Draft practice(Context context) {
      PathStep item = context.item(id);
      return new JournalWriter.Draft(
          moment(context), new Fact.Practice(item.id(), seconds(), checked(note)));
    }

    private JournalWriter.Draft review(Context context) {
      Diagram diagram = context.diagram(id);
      Outcome parsed = Outcome.parse(outcome);
      Integer seconds = seconds();
      Situation situation = context.situation();
      OffsetDateTime moment = moment(context);
      LocalDate day = StudyDay.of(moment, situation.learner().settings().rollover());
      int target = situation.calendar().redrawMinutes(day) * SECONDS_A_MINUTE;
      boolean first = situation.learner().progressOf(diagram.id()) == null;
      int allowed = first ? diagram.minutes() * SECONDS_A_MINUTE : target;
      return new JournalWriter.Draft(
          moment,
          new Fact.Review(
              diagram.id(),
              parsed.grade(seconds, allowed),
              parsed.accuracy(),
              seconds,
              checked(note)));
    }

    private OffsetDateTime moment(Context context) {
      return at == null ? context.situation().now() : context.moments().past(at);
    }

    private @Nullable Integer seconds() {
      return duration == null ? null : Integer.valueOf(Durations.seconds(duration));
    }

    private static @Nullable String checked(@Nullable String note) {
      if (note != null && note.length() > LONGEST_NOTE) {
        throw new UsageException("a note has at most " + LONGEST_NOTE + " characters");
      }
      return note == null || note.isBlank() ? null : note;
    }
  }
}
