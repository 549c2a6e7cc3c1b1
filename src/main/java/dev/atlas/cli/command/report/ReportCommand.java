package dev.atlas.cli.command.report;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.Report;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.period.PeriodBuilder;
import dev.atlas.report.build.period.ReportPeriod;
import dev.atlas.report.build.period.ReportPeriod.Unit;
import dev.atlas.report.build.plot.PlotBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas report}: what happened, and where the learner stands. */
public final class ReportCommand implements Command {

  private static final Map<String, Unit> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("--day", Unit.DAY);
    UNITS.put("--week", Unit.WEEK);
    UNITS.put("--month", Unit.MONTH);
    UNITS.put("--quarter", Unit.QUARTER);
    UNITS.put("--all", Unit.ALL);
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(ReportCommand::run, "Tells what happened, and where the learner stands.");
    spec.addOption(Command.flag("--day", "one study day"));
    spec.addOption(Command.flag("--week", "one ISO week (the default)"));
    spec.addOption(Command.flag("--month", "one month"));
    spec.addOption(Command.flag("--quarter", "one quarter of a year"));
    spec.addOption(Command.flag("--all", "everything to date"));
    spec.addOption(
        Command.option("DATE", "a day of the period, or FROM..TO (default: today)", "--of"));
    spec.addOption(Command.flag("--odds", "simulate the odds of each key result"));
    spec.addOption(Command.flag("--plots", "draw every plot"));
    spec.addOption(
        Command.option("NAMES", "draw " + String.join(", ", PlotBuilder.NAMES), "--plot"));
    spec.addOption(
        Command.flag(CalibrationAction.OPTION, "what became of forecasts and predictions"));
    Output.addTo(spec);
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    if (parsed.hasMatchedOption(CalibrationAction.OPTION)) {
      return CalibrationAction.run(parsed, context);
    }
    Unit unit = unit(parsed);
    String of = parsed.matchedOptionValue("--of", (String) null);
    Output output = Output.of(parsed, context);
    List<String> plots = plots(parsed);
    if (output.format() == Format.LIFEOS && !plots.isEmpty()) {
      throw new UsageException("--format lifeos has no plots; --format html has them");
    }
    if (context.globals().homes().size() > 1) {
      if (!plots.isEmpty() || output.format() == Format.HTML || output.format() == Format.LIFEOS) {
        throw new UsageException("several --home make a table: text, json, csv or markdown");
      }
      output.write(group(context, unit, of), context);
      return ExitCode.OK;
    }
    Situation situation = context.situation();
    ReportPeriod period = ReportPeriods.of(situation, unit, of);
    if (output.format() == Format.LIFEOS && period.unit() != Unit.WEEK) {
      throw new UsageException("--format lifeos is the page of a week");
    }
    output.write(report(parsed, context, period, output.format(), plots), context);
    return ExitCode.OK;
  }

  private static Report report(
      ParseResult parsed, Context context, ReportPeriod period, Format format, List<String> plots) {
    Situation situation = context.situation();
    Futures futures = new Futures(context, period);
    boolean page = format == Format.HTML;
    if (!plots.isEmpty() && !page) {
      return PlotBuilder.build(situation, period, plots, futures::forecast);
    }
    boolean simulated = page || parsed.hasMatchedOption("--odds");
    Map<String, Double> odds = simulated ? futures.odds() : Map.of();
    PeriodReport report = PeriodBuilder.build(situation, period, odds);
    return page
        ? new PeriodReport.Illustrated(
            report, PlotBuilder.build(situation, period, PlotBuilder.NAMES, futures::forecast))
        : report;
  }

  private static List<String> plots(ParseResult parsed) {
    if (parsed.hasMatchedOption("--plots")) {
      return PlotBuilder.NAMES;
    }
    String typed = parsed.matchedOptionValue("--plot", "");
    List<String> names = new ArrayList<>();
    for (String name : typed.isBlank() ? new String[0] : typed.split(",", -1)) {
      if (!PlotBuilder.NAMES.contains(name.strip())) {
        throw new UsageException(
            "no plot is called `"
                + name.strip()
                + "`: there are "
                + String.join(", ", PlotBuilder.NAMES));
      }
      names.add(name.strip());
    }
    return names;
  }

  /** Every learner's report; nothing is written into anybody's home. */
  private static Report group(Context context, @Nullable Unit unit, @Nullable String of) {
    List<PeriodReport.Member> members = new ArrayList<>();
    List<Path> homes = context.globals().homes();
    List<String> names = MemberNames.of(homes);
    for (int i = 0; i < homes.size(); i++) {
      Path home = homes.get(i);
      if (!Files.isDirectory(home)) {
        throw new UsageException(home + " is no learner's directory");
      }
      Situation situation = context.of(home).situation();
      ReportPeriod period = ReportPeriods.of(situation, unit, of);
      members.add(new PeriodReport.Member(names.get(i), PeriodBuilder.build(situation, period)));
    }
    return new PeriodReport.Group(members);
  }

  private static @Nullable Unit unit(ParseResult parsed) {
    Unit found = null;
    for (Map.Entry<String, Unit> each : UNITS.entrySet()) {
      if (parsed.hasMatchedOption(each.getKey())) {
        if (found != null) {
          throw new UsageException("report takes one of " + String.join(", ", UNITS.keySet()));
        }
        found = each.getValue();
      }
    }
    return found;
  }
}
