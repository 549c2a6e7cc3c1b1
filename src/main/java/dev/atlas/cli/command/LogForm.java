package dev.atlas.cli.command;

import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.cli.terminal.Prompt;
import dev.atlas.cli.terminal.Prompt.Word;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.report.JournalReport;
import dev.atlas.report.TodayReport;
import dev.atlas.report.build.HistoryBuilder;
import dev.atlas.report.build.LogBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.day.TodayBuilder;
import dev.atlas.store.Device;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.JournalWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code atlas log} without arguments: the day's list as a form, one item a line. At a terminal the
 * line is edited, with completion; otherwise lines come from standard input. Each line is logged at
 * once.
 */
final class LogForm {

  private static final String HELP =
      "ID OUTCOME [DURATION] [@TIME] [# note], such as `3 good 12m`; Tab completes; `undo` takes"
          + " the last line back; an empty line ends";

  private final Context context;
  private final @Nullable String at;
  private final List<TodayReport.Item> items;
  private final Deque<List<Event>> written = new ArrayDeque<>();
  private int refused;

  private LogForm(Context context, @Nullable String at, List<TodayReport.Item> items) {
    this.context = context;
    this.at = at;
    this.items = items;
  }

  /**
   * Runs the form.
   *
   * @param at the day that is logged, as typed; null for today
   */
  static int run(Context context, @Nullable String at) {
    Situation situation = context.situation();
    TodayReport list = TodayBuilder.build(at == null ? situation : on(context, at));
    LogForm form = new LogForm(context, at, list.items());
    return context.interactive() ? form.edit(list) : form.read();
  }

  /** The list of another day, with what is known by now. */
  private static Situation on(Context context, String at) {
    Situation now = context.situation();
    OffsetDateTime then = context.moments().past(at);
    return new Situation(now.catalog(), now.curriculum(), now.journal(), then, now.learner());
  }

  private int edit(TodayReport list) {
    context.print(list);
    context.environment().out().println("\n" + HELP);
    context.environment().out().flush();
    Path cache = context.home().usableCache();
    try (Prompt prompt =
        Prompt.open(words(), cache == null ? null : cache.resolve("log-history"))) {
      String line = prompt.line("log> ");
      while (line != null && !line.isBlank()) {
        take(line.strip());
        context.environment().out().flush();
        context.environment().err().flush();
        line = prompt.line("log> ");
      }
      return prompt.interrupted() ? ExitCode.INTERRUPTED : ExitCode.OK;
    }
  }

  private Prompt.Words words() {
    List<Word> first = new ArrayList<>();
    Set<String> open = new HashSet<>();
    for (TodayReport.Item item : items) {
      if (!item.done() && open.add(item.id())) {
        first.add(new Word(item.id(), item.title()));
      }
    }
    for (Diagram diagram : context.catalog().catalog().diagrams()) {
      if (!diagram.retired() && open.add(diagram.id())) {
        first.add(new Word(diagram.id(), diagram.title()));
      }
    }
    List<Word> second = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      second.add(new Word(grade.word(), "grade " + grade.number()));
    }
    second.add(new Word("done", "for a reading, a lab or a project"));
    return new Prompt.Words(first, second);
  }

  private int read() {
    int lines = 0;
    try {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(context.environment().in(), StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines++;
        if (!line.isBlank()) {
          take(line.strip());
        }
      }
    } catch (IOException e) {
      throw new StoreException.BadData("standard input cannot be read; try `--from FILE`");
    }
    if (lines == 0) {
      throw new UsageException(
          "log needs ID and OUTCOME, such as `atlas log raft-leader good 12m`, or lines of them on"
              + " standard input");
    }
    return refused > 0 ? ExitCode.USAGE : ExitCode.OK;
  }

  /** A line that is wrong is told, and the next may be right. */
  private void take(String line) {
    try {
      if (line.equals("undo")) {
        undo();
      } else if (line.equals("?") || line.equals("help")) {
        context.environment().out().println(HELP);
      } else {
        log(LogList.parse(line));
      }
    } catch (UsageException | StoreException e) {
      refused++;
      context.environment().tell("atlas: " + e.getMessage());
    }
  }

  private void log(LogCommand.Typed typed) {
    LogCommand.Typed whole =
        new LogCommand.Typed(
            id(typed.id()),
            typed.outcome(),
            typed.duration(),
            typed.at() == null ? at : typed.at(),
            typed.note());
    List<Event> events = append(List.of(whole.draft(context)));
    written.push(events);
    context.print(LogBuilder.build(context.situation(), events, false));
  }

  /** Numbers are those of the list that is shown, whatever today's may be. */
  private String id(String typed) {
    for (TodayReport.Item item : items) {
      if (typed.equals("" + item.position())) {
        return item.id();
      }
    }
    return typed;
  }

  private void undo() {
    if (written.isEmpty()) {
      throw new UsageException("nothing was logged here yet; `atlas undo` goes further back");
    }
    List<Event> last = written.pop();
    append(
        List.of(
            new JournalWriter.Draft(
                context.situation().now(),
                new Fact.Retraction(last.stream().map(Event::id).toList()))));
    context.print(
        new JournalReport.Undone(
            last.stream().map(event -> HistoryBuilder.row(event, true)).toList()));
  }

  private List<Event> append(List<JournalWriter.Draft> drafts) {
    String device = Device.nameOf(context.home(), context.environment().variables());
    List<Event> events = new JournalWriter(context.home(), device).append(drafts);
    context.again();
    return events;
  }
}
