package dev.atlas.cli.command.assessment;

import dev.atlas.catalog.Suggestions;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.command.tracking.Said;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.render.print.CertificatePage;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.tracking.CertificateBuilder;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas certificate}: what the final paper and the learning paths certify. */
public final class CertificateCommand implements Command {

  @Override
  public String name() {
    return "certificate";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(CertificateCommand::run, "Lists certificates; prints one that is earned.");
    spec.addPositional(Command.parameter("0", "0..1", "ID", "final, or the id of a path"));
    spec.addOption(Command.option("NAME", "whose it is", "--name"));
    spec.addOption(Command.flag("--html", "a page to print, on standard output"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    TrackingReport.Certificates all = CertificateBuilder.list(context.situation());
    String typed = parsed.matchedPositionalValue(0, (String) null);
    if (typed == null) {
      if (parsed.hasMatchedOption("--html") || parsed.hasMatchedOption("--name")) {
        throw new UsageException("name the certificate to print: final, or the id of a path");
      }
      context.print(all);
      return all.certificates().stream().anyMatch(TrackingReport.CertificateRow::earned)
          ? ExitCode.OK
          : ExitCode.NO;
    }
    TrackingReport.CertificateRow row = find(all.certificates(), typed.strip());
    if (!row.earned()) {
      context.warn(row.title() + " is not earned yet: " + row.detail());
      return ExitCode.NO;
    }
    TrackingReport.Certificate certificate =
        new TrackingReport.Certificate(
            row, Said.words(parsed, "--name"), context.situation().today());
    if (parsed.hasMatchedOption("--html")) {
      context.environment().out().print(CertificatePage.render(certificate));
    } else {
      context.print(certificate);
    }
    return ExitCode.OK;
  }

  private static TrackingReport.CertificateRow find(
      List<TrackingReport.CertificateRow> rows, String typed) {
    for (TrackingReport.CertificateRow row : rows) {
      if (row.id().equals(typed)) {
        return row;
      }
    }
    List<String> ids = rows.stream().map(TrackingReport.CertificateRow::id).toList();
    String meant = String.join(", ", Suggestions.nearest(typed, ids, 1));
    throw new UsageException(
        "no certificate is called `"
            + typed
            + "`; "
            + (meant.isEmpty() ? "see `atlas certificate`" : "did you mean " + meant + "?"));
  }
}
