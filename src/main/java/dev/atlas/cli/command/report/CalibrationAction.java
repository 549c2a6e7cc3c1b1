package dev.atlas.cli.command.report;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.behind.CalibrationBuilder;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** {@code atlas report --calibration}: what became of forecasts and predictions. */
final class CalibrationAction {

  static final String OPTION = "--calibration";

  private static final List<String> OF_PERIODS =
      List.of(
          "--day",
          "--week",
          "--month",
          "--quarter",
          "--all",
          "--of",
          "--odds",
          "--plots",
          "--plot");

  private CalibrationAction() {}

  static int run(ParseResult parsed, Context context) {
    if (OF_PERIODS.stream().anyMatch(parsed::hasMatchedOption)) {
      throw new UsageException(
          "--calibration is of all that is recorded: give no period beside it");
    }
    Output output = Output.of(parsed, context);
    if (output.format() == Format.HTML || output.format() == Format.LIFEOS) {
      throw new UsageException("--calibration makes a table: text, json, csv or markdown");
    }
    if (context.globals().homes().size() > 1) {
      throw new UsageException("--calibration is of one learner: give one --home");
    }
    Situation situation = context.situation();
    output.write(
        CalibrationBuilder.build(
            situation.journal().effective(),
            situation.catalog(),
            situation.learner(),
            situation.today()),
        context);
    return ExitCode.OK;
  }
}
