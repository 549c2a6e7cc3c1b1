package dev.atlas.cli.main;

import dev.atlas.catalog.Suggestions;
import dev.atlas.cli.Globals;
import dev.atlas.cli.command.CatalogCommand;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.command.HistoryCommand;
import dev.atlas.cli.command.ListCommand;
import dev.atlas.cli.command.LogCommand;
import dev.atlas.cli.command.ShowCommand;
import dev.atlas.cli.command.TodayCommand;
import dev.atlas.cli.command.UndoCommand;
import dev.atlas.cli.command.WhyCommand;
import dev.atlas.cli.command.assessment.AssessCommand;
import dev.atlas.cli.command.assessment.CertificateCommand;
import dev.atlas.cli.command.assessment.InterviewCommand;
import dev.atlas.cli.command.journal.AmendCommand;
import dev.atlas.cli.command.journal.DemoCommand;
import dev.atlas.cli.command.journal.DoctorCommand;
import dev.atlas.cli.command.journal.JournalCommand;
import dev.atlas.cli.command.material.GuideCommand;
import dev.atlas.cli.command.material.PathCommand;
import dev.atlas.cli.command.memory.MemoryCommand;
import dev.atlas.cli.command.plan.ForecastCommand;
import dev.atlas.cli.command.plan.PlanCommand;
import dev.atlas.cli.command.report.ReportCommand;
import dev.atlas.cli.command.session.DrillCommand;
import dev.atlas.cli.command.session.HoldCommand;
import dev.atlas.cli.command.session.PlaceCommand;
import dev.atlas.cli.command.session.ReviewCommand;
import dev.atlas.cli.command.tracking.CheckInCommand;
import dev.atlas.cli.command.tracking.DepthCommand;
import dev.atlas.cli.command.tracking.ErrorCommand;
import dev.atlas.cli.command.tracking.KnowCommand;
import dev.atlas.cli.command.tracking.NoteCommand;
import dev.atlas.cli.parse.UsageException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All commands by name. Only the asked one is built; help and completion build them all, for
 * building a specification is most of what parsing costs at a start.
 */
final class Commands {

  private static final List<Map.Entry<String, Supplier<Command>>> ALL =
      List.of(
          Map.entry("today", TodayCommand::new),
          Map.entry("log", LogCommand::new),
          Map.entry("review", ReviewCommand::new),
          Map.entry("drill", DrillCommand::new),
          Map.entry("hold", HoldCommand::new),
          Map.entry("undo", UndoCommand::new),
          Map.entry("history", HistoryCommand::new),
          Map.entry("report", ReportCommand::new),
          Map.entry("plan", PlanCommand::new),
          Map.entry("forecast", ForecastCommand::new),
          Map.entry("list", ListCommand::new),
          Map.entry("show", ShowCommand::new),
          Map.entry("checkin", CheckInCommand::new),
          Map.entry("error", ErrorCommand::new),
          Map.entry("note", NoteCommand::new),
          Map.entry("why", WhyCommand::new),
          Map.entry("know", KnowCommand::new),
          Map.entry("place", PlaceCommand::new),
          Map.entry("assess", AssessCommand::new),
          Map.entry("interview", InterviewCommand::new),
          Map.entry("certificate", CertificateCommand::new),
          Map.entry("depth", DepthCommand::new),
          Map.entry("path", PathCommand::new),
          Map.entry("guide", GuideCommand::new),
          Map.entry("catalog", CatalogCommand::new),
          Map.entry("amend", AmendCommand::new),
          Map.entry("journal", JournalCommand::new),
          Map.entry("doctor", DoctorCommand::new),
          Map.entry("memory", MemoryCommand::new),
          Map.entry("demo", DemoCommand::new));

  private Commands() {}

  /**
   * The command that these arguments name, or all of them when they name none.
   *
   * @throws UsageException when they name an unknown one; the message suggests another
   */
  static List<Command> asked(String... arguments) {
    String name = name(arguments);
    List<Command> named =
        ALL.stream()
            .filter(entry -> entry.getKey().equals(name))
            .map(entry -> entry.getValue().get())
            .toList();
    if (name != null && named.isEmpty()) {
      throw unknown(name);
    }
    return name == null ? ALL.stream().map(entry -> entry.getValue().get()).toList() : named;
  }

  private static UsageException unknown(String name) {
    List<String> names = ALL.stream().map(Map.Entry::getKey).toList();
    String meant = String.join(", ", Suggestions.nearest(name, names, 1));
    return new UsageException(
        "no command is called `"
            + name
            + "`; "
            + (meant.isEmpty() ? "see `atlas --help`" : "did you mean " + meant + "?"));
  }

  private static @Nullable String name(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (Globals.WITH_VALUE.contains(arguments[i])) {
        i++;
      } else if (!arguments[i].startsWith("-")) {
        return arguments[i];
      }
    }
    return null;
  }
}
